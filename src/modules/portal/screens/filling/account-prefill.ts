import type { Tx } from '../../../../platform/database/database.ts';
import { type Answer, type Answers, type CompiledForm, type PrefillSources, recordOf } from '../../../forms/engine.contract.ts';

/** What is known of a signed-in person, as the identity provider said it. */
export interface KnownPerson {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthName: string | null;
  readonly mothersName: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: Temporal.PlainDate | null;
  readonly taxId: string | null;
  readonly email: string | null;
}

/** The account of the client of the scope. Scope: client. */
export async function knownPerson(tx: Tx): Promise<KnownPerson> {
  if (tx.scope.kind !== 'client') throw new Error('a client reads their own account');
  const row = await tx.sql
    .selectFrom('identity.account')
    .select(['family_name', 'given_name', 'birth_name', 'mothers_name', 'birth_place', 'birth_date', 'tax_id', 'email'])
    .where('id', '=', tx.scope.clientId)
    .executeTakeFirstOrThrow();
  return {
    familyName: row.family_name,
    givenName: row.given_name,
    birthName: row.birth_name,
    mothersName: row.mothers_name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    taxId: row.tax_id,
    email: row.email,
  };
}

/** What the fields of a form may be prefilled with: `signIn` is the person, `signIn.email` a part. */
export function prefillSources(person: KnownPerson): PrefillSources {
  const texts = Object.entries({ ...person, birthDate: person.birthDate?.toString() ?? null });
  return { signIn: Object.fromEntries(texts.flatMap(([key, value]) => (value === null ? [] : [[key, value]]))) };
}

/** The typed answers, with what is known of the person where nothing was typed. */
export function withPrefill(form: CompiledForm, typed: Answers, known: PrefillSources): Answers {
  const answers: Record<string, Answer> = { ...typed };
  for (const [id, answer] of Object.entries(form.prefill(known))) {
    if (isBlank(answers[id])) answers[id] = answer;
  }
  return answers;
}

/** The answers with fields that an authority vouches for as the authority said them. */
export function withLocked(form: CompiledForm, answers: Answers, known: PrefillSources): Answers {
  const locked: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(form.prefill(known))) {
    const item = form.placeOf(id)?.item;
    if (item === undefined || !('locked' in item) || item.locked !== true) continue;
    // Parts that the authority does not know stay as typed.
    locked[id] = isRecord(answer) ? { ...recordOf(answers, id), ...answer } : answer;
  }
  return { ...answers, ...locked };
}

/** Ids of the fields that still hold exactly what they were prefilled with. */
export function prefilledIds(form: CompiledForm, answers: Answers, known: PrefillSources): ReadonlySet<string> {
  const same = Object.entries(form.prefill(known)).filter(
    ([id, answer]) => form.placeOf(id)?.item.kind !== 'group' && JSON.stringify(sorted(answer)) === JSON.stringify(sorted(answers[id])),
  );
  return new Set(same.map(([id]) => id));
}

function sorted(answer: Answer | undefined): unknown {
  if (typeof answer !== 'object' || Array.isArray(answer)) return answer;
  return Object.entries(answer)
    .filter(([, value]) => value !== '')
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

function isRecord(answer: Answer): answer is Answers {
  return typeof answer === 'object' && !Array.isArray(answer);
}

function isList(answer: Answer): answer is readonly string[] | readonly Answers[] {
  return Array.isArray(answer);
}

function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === '') return true;
  // A list begins with its least rows, empty: nothing has been typed into it.
  if (isList(answer)) return answer.every((row) => isBlank(row));
  return typeof answer === 'object' && Object.values(answer).every((part) => part === '');
}
