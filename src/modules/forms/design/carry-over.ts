import type { Bilingual } from '../../../kernel/result.ts';
import type { Answer, Answers } from '../domain/answers.ts';
import { isListAnswer, isRecordAnswer } from '../domain/answers.ts';
import type { FormDefinition } from '../domain/definition.ts';
import type { Field, Item } from '../domain/fields.ts';
import { compareVersions, renamedItems } from './compare-versions.ts';
import { type OutlinedItem, outlineOf } from './form-outline.ts';

/** What a newer version of a form means for somebody's draft, one thing at a time. */
export interface CarriedChange {
  readonly kind: 'new-question' | 'dropped-answer' | 'changed-meaning';
  /** Path in the newer version; in the older one for what is dropped. */
  readonly path: string;
  readonly text: Bilingual;
  /** What was answered and is not carried over, for the person to copy. */
  readonly answer?: Bilingual;
}

/** Worked examples have no say in it. */
type CarriedForm = Omit<FormDefinition, 'examples'>;

export interface CarriedDraft {
  /** Answers for the newer version, as typed. */
  readonly answers: Answers;
  readonly changes: readonly CarriedChange[];
}

/**
 * Takes the answers of a draft over to another version of its form. Nothing typed is lost: what the newer version has
 * no place for is told with its text. Questions count as the same by name, or by kind and wording when only the name
 * changed. Which new questions concern the person, the caller says by `isShown` of the newer form with the answers.
 */
export function carryOverDraft(oldForm: CarriedForm, newForm: CarriedForm, answers: Answers, isShown: (answers: Answers, path: string) => boolean = () => true): CarriedDraft {
  const [old, now] = [outlineOf(oldForm), outlineOf(newForm)];
  const carrier = new Carrier(old, now);
  const carried = carrier.level(rootsOf(old), rootsOf(now), answers);
  const formerOf = carrier.formerOf;
  const oldPaths = new Set(old.map(({ path }) => path));
  const fresh = now.filter(({ path, item }) => !formerOf.has(path) && !oldPaths.has(path) && item.kind !== 'information' && item.kind !== 'calculated');
  const news = fresh.filter(({ path, group }) => group === null && isShown(carried, path)).map(({ path, item }): CarriedChange => ({ kind: 'new-question', path, text: { hu: `Új kérdés: „${item.label.hu}”`, en: `New question: “${item.label.en}”` } }));
  const inRows = fresh.filter(({ group }) => group !== null && (oldPaths.has(group) || formerOf.has(group)) && hasRows(carried, group)).map(({ path, item }): CarriedChange => ({ kind: 'new-question', path, text: { hu: `Új kérdés minden sorban: „${item.label.hu}”`, en: `New question in each row: “${item.label.en}”` } }));
  const answered = new Set(pathsOf(carried));
  const meanings = compareVersions({ ...oldForm, examples: [] }, { ...newForm, examples: [] })
    .filter(({ changesMeaning, path }) => changesMeaning === true && answered.has(path))
    .map(({ path, text }): CarriedChange => ({ kind: 'changed-meaning', path, text: { hu: `Kérjük, ellenőrizze a válaszát. ${text.hu}`, en: `Please check your answer. ${text.en}` } }));
  return { answers: carried, changes: [...carrier.dropped, ...meanings, ...news, ...inRows] };
}

class Carrier {
  readonly dropped: CarriedChange[] = [];
  /** Later path → earlier path of renamed questions. */
  readonly formerOf: ReadonlyMap<string, string>;
  private readonly now: ReadonlyMap<string, OutlinedItem>;
  private readonly laterOf: ReadonlyMap<string, string>;

  constructor(old: readonly OutlinedItem[], now: readonly OutlinedItem[]) {
    this.formerOf = renamedItems(old, now);
    this.laterOf = new Map([...this.formerOf].map(([later, former]) => [former, later]));
    this.now = new Map(now.map((item) => [item.path, item]));
  }

  /** The answers of one level (the form, or one row of a group). */
  level(old: readonly Placed[], now: readonly Placed[], answers: Answers): Answers {
    const carried: [string, Answer][] = [];
    for (const { path, item } of old) {
      const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
      if (answer === undefined || isEmpty(answer)) continue;
      const later = now.find((one) => one.path === (this.laterOf.get(path) ?? path));
      const kept = later === undefined ? undefined : this.keep(item, later, answer, path);
      if (kept !== undefined && later !== undefined) carried.push([later.item.id, kept]);
      else this.drop(path, item, answer);
    }
    return Object.fromEntries(carried);
  }

