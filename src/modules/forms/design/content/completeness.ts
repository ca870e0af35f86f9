import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { Item } from '../../domain/fields.ts';
import type { ContentFinding } from '../content-check.ts';
import { outlineOf } from '../form-outline.ts';

/** What people must know before and while they fill the form in: law, deadline, fee, help. */
export function checkCompleteness(form: FormDefinition): ContentFinding[] {
  return [...facts(form), ...helps(form)];
}

function facts({ legalBasis, audience, routing }: FormDefinition): ContentFinding[] {
  const top = (severity: ContentFinding['severity'], code: string, pointer: string, text: Bilingual, suggestion: Bilingual): ContentFinding => ({ severity, code, path: '', pointer, text, suggestion });
  return [
    ...(legalBasis.length === 0 ? [top('error', 'missing-law', '/legalBasis', { hu: 'Nincs megadva jogforrás.', en: 'No source of law is given.' }, { hu: 'Adja meg a jogszabályt és a szakaszt, amely az adatkérést megalapozza.', en: 'Give the act and the section on which these data are asked.' })] : []),
    ...(audience.fileBy === undefined ? [top('hint', 'missing-deadline', '/audience/fileBy', { hu: 'Nincs megadva, meddig kell benyújtani.', en: 'It does not say by when to file.' }, { hu: 'Ha a jogszabály határidőt szab, írja meg; ha nem, írja: „Nincs határideje.”', en: 'Give the time limit of the law, or say that there is none.' })] : []),
    ...(audience.feeHuf > 0 && audience.feeNote === undefined ? [top('warning', 'missing-fee-note', '/audience/feeNote', { hu: 'Díj van, de nincs megírva, mi ez és mi alapján jár.', en: 'There is a fee, but not what it is and by what law.' }, { hu: 'Írja meg, illeték vagy igazgatási szolgáltatási díj-e, ki mentes, és melyik jogszabály írja elő.', en: 'Say what kind of fee it is, who is exempt, and which law sets it.' })] : []),
    ...(audience.needed.length === 0 ? [top('warning', 'missing-needed', '/audience/needed', { hu: 'Nincs megadva, mi kell a kitöltéshez.', en: 'It does not say what one needs at hand.' }, { hu: 'Sorolja fel az iratokat és adatokat, amelyeket elő kell készíteni.', en: 'List the papers and data to have ready.' })] : []),
    ...(audience.capacities.length === 0 ? [top('error', 'missing-capacity', '/audience/capacities', { hu: 'Nincs megadva, ki nyújthatja be.', en: 'It does not say who may file it.' }, { hu: 'Jelöljön meg legalább egyet.', en: 'Mark at least one.' })] : []),
    ...(routing.subjectArea.hu.trim() === '' ? [top('error', 'missing-subject-area', '/routing/subjectArea', { hu: 'Nincs megadva az ügykör.', en: 'The subject area is not given.' }, { hu: 'Adja meg, mi legyen az iktatókönyvben.', en: 'Say what stands in the register book.' })] : []),
  ];
}

/** Kinds that most people do not know without help. */
const NEEDS_HELP: ReadonlySet<Item['kind']> = new Set(['taxNumber', 'taj', 'bankAccount', 'iban', 'parcelNo', 'share', 'statNo', 'companyNo', 'soleTraderNo', 'ntakNo', 'idDocument', 'file', 'mapPoint', 'percent', 'money']);
/** A label that explains itself needs none. */
const LABEL_CHARS_ENOUGH = 60;

function helps(form: FormDefinition): ContentFinding[] {
  return outlineOf(form).flatMap(({ path, pointer, item, section }): ContentFinding[] => {
    const isTold = item.help !== undefined || section.intro !== undefined || item.label.hu.length > LABEL_CHARS_ENOUGH;
    if (!NEEDS_HELP.has(item.kind) || isTold) return [];
    const severity = item.kind === 'file' ? 'warning' : 'hint';
    return [{ severity, code: 'missing-help', path, pointer: `${pointer}/help`, text: { hu: `Nincs súgó ehhez: „${item.label.hu}”`, en: `There is no help for “${item.label.en}”` }, suggestion: HELP_SUGGESTION }];
  });
}

const HELP_SUGGESTION: Bilingual = {
  hu: 'Írja meg egy-két mondatban, hol találja meg az ügyfél, és milyen alakban írja be.',
  en: 'Say in a sentence or two where people find it and how to write it.',
};
