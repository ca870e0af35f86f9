import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '../../platform/database/database.ts';
import { type Outcome, PAID_ELSEWHERE, type SimplePayTransaction, TIMED_OUT, type TransactionStatus } from './transaction.ts';

export interface NewTransaction {
  readonly merchant: string;
  readonly orderRef: string;
  readonly totalHuf: number;
  readonly language: 'hu' | 'en';
  readonly returnUrl: string;
  readonly expiresAt: Temporal.Instant;
}

/** What the simulator remembers; it survives a restart. */
export interface SimplePayStore {
  /** Null when that order was paid before, or its time is over. */
  begin(transaction: NewTransaction): Promise<SimplePayTransaction | null>;
  find(pageKey: string): Promise<SimplePayTransaction | null>;
  /** Ends an open transaction; one that has ended stays as it is. Null: there is none. */
  end(pageKey: string, outcome: Outcome): Promise<SimplePayTransaction | null>;
  /** Ends those whose time is over. */
  endOverdue(): Promise<void>;
  /** A transaction whose notice should be sent now; it comes again, each time later, until it is confirmed. */
  takeDueNotice(): Promise<SimplePayTransaction | null>;
  confirmNotice(id: number): Promise<void>;
}

const TABLE = 'simulator.simplepay_transaction';
const SCOPE = { kind: 'centre', actor: { kind: 'system' } } as const;

/** Notices are tried at growing distances up to this, for this long. */
const RETRY_SECONDS_MAX = 300;
const RETRY_HOURS_MAX = 24;

/** The store in the platform's own database, by its clock. */
export function simplePayStore(db: Database): SimplePayStore {
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.within(SCOPE, work);
  return {
    begin: (transaction) => within((tx) => begin(tx, transaction)),
    find: (pageKey) => within(async (tx) => readRow(await tx.sql.selectFrom(TABLE).selectAll().where('page_key', '=', pageKey).executeTakeFirst())),
    end: (pageKey, outcome) => within((tx) => end(tx, pageKey, outcome)),
    endOverdue: () => within(endOverdue),
    takeDueNotice: () => within(takeDueNotice),
    confirmNotice: (id) =>
      within(async (tx) => {
        await tx.sql.updateTable(TABLE).set({ notice_confirmed_at: tx.at, notice_due_at: null }).where('id', '=', id).execute();
      }),
  };
}

async function begin(tx: Tx, { merchant, orderRef, totalHuf, language, returnUrl, expiresAt }: NewTransaction): Promise<SimplePayTransaction | null> {
  if (Temporal.Instant.compare(expiresAt, tx.at) <= 0 || (await isPaid(tx, merchant, orderRef))) return null;
  const row = await tx.sql
    .insertInto(TABLE)
    .values({
      page_key: randomBytes(24).toString('base64url'),
      merchant,
      order_ref: orderRef,
      total_huf: totalHuf,
      language,
      return_url: returnUrl,
      started_at: tx.at,
      expires_at: expiresAt,
      status: 'INPAYMENT',
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return readRow(row);
}

async function end(tx: Tx, pageKey: string, wanted: Outcome): Promise<SimplePayTransaction | null> {
  const found = readRow(await tx.sql.selectFrom(TABLE).selectAll().where('page_key', '=', pageKey).forUpdate().executeTakeFirst());
  if (found === null || found.status !== 'INPAYMENT') return found;
  const outcome = await outcomeOf(tx, found, wanted);
  const row = await tx.sql
    .updateTable(TABLE)
    .set({
      status: outcome.status,
      result_code: outcome.resultCode,
      ended_at: tx.at,
      notice_due_at: tx.at.add({ seconds: outcome.noticeDelaySeconds }),
    })
    .where('id', '=', found.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return readRow(row);
}

async function outcomeOf(tx: Tx, found: SimplePayTransaction, wanted: Outcome): Promise<Outcome> {
  if (wanted.status !== 'FINISHED') return wanted;
  if (Temporal.Instant.compare(found.expiresAt, tx.at) <= 0) return TIMED_OUT;
  return (await isPaid(tx, found.merchant, found.orderRef)) ? PAID_ELSEWHERE : wanted;
}

async function isPaid(tx: Tx, merchant: string, orderRef: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom(TABLE)
    .select('id')
    .where('merchant', '=', merchant)
    .where('order_ref', '=', orderRef)
    .where('status', '=', 'FINISHED')
    .executeTakeFirst();
  return row !== undefined;
}

async function endOverdue(tx: Tx): Promise<void> {
  await tx.sql
    .updateTable(TABLE)
    .set({ status: TIMED_OUT.status, result_code: TIMED_OUT.resultCode, ended_at: tx.at, notice_due_at: tx.at })
    .where('status', '=', 'INPAYMENT')
    .where('expires_at', '<=', tx.at)
    .execute();
}

async function takeDueNotice(tx: Tx): Promise<SimplePayTransaction | null> {
  const due = await tx.sql
    .selectFrom(TABLE)
    .selectAll()
    .where('notice_due_at', '<=', tx.at)
    .where('ended_at', '>', tx.at.subtract({ hours: RETRY_HOURS_MAX }))
    .orderBy('notice_due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (due === undefined) return null;
  const seconds = Math.min(2 ** (due.notice_attempts + 1), RETRY_SECONDS_MAX);
  await tx.sql
    .updateTable(TABLE)
    .set({ notice_attempts: due.notice_attempts + 1, notice_due_at: tx.at.add({ seconds }) })
    .where('id', '=', due.id)
    .execute();
  return readRow(due);
}

interface Row {
  id: number;
  page_key: string;
  merchant: string;
  order_ref: string;
  total_huf: number;
  language: string;
  return_url: string;
  started_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  status: string;
  result_code: number | null;
  ended_at: Temporal.Instant | null;
}

function readRow(row: Row | undefined): SimplePayTransaction | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    pageKey: row.page_key,
    merchant: row.merchant,
    orderRef: row.order_ref,
    totalHuf: row.total_huf,
    language: row.language === 'en' ? 'en' : 'hu',
    returnUrl: row.return_url,
    startedAt: row.started_at,
    expiresAt: row.expires_at,
    status: row.status as TransactionStatus,
    resultCode: row.result_code,
    endedAt: row.ended_at,
  };
}