  private keep(old: Item, later: Placed, answer: Answer, path: string): Answer | undefined {
    const { item } = later;
    if (old.kind === 'group') return item.kind === 'group' && isListAnswer(answer) ? this.rows(old, item, answer, later.path, path) : undefined;
    if (item.kind === 'group' || item.kind === 'information' || item.kind === 'calculated' || !fits(old, item, answer)) return undefined;
    return item.kind === 'choice' ? this.options(old, item, answer, path) : answer;
  }

  private rows(old: Item & { kind: 'group' }, item: Item & { kind: 'group' }, answer: readonly string[] | readonly Answers[], laterPath: string, path: string): Answer {
    const rows = answer.filter((row): row is Answers => typeof row === 'object');
    const kept = rows.slice(0, item.maxRows);
    for (const row of rows.slice(item.maxRows)) this.drop(path, old, [row]);
    const inside = (items: readonly Item[], holder: string): Placed[] => items.map((one) => ({ path: `${holder}.${one.id}`, item: one }));
    return kept.map((row) => this.level(inside(old.fields, path), inside(item.fields, laterPath), row));
  }

  /** Options that are gone are told, the others stay. */
  private options(old: Field, item: Field & { kind: 'choice' }, answer: Answer, path: string): Answer | undefined {
    const known = new Set(item.options.map(({ value }) => value));
    if (typeof answer === 'string') return known.has(answer) ? (item.display === 'multi' ? [answer] : answer) : undefined;
    if (!isListAnswer(answer)) return undefined;
    const values = answer.filter((value): value is string => typeof value === 'string');
    const gone = values.filter((value) => !known.has(value));
    const kept = values.filter((value) => known.has(value));
    if (item.display !== 'multi' && kept.length !== 1) return undefined;
    if (gone.length > 0) this.drop(path, old, gone);
    return item.display === 'multi' ? kept : kept[0];
  }

  private drop(path: string, item: Item, answer: Answer): void {
    const text =
      this.now.has(this.laterOf.get(path) ?? path)
        ? { hu: `Ez a válasz az új változatban így nem adható meg: „${item.label.hu}”`, en: `This answer cannot be given like this in the new version: “${item.label.en}”` }
        : { hu: `Ezt már nem kérdezzük: „${item.label.hu}”`, en: `This is no longer asked: “${item.label.en}”` };
    this.dropped.push({ kind: 'dropped-answer', path, text, answer: { hu: typedText(item, answer, 'hu'), en: typedText(item, answer, 'en') } });
  }
}

interface Placed {
  readonly path: string;
  readonly item: Item;
}

/** Kinds whose answers are one typed text that another such kind may read; it checks it anew. */
const TYPED: ReadonlySet<string> = new Set(['text', 'longtext', 'number', 'money', 'percent', 'date', 'time', 'share', 'taxId', 'taxNumber', 'taj', 'personalId', 'bankAccount', 'iban', 'parcelNo', 'statNo', 'companyNo', 'soleTraderNo', 'ntakNo', 'idDocument', 'postcode', 'email', 'phone']);

function fits(old: Field, item: Field, answer: Answer): boolean {
  if (old.kind === item.kind) return true;
  // A text may become a longer text or an identifier; it is checked again. An identifier never becomes another one.
  const isText = (kind: string): boolean => kind === 'text' || kind === 'longtext';
  return typeof answer === 'string' && TYPED.has(old.kind) && TYPED.has(item.kind) && (isText(old.kind) || isText(item.kind));
}

function rootsOf(outline: readonly OutlinedItem[]): readonly Placed[] {
  return outline.filter(({ group }) => group === null);
}

function hasRows(answers: Answers, group: string): boolean {
  return new Set(pathsOf(answers)).has(group);
}

/** Paths of what is answered, rows without their numbers. */
function* pathsOf(answers: Answers, holder = ''): Generator<string> {
  for (const [id, answer] of Object.entries(answers)) {
    const path = `${holder}${id}`;
    if (isEmpty(answer)) continue;
    yield path;
    if (!isListAnswer(answer)) continue;
    for (const row of answer) if (typeof row === 'object') yield* pathsOf(row, `${path}.`);
  }
}

function isEmpty(answer: Answer): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  if (isListAnswer(answer)) return answer.length === 0;
  return Object.values(answer).every(isEmpty);
}

/** What was typed, in one line; chosen options by their labels. */
function typedText(item: Item, answer: Answer, lang: 'hu' | 'en'): string {
  const labels = new Map(item.kind === 'choice' ? item.options.map(({ value, label }) => [value, label[lang]]) : []);
  const say = (part: Answer): string => {
    if (typeof part === 'string') return labels.get(part) ?? part;
    if (isRecordAnswer(part)) return Object.values(part).map(say).filter((text) => text !== '').join(' ');
    return part.map(say).filter((text) => text !== '').join('; ');
  };
  return say(answer);
}
