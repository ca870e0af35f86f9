import { type RawBuilder, sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Bilingual } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { AwaitingItem, Item, ItemState } from '../domain/case-file.ts';
import { type CaseNumber, formatRegistryNo } from '../domain/registry-number.ts';
import { SIGN_OFF, type Signer } from '../domain/sign-off.ts';
import { townOf } from './acting.ts';

const COLUMNS = [
  'item.id',
  'item.case_id',
  'item.item_no',
  'item.direction',
  'item.subject',
  'item.state',
  'item.created_at',
  'item.reference',
  'item.effect',
  'arrival.submission_id',
  'item.prepared_by',
  'item.signed_off_by',
  'item.signed_off_at',
  'item.refusal_reason',
  'item.sign_off_permission',
  'item.dispatched_at',
  'item.channel',
] as const;

/** The papers of a case by number. */
export async function listItems(tx: Tx, caseId: Uuid, number: CaseNumber): Promise<Item[]> {
  const rows = await tx.sql
    .selectFrom('records.item as item')
    .leftJoin('records.arrival as arrival', (join) =>
      join.onRef('arrival.municipality_id', '=', 'item.municipality_id').onRef('arrival.id', '=', 'item.arrival_id'),
    )
    .select(COLUMNS)
    .where('item.municipality_id', '=', townOf(tx))
    .where('item.case_id', '=', caseId)
    .orderBy('item.item_no')
    .execute();
  return rows.map((row) => toItem({ ...row, prefix: number.prefix, main_no: number.mainNo, year: number.year }));
}

