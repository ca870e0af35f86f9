import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { townOf } from './signings.ts';

export type ActKind = 'started' | 'invited' | 'opened' | 'signed' | 'refused' | 'not-me' | 'withdrawn' | 'submitted';

export interface ActToAdd {
  readonly signingId: Uuid;
  readonly kind: ActKind;
  readonly signatureId?: Uuid;
  readonly clientId?: Uuid;
  readonly sha256?: string;
  readonly reason?: string;
}

/** Adds the next act to a signing, which is locked or new. */
export async function addAct(tx: Tx, { signingId, kind, signatureId, clientId, sha256, reason }: ActToAdd): Promise<void> {
  const town = townOf(tx);
  await sql`
    insert into forms.signing_act (municipality_id, signing_id, no, at, kind, signature_id, client_id, sha256, reason)
    select ${town}::uuid, ${signingId}::uuid, coalesce(max(no), 0) + 1, ${tx.at}::timestamptz, ${kind}::text, ${signatureId ?? null}::uuid,
      ${clientId ?? null}::uuid, ${sha256 ?? null}::text, ${reason ?? null}::text
    from forms.signing_act where municipality_id = ${town} and signing_id = ${signingId}`.execute(tx.sql);
  tx.audit({ action: `forms.signing.${kind}`, object: { type: 'signing', id: signingId }, details: signatureId === undefined ? {} : { signatureId } });
}
