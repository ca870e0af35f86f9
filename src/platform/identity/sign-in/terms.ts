import { sql } from 'kysely';
import type { Database, Tx } from '../../database/database.ts';
import type { Uuid } from '../../ids/uuid.ts';
import { TERMS_VERSION } from '../terms-version.ts';
import { IDENTITY_SCOPE } from '../sessions.ts';

/** Notes that a person accepted the terms in force; accepting again changes nothing. */
export function acceptTerms(db: Database, accountId: Uuid): Promise<void> {
  return db.within(IDENTITY_SCOPE, async (tx) => {
    const changed = await tx.sql
      .updateTable('identity.account')
      .set({ terms_version: TERMS_VERSION, terms_accepted_at: tx.at })
      .where('id', '=', accountId)
      .where(sql<boolean>`terms_version is distinct from ${TERMS_VERSION}`)
      .returning('id')
      .executeTakeFirst();
    if (changed !== undefined) tx.audit({ action: 'identity.terms.accepted', object: { type: 'account', id: accountId }, details: { version: TERMS_VERSION } });
  });
}

/** Whether a person has accepted the terms in force. Scope: identity. */
export async function hasAcceptedTerms(tx: Tx, accountId: Uuid): Promise<boolean> {
  const row = await tx.sql.selectFrom('identity.account').select('terms_version').where('id', '=', accountId).executeTakeFirstOrThrow();
  return row.terms_version === TERMS_VERSION;
}
