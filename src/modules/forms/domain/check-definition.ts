import { Decimal } from '../../../kernel/decimal.ts';
import { FeelDate } from '../../../kernel/feel/day.ts';
import { placeholdersOf } from './case-title.ts';
import type { FormDefinition, Signer } from './definition.ts';
import type { ChoiceField, Group, Item, NumberField } from './fields.ts';
import type { DefinitionIssue } from './definition-error.ts';
import { RESERVED } from './names.ts';
import { DECIMALS_MAX } from './read-field.ts';
import { readTime } from './typed-text.ts';
import { partNames } from './untrusted-answers.ts';
import { ROWS_MAX } from './form-state.ts';

const FIELDS_MAX = 500;
const GROUP_DEPTH_MAX = 3;

/** Faults of a definition that the schema cannot see: ids used twice, limits that contradict, sizes. */
export function checkDefinition(definition: FormDefinition): readonly DefinitionIssue[] {
  const checker = new Checker();
  checker.unique(definition.pages.map(({ id }) => id), 'pages');
  checker.unique(definition.pages.flatMap(({ sections }) => sections.map(({ id }) => id)), 'sections');
  checker.unique(definition.parameters.map(({ name }) => name), 'parameters');
  const fields = definition.pages.flatMap((page) => page.sections.flatMap((section) => section.fields));
  checker.items(fields, 'pages', 0);
  if (checker.count > FIELDS_MAX) {
    checker.report('pages', 'too-large', `Legfeljebb ${FIELDS_MAX} mező lehet.`, `At most ${FIELDS_MAX} fields.`);
  }
  for (const language of ['hu', 'en'] as const) {
    for (const path of placeholdersOf(definition.routing.caseTitle[language])) {
      if (!pathExists(fields, path.split('.'))) {
        checker.report(`routing.caseTitle.${language}`, 'unknown-name', `Nincs ilyen mező: ${path}`, `No such field: ${path}`);
      }
    }
  }
  for (const signer of definition.signers ?? []) checker.signer(signer, fields);
  checker.validity(definition);
  return checker.issues;
}

class Checker {
  readonly issues: DefinitionIssue[] = [];
  count = 0;

  report(place: string, code: string, hu: string, en: string): void {
    this.issues.push({ place, code, text: { hu, en } });
  }

  unique(names: readonly string[], place: string): void {
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) !== index) {
        this.report(`${place}.${name}`, 'duplicate', `Ez a név már szerepel: ${name}`, `This name is used twice: ${name}`);
      }
      if (RESERVED.includes(name) || name in Object.prototype) {
        this.report(`${place}.${name}`, 'reserved', `Ez a név foglalt: ${name}`, `This name is reserved: ${name}`);
      }
    }
  }

  validity({ validFrom, validTo }: FormDefinition): void {
    const [from, to] = [FeelDate.parse(validFrom), validTo === undefined ? null : FeelDate.parse(validTo)];
    const isOrdered = from !== null && (validTo === undefined || (to !== null && from.day <= to.day));
    if (!isOrdered) this.report('validFrom', 'limits', 'Az érvényesség napjai hibásak.', 'The days of validity are wrong.');
  }

  signer({ id, email, name }: Signer, fields: readonly Item[]): void {
    if (itemAt(fields, email)?.kind !== 'email') {
      this.report(`signers.${id}.email`, 'unknown-name', `Nincs ilyen e-mail-mező: ${email}`, `There is no e-mail field: ${email}`);
    }
    const named = name === undefined ? undefined : itemAt(fields, name)?.kind;
    if (name !== undefined && named !== 'person4t' && named !== 'text') {
      this.report(`signers.${id}.name`, 'unknown-name', `Nincs ilyen személy- vagy szövegmező: ${name}`, `There is no person or text field: ${name}`);
    }
  }

  items(items: readonly Item[], holder: string, depth: number): void {
    this.unique(items.map(({ id }) => id), holder);
    this.count += items.length;
    for (const item of items) {
      const place = `${holder}.${item.id}`;
      if (item.kind === 'group') this.group(item, place, depth + 1);
      else if (item.kind === 'choice') this.options(item, place);
      else if (item.kind === 'number' || item.kind === 'money' || item.kind === 'percent') this.numbers(item, place);
      else if (item.kind === 'text' || item.kind === 'longtext') this.limits(item.minLength, item.maxLength, place);
      else if (item.kind === 'time') this.times(item.min, item.max, place);
      else if (item.kind === 'date') this.days(item.min, item.max, place);
    }
  }

  private group(group: Group, place: string, depth: number): void {
    this.limits(group.minRows, group.maxRows, place);
    if (group.maxRows > ROWS_MAX) {
      this.report(place, 'too-large', `Legfeljebb ${ROWS_MAX} sor lehet.`, `At most ${ROWS_MAX} rows.`);
    }
    if (depth > GROUP_DEPTH_MAX) {
      this.report(place, 'too-deep', 'Túl sok csoport van egymásban.', 'Groups are nested too deep.');
      return;
    }
    this.items(group.fields, place, depth);
  }

  private options(field: ChoiceField, place: string): void {
    const values = field.options.map(({ value }) => value);
    if (new Set(values).size !== values.length) {
      this.report(place, 'duplicate', 'Két választási lehetőség értéke azonos.', 'Two options have the same value.');
    }
  }

  private numbers(field: NumberField, place: string): void {
    const [min, max] = [field.min, field.max].map((limit) => (limit === undefined ? null : Decimal.parse(String(limit))));
    const decimals = field.decimals ?? 0;
    const isRight = decimals <= DECIMALS_MAX && (field.kind !== 'money' || decimals === 0);
    const isOrdered = min == null || max == null || min.compare(max) <= 0;
    const isReadable = (field.min === undefined || min !== null) && (field.max === undefined || max !== null);
    if (!isRight || !isOrdered || !isReadable) this.wrongLimits(place);
  }

  private days(min: string | undefined, max: string | undefined, place: string): void {
    const isDay = (day: string | undefined): boolean => day === undefined || day === 'today' || FeelDate.parse(day) !== null;
    if (!isDay(min) || !isDay(max)) this.wrongLimits(place);
  }

  private times(min: string | undefined, max: string | undefined, place: string): void {
    const isTime = (time: string | undefined): boolean => time === undefined || readTime(time) === time;
    const isOrdered = min === undefined || max === undefined || min <= max;
    if (!isTime(min) || !isTime(max) || !isOrdered) this.wrongLimits(place);
  }

  private limits(min: number | undefined, max: number | undefined, place: string): void {
    if (min !== undefined && max !== undefined && min > max) this.wrongLimits(place);
  }

  private wrongLimits(place: string): void {
    this.report(place, 'limits', 'A mező határai hibásak.', 'The limits of the field are wrong.');
  }
}

/** The field at a path without row numbers: `owners.email`. */
function itemAt(items: readonly Item[], path: string): Item | undefined {
  const [name, ...rest] = path.split('.');
  const item = items.find(({ id }) => id === name);
  if (rest.length === 0) return item;
  return item?.kind === 'group' ? itemAt(item.fields, rest.join('.')) : undefined;
}

function pathExists(items: readonly Item[], [name, ...rest]: readonly string[]): boolean {
  const item = items.find(({ id }) => id === name);
  if (item === undefined) return false;
  if (item.kind === 'group') return /^\d+$/.test(rest[0] ?? '') && pathExists(item.fields, rest.slice(1));
  const [part] = rest;
  return part === undefined || (rest.length === 1 && partNames(item)?.includes(part) === true);
}