/** Scope: municipality. */
export async function findItem(tx: Tx, id: Uuid): Promise<Item | null> {
  const row = await itemsWithCase(tx).where('item.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toItem(row);
}

/** As `findItem`, and the item stays as it is until the transaction ends. */
export async function lockItem(tx: Tx, id: Uuid): Promise<Item | null> {
  const found = await tx.sql
    .selectFrom('records.item')
    .select('id')
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found === undefined ? null : findItem(tx, id);
}

/** The paper that carries a reference, unless it was refused. */
export async function findItemByReference(tx: Tx, reference: string): Promise<Item | null> {
  const row = await itemsWithCase(tx).where('item.reference', '=', reference).where('item.state', '<>', 'refused').executeTakeFirst();
  return row === undefined ? null : toItem(row);
}

/**
 * Papers that wait for this official's signature, oldest first: those that others prepared and whose permission they
 * hold. Scope: municipality.
 */
export async function listAwaitingSignOff(tx: Tx, signer: Signer, page: { after?: Uuid | null; limit: number }): Promise<AwaitingItem[]> {
  let query = itemsWithCase(tx)
    .select(['case.subject as case_subject', 'case.party_id', 'case.module'])
    .where('item.state', '=', 'awaiting_sign_off')
    .where(maySign(signer));
  if (page.after != null) query = query.where('item.id', '>', page.after);
  const rows = await query.orderBy('item.id').limit(page.limit).execute();
  return rows.map((row) => ({ ...toItem(row), caseSubject: row.case_subject, partyId: row.party_id, module: row.module }));
}

/** The papers, among those that wait, which this official may sign: what `decideSignOff` decides, as a condition on rows. */
export function maySign({ officialId, permissions }: Signer): RawBuilder<boolean> {
  return sql<boolean>`(${permissions.has(SIGN_OFF)}::boolean and prepared_by <> ${officialId}
    and (sign_off_permission is null or sign_off_permission = any(${[...permissions]}::text[])))`;
}

/** Adds a paper with the next item number of its case, which must be locked. */
export async function insertItem(
  tx: Tx,
  item: {
    id: Uuid;
    caseId: Uuid;
    direction: 'incoming' | 'outgoing';
    subject: string;
    state: ItemState;
    arrivalId?: Uuid;
    reference?: string;
    effect?: Bilingual;
    preparedBy?: Uuid;
    signOffPermission?: string;
  },
): Promise<number> {
  const { last_item_no: itemNo } = await tx.sql
    .updateTable('records.case_file')
    .set((eb) => ({ last_item_no: eb('last_item_no', '+', 1) }))
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', item.caseId)
    .returning('last_item_no')
    .executeTakeFirstOrThrow();
  await tx.sql
    .insertInto('records.item')
    .values({
      municipality_id: townOf(tx),
      id: item.id,
      case_id: item.caseId,
      item_no: itemNo,
      direction: item.direction,
      subject: item.subject,
      state: item.state,
      created_at: tx.at,
      arrival_id: item.arrivalId ?? null,
      reference: item.reference ?? null,
      effect: item.effect === undefined ? null : JSON.stringify(item.effect),
      prepared_by: item.preparedBy ?? null,
      sign_off_permission: item.signOffPermission ?? null,
    })
    .execute();
  return itemNo;
}

/** The columns of an item that its acts change; the rest never changes. */
export interface ItemChange {
  readonly state?: ItemState;
  readonly signed_off_by?: Uuid;
  readonly signed_off_at?: Temporal.Instant;
  readonly refused_by?: Uuid;
  readonly refusal_reason?: string;
  readonly dispatched_at?: Temporal.Instant;
  readonly channel?: 'inbox' | 'post';
}

export async function updateItem(tx: Tx, id: Uuid, change: ItemChange): Promise<void> {
  const result = await tx.sql
    .updateTable('records.item')
    .set(change)
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
  assert(result.numUpdatedRows === 1n, 'the item exists');
}

function itemsWithCase(tx: Tx) {
  return tx.sql
    .selectFrom('records.item as item')
    .innerJoin('records.case_file as case', (join) =>
      join.onRef('case.municipality_id', '=', 'item.municipality_id').onRef('case.id', '=', 'item.case_id'),
    )
    .leftJoin('records.arrival as arrival', (join) =>
      join.onRef('arrival.municipality_id', '=', 'item.municipality_id').onRef('arrival.id', '=', 'item.arrival_id'),
    )
    .select(COLUMNS)
    .select(['case.prefix', 'case.main_no', 'case.year'])
    .where('item.municipality_id', '=', townOf(tx));
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemsWithCase>['executeTakeFirstOrThrow']>>;

function toItem(row: ItemRow): Item {
  const { direction, channel } = row;
  assert(direction === 'incoming' || direction === 'outgoing', `unknown direction: ${direction}`);
  assert(channel === null || channel === 'inbox' || channel === 'post', `unknown channel: ${channel}`);
  return {
    id: row.id,
    caseId: row.case_id,
    itemNo: row.item_no,
    registryNo: formatRegistryNo({ prefix: row.prefix, mainNo: row.main_no, year: row.year }, row.item_no),
    direction,
    subject: row.subject,
    state: toItemState(row.state),
    createdAt: row.created_at,
    reference: row.reference,
    effect: toBilingual(row.effect),
    submissionId: row.submission_id,
    preparedBy: row.prepared_by,
    signedOffBy: row.signed_off_by,
    signedOffAt: row.signed_off_at,
    refusalReason: row.refusal_reason,
    signOffPermission: row.sign_off_permission,
    dispatchedAt: row.dispatched_at,
    channel,
  };
}

function toBilingual(value: unknown): Bilingual | null {
  if (value === null) return null;
  assert(typeof value === 'object' && 'hu' in value && 'en' in value, 'an effect is said in both languages');
  return { hu: String(value.hu), en: String(value.en) };
}

const ITEM_STATES: readonly ItemState[] = ['registered', 'awaiting_sign_off', 'refused', 'signed_off', 'dispatched', 'delivered'];

function toItemState(text: string): ItemState {
  const state = ITEM_STATES.find((known) => known === text);
  assert(state !== undefined, `unknown state of a paper: ${text}`);
  return state;
}
