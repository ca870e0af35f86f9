import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { isBalanced, type Posting, type PostingLine } from '../domain/posting.ts';

/** More than this in one statement would only cost memory. */
const POSTINGS_PER_CALL = 2_000;

/**
 * Books postings; those whose source was booked before are left out. Returns the ids of what was booked
 * now, in no order. Many postings go in slices, so that a long list never becomes one huge statement.
 */
export async function post(tx: Tx, postings: readonly Posting[]): Promise<Set<Uuid>> {
  const booked = new Set<Uuid>();
  for (let from = 0; from < postings.length; from += POSTINGS_PER_CALL) {
    const slice = postings.slice(from, from + POSTINGS_PER_CALL).map((posting) => toJson(tx, posting));
    const { rows } = await sql<{ id: Uuid }>`select tax.post(${JSON.stringify(slice)}::jsonb, ${tx.at}) as id`.execute(tx.sql);
    for (const { id } of rows) booked.add(id);
  }
  return booked;
}

/** Books one posting; false when its source was booked before. */
export async function postOnce(tx: Tx, posting: Posting): Promise<boolean> {
  return (await post(tx, [posting])).size === 1;
}

function toJson(tx: Tx, posting: Posting): object {
  assert(isBalanced(posting), `the posting of ${posting.source.kind} does not balance`);
  return {
    id: newId(tx.at.epochMilliseconds),
    bookedOn: posting.bookedOn.toString(),
    sourceKind: posting.source.kind,
    sourceId: posting.source.id,
    reason: posting.reason,
    correctsId: posting.correctsId,
    lines: posting.lines.map((line, index) => lineJson(tx, line, index + 1)),
  };
}

function lineJson(tx: Tx, line: PostingLine, number: number): object {
  return {
    ...line,
    id: newId(tx.at.epochMilliseconds),
    line: number,
    valueOn: line.valueOn?.toString(),
    dueOn: line.dueOn?.toString(),
  };
}
