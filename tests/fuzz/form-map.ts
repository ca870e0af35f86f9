import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import type { Group, InputField, Item } from '../../src/modules/forms/domain/fields.ts';

/** A control of a form: its name as a browser posts it (rows numbered 0), its field, its page. */
export interface Control {
  readonly name: string;
  readonly field: InputField;
  readonly pageId: string;
}

/** What the generator knows of a form, read off its definition. */
export interface FormMap {
  readonly definition: FormDefinition;
  readonly controls: readonly Control[];
  /** Names of groups, rows numbered 0. */
  readonly groups: readonly { readonly name: string; readonly group: Group }[];
  /** Whole sendings that the worked examples hold, without files. */
  readonly examples: readonly (readonly Entry[])[];
}

/** One field of a posted form. */
export type Entry = readonly [name: string, value: string];

const PARTS: Readonly<Record<string, readonly string[]>> = {
  address: ['postcode', 'settlement', 'streetName', 'streetKind', 'houseNumber', 'building', 'staircase', 'floor', 'door'],
  person4t: ['familyName', 'givenName', 'birthName', 'mothersName', 'birthPlace', 'birthDate'],
  organisation: ['name', 'form', 'taxNumber', 'registryNo', 'seat'],
  mapPoint: ['lat', 'lon'],
};

export function mapOf(definition: FormDefinition): FormMap {
  const controls: Control[] = [];
  const groups: { name: string; group: Group }[] = [];
  const walk = (items: readonly Item[], prefix: string, pageId: string): void => {
    for (const item of items) {
      const name = prefix + item.id;
      if (item.kind === 'group') {
        groups.push({ name, group: item });
        walk(item.fields, `${name}.0.`, pageId);
      } else if (item.kind !== 'information' && item.kind !== 'calculated') {
        const parts = PARTS[item.kind];
        for (const part of parts ?? ['']) controls.push({ name: part === '' ? name : `${name}.${part}`, field: item, pageId });
      }
    }
  };
  for (const page of definition.pages) for (const section of page.sections) walk(section.fields, '', page.id);
  const files = new Set(controls.filter(({ field }) => field.kind === 'file').map(({ field }) => field.id));
  const right = definition.examples.filter(({ expected }) => (expected.errors ?? []).length === 0);
  const used = right.length > 0 ? right : definition.examples;
  const examples = used.map(({ answers }) => entriesOf(answers, '').filter(([name]) => !files.has(name.split('.').at(-1) ?? '')));
  return { definition, controls, groups, examples };
}

/** Answers as a browser would post them. */
function entriesOf(answer: unknown, name: string): Entry[] {
  if (Array.isArray(answer)) return answer.flatMap((part, index) => entriesOf(part, typeof part === 'object' ? `${name}.${index}` : name));
  if (typeof answer === 'object' && answer !== null) return Object.entries(answer).flatMap(([key, part]) => entriesOf(part, name === '' ? key : `${name}.${key}`));
  if (answer === null || answer === undefined) return [];
  return [[name, typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer)]];
}
