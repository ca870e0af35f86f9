/**
 * The pure half of the forms contract: the engine and its types, without a database. The server decides with it,
 * and the browser runs the same files.
 */
export { compileForm } from './domain/compile-form.ts';
export type { CompiledForm, FormContext } from './domain/compiled-form.ts';
export type { Answer, Answers, Stored, StoredRecord } from './domain/answers.ts';
export { recordOf, rowsOf, textOf, textsOf } from './domain/answers.ts';
export type { FormError, FormResult } from './domain/form-result.ts';
export { type AnswerRow, type AnswerSection, answerSections } from './domain/answer-rows.ts';
export { answerText } from './domain/answer-text.ts';
export { calculatedText, yesNoText } from './domain/figure-text.ts';
export { emptyRow } from './domain/prefill.ts';
export type { Attachment } from './domain/attachments.ts';
export type { NamedSigner } from './domain/signers.ts';
export type { Town } from './domain/reading.ts';
export { type CompositeField, partsOfField } from './domain/read-composite.ts';
export { ORGANISATION_FORM_NAMES, sizeText } from './domain/record-text.ts';
export { FILE_BYTES_USUAL, FILE_TYPES_USUAL, FILES_MAX_USUAL, type FileField, ORGANISATION_FORMS } from './domain/fields.ts';
export { controlPath } from './domain/control-path.ts';
export { isInput } from './domain/model.ts';
export { canonicalJson } from './domain/canonical-json.ts';
export { ADDRESS_PARTS, ADDRESS_REQUIRED, PERSON_PARTS } from './domain/fields.ts';
export type { Page as FormPage, Section as FormSection } from './domain/definition.ts';
export type { AddressPart, CalculatedField, ChoiceField, Field, Group, InputField, Item, NumberField, PersonPart } from './domain/fields.ts';
export type { PrefillSources } from './domain/prefill.ts';
export { openForm } from './domain/compiled-form.ts';
