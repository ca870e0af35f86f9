import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { DeskFigures } from '../domain/case-file.ts';
import type { Signer } from '../domain/sign-off.ts';
import { townOf } from './acting.ts';
import { maySign } from './items.ts';

/** An official's day in figures: one round trip over partial indexes. Scope: municipality. */
export async function deskFigures(tx: Tx, official: Signer): Promise<DeskFigures> {
  const { rows } = await sql<DeskFigures>`
    select mine.*,
      (select count(*) from records.arrival where municipality_id = ${townOf(tx)} and case_id is null
        and follows_submission_id is null) as arrivals,
      (select count(*) from records.item where municipality_id = ${townOf(tx)} and state = 'awaiting_sign_off'
        and ${maySign(official)}) as "awaitingSignOff"
    from (
      select count(*) filter (where due_on < ${tx.today}::date) as overdue,
        count(*) filter (where due_on = ${tx.today}::date) as "dueToday",
        count(*) filter (where due_on > ${tx.today}::date and due_on <= ${tx.today.add({ days: 6 })}::date) as "dueThisWeek",
        count(*) as open
      from records.case_file
      where municipality_id = ${townOf(tx)} and officer_id = ${official.officialId} and state = 'open'
    ) mine`.execute(tx.sql);
  const figures = rows[0];
  assert(figures !== undefined, 'a count always answers');
  return figures;
}
