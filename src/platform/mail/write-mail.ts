import { assert } from '../../kernel/assert.ts';
import type { Tx } from '../database/database.ts';
import { newId, type Uuid } from '../ids/uuid.ts';
import type { MailKind } from './mail-kind.ts';
import { SEND_MAIL } from './send-mail.job.ts';

export interface MailToWrite {
  readonly kind: MailKind;
  /** An account (its address is looked up when it is sent), or the address of somebody who was invited. */
  readonly to: { readonly clientId: Uuid } | { readonly address: string };
  /** Path at the portal of what waits; it must say nothing by itself. */
  readonly path: string;
  /** For invited people: where they say that it is not them. */
  readonly notMePath?: string;
}

/** A server that wants to see us later mostly means hours; after about four days it is given up. */
const TRIES_MAX = 25;

/** Owes an e-mail: it is sent after the commit, and never when the transaction fails. Scope: municipality. */
export async function writeMail(tx: Tx, { kind, to, path, notMePath }: MailToWrite): Promise<void> {
  assert(tx.scope.kind === 'municipality', 'an e-mail comes from a municipality');
  const { municipalityId } = tx.scope;
  const id = newId(tx.at.epochMilliseconds);
  await tx.sql
    .insertInto('platform.mail')
    .values({
      municipality_id: municipalityId,
      id,
      kind,
      client_id: 'clientId' in to ? to.clientId : null,
      address: 'address' in to ? to.address : null,
      path,
      not_me_path: notMePath ?? null,
      written_at: tx.at,
    })
    .execute();
  tx.enqueue({ task: SEND_MAIL, payload: { municipalityId, mailId: id }, maxAttempts: TRIES_MAX });
}
