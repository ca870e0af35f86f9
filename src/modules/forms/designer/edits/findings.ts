import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { DefinitionIssue } from '../../domain/definition-error.ts';
import { readBySchema } from '../../schema/read-definition.ts';
import { titleOf } from './expressions.ts';
import { findSpot, spotsOf } from './place.ts';

/** Something to be done before a form can be published, or that would make it better. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'hint';
  /** Where to go to mend it: a place of the form, or a panel (`:jog`). */
  readonly place: string;
  readonly text: Bilingual;
  readonly suggestion?: Bilingual;
}

/** What keeps a form from being published: what the schema misses, and what the compiler said. */
export function faultsOf(definition: FormDefinition, issues: readonly DefinitionIssue[]): readonly Finding[] {
  const schema = readBySchema(JSON.parse(JSON.stringify(definition))).faults.map(({ pointer, text }): Finding => {
    const { place, name } = placeOfPointer(definition, pointer);
    return { severity: 'error', place, text: { hu: `${name.hu}${text.hu}`, en: `${name.en}${text.en}` } };
  });
  const compiled = issues.map(({ place: at, text }): Finding => {
    const place = placeOfIssue(definition, at);
    const spot = findSpot(definition, place);
    const title = spot === null ? null : titleOf(spot);
    return { severity: 'error', place, text: title === null ? text : { hu: `„${title.hu}”: ${text.hu}`, en: `“${title.en}”: ${text.en}` } };
  });
  const seen = new Set<string>();
  return [...schema, ...compiled].filter(({ place, text }) => !seen.has(`${place} ${text.hu}`) && seen.add(`${place} ${text.hu}`));
}

/** The place that a JSON pointer into the definition leads to, and the property there in words. */
export function placeOfPointer(definition: FormDefinition, pointer: string): { readonly place: string; readonly name: Bilingual } {
  const tokens = pointer.split('/').slice(1);
  const ids: string[] = [];
  let node: unknown = definition;
  let used = 0;
  for (const [index, token] of tokens.entries()) {
    node = typeof node === 'object' && node !== null && Object.hasOwn(node, token) ? Object.entries(node).find(([key]) => key === token)?.[1] : undefined;
    const holder = tokens[index - 1];
    const isPart = holder === 'pages' || holder === 'sections' || holder === 'fields';
    if (!isPart || typeof node !== 'object' || node === null || !('id' in node)) continue;
    ids.push(String(node.id));
    used = index + 1;
  }
  const rest = tokens.slice(used);
  if (ids.length === 0) return { place: panelOfFact(tokens[0] ?? ''), name: named(tokens) };
  return { place: ids.join('/'), name: named(rest) };
}

/** `pages.property.building.area.visibleIf` as a place. */
function placeOfIssue(definition: FormDefinition, place: string): string {
  const named = /^(page|section):(.+)$/.exec(place);
  if (named !== null) return spotsOf(definition).find(({ level, node }) => level === named[1] && node.id === named[2])?.place ?? '';
  const dotted = place.replace(/^pages\./, '').replaceAll('.', '/');
  const places = spotsOf(definition).map((spot) => spot.place);
  const whole = places.filter((candidate) => dotted === candidate || dotted.startsWith(`${candidate}/`)).toSorted((left, right) => right.length - left.length)[0];
  // The faults of `checkDefinition` name fields without page and section, those of a circle by the path in answers.
  return whole ?? places.find((candidate) => candidate.endsWith(`/${dotted}`)) ?? panelOfFact(place.split('.')[0] ?? '');
}

function panelOfFact(name: string): string {
  if (['audience', 'validFrom', 'validTo', 'needsIdentification', 'withdrawable'].includes(name)) return ':kinek';
  const panels: Readonly<Record<string, string>> = { legalBasis: ':jog', routing: ':iranyitas', parameters: ':parameterek', signers: ':alairok', examples: ':peldak' };
  return Object.hasOwn(panels, name) ? (panels[name] ?? ':alapadatok') : ':alapadatok';
}

const WORDS: Readonly<Record<string, Bilingual>> = {
  label: { hu: 'Felirat', en: 'Label' },
  title: { hu: 'Cím', en: 'Title' },
  help: { hu: 'Súgó', en: 'Help' },
  text: { hu: 'Szöveg', en: 'Text' },
  intro: { hu: 'Bevezető', en: 'Introduction' },
  summary: { hu: 'Összefoglaló', en: 'Summary' },
  slug: { hu: 'Címrész', en: 'Address' },
  fields: { hu: 'Mezők', en: 'Fields' },
  sections: { hu: 'Szakaszok', en: 'Sections' },
  options: { hu: 'Lehetőségek', en: 'Options' },
  examples: { hu: 'Példák', en: 'Examples' },
  legalBasis: { hu: 'Jogszabályhelyek', en: 'Legal sources' },
  message: { hu: 'Hibaüzenet', en: 'Message' },
  whoFiles: { hu: 'Ki nyújthatja be', en: 'Who may file' },
  subjectArea: { hu: 'Ügykör', en: 'Subject area' },
  retentionCode: { hu: 'Irattári tételszám', en: 'Retention code' },
  caseTitle: { hu: 'Az ügy címe', en: 'Title of the case' },
  capacities: { hu: 'Minőség', en: 'Capacity' },
  minutes: { hu: 'Kitöltés ideje', en: 'Time to fill in' },
  hu: { hu: 'magyarul', en: 'in Hungarian' },
  en: { hu: 'angolul', en: 'in English' },
};

function named(tokens: readonly string[]): Bilingual {
  const known = tokens.flatMap((token) => (Object.hasOwn(WORDS, token) ? (WORDS[token] ?? []) : /^\d+$/.test(token) ? { hu: `${Number(token) + 1}.`, en: `${Number(token) + 1}.` } : []));
  const words = known.length === 0 ? tokens.map((token) => ({ hu: token, en: token })) : known;
  return words.length === 0 ? { hu: '', en: '' } : { hu: `${words.map(({ hu }) => hu).join(' ')}: `, en: `${words.map(({ en }) => en).join(' ')}: ` };
}
