import { sql } from 'kysely';
import { assert } from '../../kernel/assert.ts';
import type { Database, Tx } from '../database/database.ts';
import { isUuid, type Uuid } from '../ids/uuid.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { composeMail } from './compose-mail.ts';
import { isMailKind, type MailKind } from './mail-kind.ts';
import { MailDelayed, type MailTransport } from './transport.ts';

export const SEND_MAIL = 'platform.send-mail';

const TIMEOUT_MS = 60_000;

interface WaitingMail {
  readonly kind: MailKind;
  readonly clientId: Uuid | null;
  readonly address: string | null;
  readonly path: string;
  readonly notMePath: string | null;
  readonly town: string;
}

type Outcome = 'sent' | 'switched-off' | 'no-address' | 'refused' | 'no-server';

/**
 * Sends one e-mail. The conversation with the mail server holds no transaction; a kill between the server's yes and our
 * note of it sends the same message id again, which is the only way that one mail leaves twice. `transport` null: there
 * is no mail server, and the mail ends unsent.
 */
export function sendMailJob(transport: MailTransport | null, baseUrl: string): JobDefinition {
  return {
    name: SEND_MAIL,
    kind: 'central',
    timeoutMs: TIMEOUT_MS,
    async run({ db }, { municipalityId, mailId }) {
      assert(isUuid(municipalityId) && isUuid(mailId), 'the job names a mail');
      const note = (work: (tx: Tx) => Promise<void>): Promise<void> => inTown(db, municipalityId, work);
      const mail = await db.within(townScope(municipalityId), (tx) => findWaiting(tx, mailId));
      if (mail === null) return;
      if (transport === null) return note((tx) => end(tx, mailId, 'no-server', null));
      const found = await addressOf(db, mail);
      if ('outcome' in found) return note((tx) => end(tx, mailId, found.outcome, null));
      const { path, notMePath, kind, town } = mail;
      const message = composeMail({ id: mailId, to: found.address, kind, town, link: baseUrl + path, notMeLink: notMePath === null ? null : baseUrl + notMePath });
      try {
        const handed = await transport.deliver(message);
        await note((tx) => end(tx, mailId, handed.outcome, handed.outcome === 'refused' ? handed.code : null));
      } catch (error) {
        if (error instanceof MailDelayed) await note((tx) => noteTry(tx, mailId, error.code));
        throw error;
      }
    },
  };
}

function townScope(municipalityId: Uuid): Parameters<Database['within']>[0] {
  return { kind: 'municipality', municipalityId, actor: { kind: 'system' } };
}

function inTown(db: Database, municipalityId: Uuid, work: (tx: Tx) => Promise<void>): Promise<void> {
  return db.within(townScope(municipalityId), work);
}

async function findWaiting(tx: Tx, id: Uuid): Promise<WaitingMail | null> {
  assert(tx.scope.kind === 'municipality', 'mails belong to a municipality');
  const { municipalityId } = tx.scope;
  const row = await tx.sql
    .selectFrom('platform.mail')
    .select(['kind', 'client_id', 'address', 'path', 'not_me_path'])
    .where('municipality_id', '=', municipalityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { kind, path } = row;
  assert(isMailKind(kind) && path !== null, 'a mail that waits says what and where');
  return { kind, clientId: row.client_id, address: row.address, path, notMePath: row.not_me_path, town: await townName(tx, municipalityId) };
}

async function townName(tx: Tx, municipalityId: Uuid): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select t.name from tenants.municipality m join tenants.settlement t using (ksh_code) where m.id = ${municipalityId}`.execute(tx.sql);
  return rows[0]?.name ?? 'Önkormányzat';
}

/** The address of an invited person as given; of a client, what their account says now, unless they want no notices. */
async function addressOf(db: Database, { clientId, address }: WaitingMail): Promise<{ address: string } | { outcome: Outcome }> {
  if (clientId === null) return address === null ? { outcome: 'no-address' } : { address };
  const { rows } = await db.within({ kind: 'identity', actor: { kind: 'system' } }, (tx) =>
    sql<{ email: string | null; notices: boolean }>`
      select a.email, coalesce(c.notices, true) as notices from identity.account a
      left join platform.mail_choice c on c.client_id = a.id where a.id = ${clientId}`.execute(tx.sql),
  );
  const account = rows[0];
  if (account === undefined || account.email === null || account.email === '') return { outcome: 'no-address' };
  return account.notices ? { address: account.email } : { outcome: 'switched-off' };
}

/** What names a person or opens a door goes with the end. */
async function end(tx: Tx, id: Uuid, outcome: Outcome, code: string | null): Promise<void> {
  assert(tx.scope.kind === 'municipality', 'mails belong to a municipality');
  await tx.sql
    .updateTable('platform.mail')
    .set((eb) => ({ outcome, ended_at: tx.at, last_code: code, tries: eb('tries', '+', 1), address: null, path: null, not_me_path: null }))
    .where('municipality_id', '=', tx.scope.municipalityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  tx.audit({ action: 'platform.mail.ended', object: { type: 'platform.mail', id }, details: { outcome } });
}

async function noteTry(tx: Tx, id: Uuid, code: string): Promise<void> {
  assert(tx.scope.kind === 'municipality', 'mails belong to a municipality');
  await tx.sql
    .updateTable('platform.mail')
    .set((eb) => ({ last_code: code, tries: eb('tries', '+', 1) }))
    .where('municipality_id', '=', tx.scope.municipalityId)
    .where('id', '=', id)
    .execute();
}
