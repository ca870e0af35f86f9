import type { FeelType } from '../../../../kernel/feel/types.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import type { Answers } from '../../domain/answers.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { CalculatedField, Item } from '../../domain/fields.ts';
import { calculatedText } from '../../domain/figure-text.ts';
import { resultOfExample } from '../edits/examples.ts';
import { showable } from '../edits/repair.ts';

/** A name that no form has: ids begin with a small letter, but none is this long. */
const PROBE = `probe${'x'.repeat(50)}`;

/**
 * The value of an expression on the answers of the first worked example (or on those of the preview), as people read it;
 * null where it has none that could be told.
 * @param answers as typed in the preview; null takes the first example
 */
export function valueWithExample(definition: FormDefinition, text: string, type: FeelType, answers: Answers | null, lang: Lang): string | null {
  const field = probeOf(text, type);
  const [first] = definition.examples;
  if (field === null || (answers === null && first === undefined)) return null;
  const title = { hu: 'probe', en: 'probe' };
  const page = { id: PROBE, title, sections: [{ id: PROBE, fields: [field] satisfies readonly Item[] }] };
  const { form } = showable({ ...definition, pages: [...definition.pages, page] });
  if (form === null) return null;
  const example = answers === null ? first : { name: 'preview', answers, municipality: first?.municipality ?? {}, expected: {} };
  const result = example === undefined ? null : resultOfExample(form, example);
  const value = result?.calculated[PROBE] ?? null;
  return value === null ? null : calculatedText(field, value, lang);
}

function probeOf(calculate: string, type: FeelType): CalculatedField | null {
  const base = { kind: 'calculated', id: PROBE, label: { hu: 'probe', en: 'probe' }, calculate } as const;
  switch (type) {
    case 'number':
      return { ...base, type: 'number', decimals: 6 };
    case 'string':
      return { ...base, type: 'text' };
    case 'boolean':
      return { ...base, type: 'yesno' };
    case 'date':
      return { ...base, type: 'date' };
    default:
      return null;
  }
}
