import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../../forms/contract.ts';
import type { Answer, Answers, Item } from '../../../forms/engine.contract.ts';

/** Answers of a submission as somebody would type them again, and what is never taken from an earlier one. */
export interface TypedAgain {
  readonly answers: Answers;
  /** Declarations and files that were answered: they are made anew. */
  readonly left: readonly { readonly kind: 'declaration' | 'file'; readonly label: Bilingual }[];
}

/** Turns stored answers back into typed ones, without declarations and files. What has no typed form is left out; never throws. */
export function typedAgain(form: Pick<FormDefinition, 'pages'>, stored: Readonly<Record<string, unknown>>): TypedAgain {
  const left = new Map<string, TypedAgain['left'][number]>();
  const items = form.pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
  const answers = typedLevel(items, stored, (item) => left.set(item.id, { kind: item.kind === 'file' ? 'file' : 'declaration', label: item.label }));
  return { answers, left: [...left.values()] };
}

type Left = (item: Item & { kind: 'file' | 'declaration' }) => void;

function typedLevel(items: readonly Item[], stored: Readonly<Record<string, unknown>>, leave: Left): Answers {
  const answers: Record<string, Answer> = {};
  for (const item of items) {
    const value = Object.hasOwn(stored, item.id) ? stored[item.id] : undefined;
    if (value === undefined || value === null || item.kind === 'information' || item.kind === 'calculated') continue;
    if (item.kind === 'declaration' || item.kind === 'file') {
      if (value !== false && !(Array.isArray(value) && value.length === 0)) leave(item);
      continue;
    }
    const answer = item.kind === 'group' ? rows(item.fields, value, leave) : typedValue(item, value);
    if (answer !== null) answers[item.id] = answer;
  }
  return answers;
}

function rows(fields: readonly Item[], value: unknown, leave: Left): readonly Answers[] | null {
  return Array.isArray(value) ? value.filter(isRecord).map((row) => typedLevel(fields, row, leave)) : null;
}

function typedValue(item: Item, value: unknown): Answer | null {
  if (typeof value === 'boolean') return value ? 'igen' : 'nem';
  if (typeof value === 'number') return String(value);
  // A stored decimal has a point; three digits after it could be read as thousands.
  if (typeof value === 'string') return item.kind === 'number' || item.kind === 'percent' ? value.replace('.', ',') : value;
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  if (!isRecord(value)) return null;
  return Object.fromEntries(Object.entries(value).flatMap(([part, text]) => (typeof text === 'string' ? [[part, text]] : [])));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
