import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { DeliveredHow, Delivery } from '../domain/delivery.ts';
import { clientOf, townOf } from './acting.ts';

const INBOX_MAX = 500;

/** Letters to the client of the scope, newest first, the last 500. Subjects are shown, contents only after take-over. Scope: client. */
export async function listDeliveries(tx: Tx): Promise<Delivery[]> {
  const rows = await tx.sql
    .selectFrom('records.delivery')
    .selectAll()
    .where('client_id', '=', clientOf(tx))
    .orderBy('id', 'desc')
    .limit(INBOX_MAX)
    .execute();
  return rows.map(toDelivery);
}

/** Scope: client. */
export async function findOwnDelivery(tx: Tx, id: Uuid): Promise<Delivery | null> {
  const row = await tx.sql
    .selectFrom('records.delivery')
    .selectAll()
    .where('client_id', '=', clientOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toDelivery(row);
}

/** The document of a letter, once it is taken over. Scope: client. */
export async function findOwnDocument(tx: Tx, deliveryId: Uuid): Promise<{ name: string; mimeType: string; content: Uint8Array } | null> {
  const row = await tx.sql
    .selectFrom('records.delivery as delivery')
    .innerJoin('records.document as document', (join) =>
      join.onRef('document.municipality_id', '=', 'delivery.municipality_id').onRef('document.item_id', '=', 'delivery.item_id'),
    )
    .select(['document.name', 'document.mime_type', 'document.content'])
    .where('delivery.client_id', '=', clientOf(tx))
    .where('delivery.id', '=', deliveryId)
    .where('delivery.taken_over_at', 'is not', null)
    .executeTakeFirst();
  return row === undefined ? null : { name: row.name, mimeType: row.mime_type, content: row.content };
}

/** Marks a letter taken over, once. False when it already was. Scope: client. */
export async function markTakenOver(
  tx: Tx,
  delivery: Delivery,
  actorId: Uuid,
  outcome: { deliveredOn: Temporal.PlainDate; how: DeliveredHow },
): Promise<boolean> {
  const result = await tx.sql
    .updateTable('records.delivery')
    .set({ taken_over_at: tx.at, taken_over_by: actorId, delivered_on: outcome.deliveredOn, how: outcome.how })
    .where('client_id', '=', clientOf(tx))
    .where('municipality_id', '=', delivery.municipalityId)
    .where('id', '=', delivery.id)
    .where('taken_over_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** A letter as the town follows it. */
export interface FollowedDelivery {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly itemId: Uuid;
  readonly reference: string;
  readonly deemedOn: Temporal.PlainDate;
  readonly deliveredOn: Temporal.PlainDate | null;
  readonly how: DeliveredHow | null;
}

/** Scope: municipality; the letter stays as it is until the transaction ends. */
export async function lockDelivery(tx: Tx, id: Uuid): Promise<FollowedDelivery | null> {
  const row = await tx.sql
    .selectFrom('records.delivery')
    .select(['id', 'case_id', 'item_id', 'reference', 'deemed_on', 'delivered_on', 'how'])
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toFollowed(row);
}

/** Letters whose second notice is due and not noted, locked; others' locks are passed over. Scope: municipality. */
export async function lockForSecondNotice(tx: Tx, limit: number): Promise<FollowedDelivery[]> {
  const rows = await tx.sql
    .selectFrom('records.delivery')
    .select(['id', 'case_id', 'item_id', 'reference', 'deemed_on', 'delivered_on', 'how'])
    .where('municipality_id', '=', townOf(tx))
    .where('second_notice_on', '<=', tx.today)
    .where('second_noticed_at', 'is', null)
    .where('delivered_on', 'is', null)
    .orderBy('second_notice_on')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(toFollowed);
}

/** Letters whose day of deemed delivery has come, locked; others' locks are passed over. Scope: municipality. */
export async function lockForDeeming(tx: Tx, limit: number): Promise<FollowedDelivery[]> {
  const rows = await tx.sql
    .selectFrom('records.delivery')
    .select(['id', 'case_id', 'item_id', 'reference', 'deemed_on', 'delivered_on', 'how'])
    .where('municipality_id', '=', townOf(tx))
    .where('deemed_on', '<=', tx.today)
    .where('delivered_on', 'is', null)
    .orderBy('deemed_on')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(toFollowed);
}

export async function markSecondNotice(tx: Tx, id: Uuid): Promise<void> {
  await tx.sql
    .updateTable('records.delivery')
    .set({ second_noticed_at: tx.at })
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function markDeemed(tx: Tx, id: Uuid, deliveredOn: Temporal.PlainDate): Promise<void> {
  await tx.sql
    .updateTable('records.delivery')
    .set({ delivered_on: deliveredOn, how: 'deemed' })
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .execute();
}

/** Which towns have letters whose day has come. Scope: centre. */
export async function listTownsWithDueDeliveries(tx: Tx): Promise<Uuid[]> {
  const rows = await tx.sql
    .selectFrom('records.delivery')
    .select('municipality_id')
    .distinct()
    .where('delivered_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb('deemed_on', '<=', tx.today),
        eb.and([eb('second_notice_on', '<=', tx.today), eb('second_noticed_at', 'is', null)]),
      ]),
    )
    .orderBy(sql`municipality_id`)
    .execute();
  return rows.map((row) => row.municipality_id);
}

interface FollowedRow {
  id: string;
  case_id: string;
  item_id: string;
  reference: string;
  deemed_on: Temporal.PlainDate;
  delivered_on: Temporal.PlainDate | null;
  how: string | null;
}

function toFollowed(row: FollowedRow): FollowedDelivery {
  return {
    id: row.id,
    caseId: row.case_id,
    itemId: row.item_id,
    reference: row.reference,
    deemedOn: row.deemed_on,
    deliveredOn: row.delivered_on,
    how: toHow(row.how),
  };
}

interface DeliveryRow {
  id: string;
  municipality_id: string;
  registry_no: string;
  subject: string;
  placed_at: Temporal.Instant;
  take_over_until: Temporal.PlainDate;
  second_notice_on: Temporal.PlainDate;
  deemed_on: Temporal.PlainDate;
  taken_over_at: Temporal.Instant | null;
  delivered_on: Temporal.PlainDate | null;
  how: string | null;
  submission_id: string | null;
  document_sha256: string;
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    registryNo: row.registry_no,
    subject: row.subject,
    placedAt: row.placed_at,
    takeOverUntil: row.take_over_until,
    secondNoticeOn: row.second_notice_on,
    deemedDeliveredOn: row.deemed_on,
    takenOverAt: row.taken_over_at,
    deliveredOn: row.delivered_on,
    how: toHow(row.how),
    submissionId: row.submission_id,
    documentSha256: row.document_sha256,
  };
}

function toHow(text: string | null): DeliveredHow | null {
  assert(text === null || text === 'taken-over' || text === 'deemed', `unknown way of delivery: ${text}`);
  return text;
}
