import type { Bilingual } from '../../../kernel/result.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { textChange, type VersionChange } from './version-change.ts';

/** What changed about the form itself: titles, days, fee, deadline, law, where it goes. Version and day of validity are expected to. */
export function compareFacts(before: FormDefinition, after: FormDefinition): VersionChange[] {
  const texts = TEXTS.flatMap(({ pointer, part, of }) => textChange({ before: of(before), after: of(after) }, { what: FORM, part, place: { path: '', pointer } }));
  const facts = FACTS.flatMap(({ pointer, part, of }): VersionChange[] => {
    const [left, right] = [of(before), of(after)];
    if (left === right) return [];
    return [{ kind: 'changed', path: '', pointer, text: { hu: `${part.hu}: ${left || '–'} → ${right || '–'}`, en: `${part.en}: ${left || '–'} → ${right || '–'}` } }];
  });
  return [...texts, ...facts, ...compareLaw(before, after), ...compareParameters(before, after)];
}

const FORM: Bilingual = { hu: 'Az űrlap', en: 'The form' };

interface Fact<T> {
  readonly pointer: string;
  readonly part: Bilingual;
  readonly of: (form: FormDefinition) => T;
}

const TEXTS: readonly Fact<Bilingual | undefined>[] = [
  { pointer: '/title', part: { hu: 'a címe', en: 'its title' }, of: ({ title }) => title },
  { pointer: '/summary', part: { hu: 'az összefoglalója', en: 'its summary' }, of: ({ summary }) => summary },
  { pointer: '/notice', part: { hu: 'a figyelmeztetése', en: 'its notice' }, of: ({ notice }) => notice },
  { pointer: '/elsewhere', part: { hu: 'a másutt intézés szövege', en: 'the text about the other place' }, of: ({ elsewhere }) => elsewhere?.text },
  { pointer: '/audience/whoFiles', part: { hu: 'a benyújtó leírása', en: 'who files it' }, of: ({ audience }) => audience.whoFiles },
  { pointer: '/audience/fileBy', part: { hu: 'a benyújtás határideje', en: 'by when it is filed' }, of: ({ audience }) => audience.fileBy },
  { pointer: '/audience/feeNote', part: { hu: 'a díj magyarázata', en: 'the note on the fee' }, of: ({ audience }) => audience.feeNote },
  { pointer: '/audience/needed', part: { hu: 'az előre szükségesek listája', en: 'the list of what is needed' }, of: ({ audience }) => ({ hu: audience.needed.map(({ hu }) => hu).join('; '), en: audience.needed.map(({ en }) => en).join('; ') }) },
  { pointer: '/routing/subjectArea', part: { hu: 'az ügyköre', en: 'its subject area' }, of: ({ routing }) => routing.subjectArea },
  { pointer: '/routing/unit', part: { hu: 'az ajánlott szervezeti egysége', en: 'its suggested unit' }, of: ({ routing }) => routing.unit },
  { pointer: '/routing/caseTitle', part: { hu: 'az ügyirat tárgya', en: 'the subject of the case' }, of: ({ routing }) => routing.caseTitle },
];

const FACTS: readonly Fact<string>[] = [
  { pointer: '/slug', part: { hu: 'Az űrlap címe a böngészőben', en: 'The address of the form' }, of: ({ slug }) => slug },
  { pointer: '/area', part: { hu: 'Terület', en: 'Area' }, of: ({ area }) => area },
  { pointer: '/lifeEvents', part: { hu: 'Élethelyzetek', en: 'Life events' }, of: ({ lifeEvents }) => lifeEvents.join(', ') },
  { pointer: '/audience/capacities', part: { hu: 'Milyen minőségben nyújtható be', en: 'Capacities' }, of: ({ audience }) => audience.capacities.join(', ') },
  { pointer: '/audience/minutes', part: { hu: 'A kitöltés ideje (perc)', en: 'Minutes to fill in' }, of: ({ audience }) => String(audience.minutes) },
  { pointer: '/audience/feeHuf', part: { hu: 'Díj (Ft)', en: 'Fee (HUF)' }, of: ({ audience }) => String(audience.feeHuf) },
  { pointer: '/audience/decidedBy', part: { hu: 'Ügyintézési határidő', en: 'Time limit of the decision' }, of: ({ audience: { decidedBy } }) => (typeof decidedBy === 'string' ? decidedBy : `${decidedBy.days} ${decidedBy.unit} (${decidedBy.legal})`) },
  { pointer: '/audience/electronicFor', part: { hu: 'Kinek kötelező elektronikusan', en: 'Who must file electronically' }, of: ({ audience }) => audience.electronicFor ?? 'organisations' },
  { pointer: '/needsIdentification', part: { hu: 'Azonosítás kell-e', en: 'Needs identification' }, of: ({ needsIdentification }) => String(needsIdentification) },
  { pointer: '/withdrawable', part: { hu: 'Visszavonható-e', en: 'May be taken back' }, of: ({ withdrawable }) => String(withdrawable ?? true) },
  { pointer: '/elsewhere/href', part: { hu: 'A másutt intézés címe', en: 'The address of the other place' }, of: ({ elsewhere }) => elsewhere?.href ?? '' },
  { pointer: '/routing/retentionCode', part: { hu: 'Irattári tételszám', en: 'Retention code' }, of: ({ routing }) => routing.retentionCode },
  { pointer: '/routing/module', part: { hu: 'Szakrendszer', en: 'Specialist room' }, of: ({ routing }) => routing.module },
  { pointer: '/signers', part: { hu: 'További aláírók', en: 'Further signers' }, of: ({ signers = [] }) => signers.map(({ label, email }) => `${label.hu} (${email})`).join(', ') },
];

function compareLaw(before: FormDefinition, after: FormDefinition): VersionChange[] {
  const keys = (form: FormDefinition): string[] => form.legalBasis.map(({ key }) => key);
  const [old, now] = [keys(before), keys(after)];
  const place = { path: '', pointer: '/legalBasis' };
  return [
    ...now.filter((key) => !old.includes(key)).map((key): VersionChange => ({ kind: 'added', ...place, text: { hu: `Új jogforrás: ${key}`, en: `New source of law: ${key}` } })),
    ...old.filter((key) => !now.includes(key)).map((key): VersionChange => ({ kind: 'removed', ...place, text: { hu: `Megszűnt jogforrás: ${key}`, en: `Source of law no longer there: ${key}` } })),
  ];
}

function compareParameters(before: FormDefinition, after: FormDefinition): VersionChange[] {
  const names = (form: FormDefinition): Map<string, Bilingual> => new Map(form.parameters.map(({ name, label }) => [name, label]));
  const [old, now] = [names(before), names(after)];
  const place = { path: '', pointer: '/parameters' };
  return [
    ...[...now].filter(([name]) => !old.has(name)).map(([, label]): VersionChange => ({ kind: 'added', ...place, text: { hu: `Új helyi paraméter: „${label.hu}”`, en: `New local parameter: “${label.en}”` } })),
    ...[...old].filter(([name]) => !now.has(name)).map(([, label]): VersionChange => ({ kind: 'removed', ...place, text: { hu: `Megszűnt helyi paraméter: „${label.hu}”`, en: `Local parameter no longer there: “${label.en}”` } })),
  ];
}
