import type { Tx } from '../../database/database.ts';
import { CENTRE_ID, newId, type Uuid } from '../../ids/uuid.ts';
import { cardPairingKey, identityKey } from '../keys.ts';
import type { Identity } from '../saml/identity.ts';
import { municipalitiesOfOfficial, worksAtCentre } from '../sessions.ts';

/** The account of a person, made at their first sign-in; what the provider says now replaces what it said. Scope: identity. */
export async function accountOf(tx: Tx, providerEntityId: string, identity: Identity): Promise<Uuid> {
  const said = {
    family_name: identity.familyName,
    given_name: identity.givenName,
    birth_name: identity.birthName,
    mothers_name: identity.mothersName,
    birth_place: identity.birthPlace,
    birth_date: Temporal.PlainDate.from(identity.birthDate),
    ...(identity.taxId === undefined ? {} : { tax_id: identity.taxId }),
    ...(identity.email === undefined ? {} : { email: identity.email }),
    last_sign_in_at: tx.at,
  };
  const row = await tx.sql
    .insertInto('identity.account')
    .values({ id: newId(), identity_key: identityKey(providerEntityId, identity.nameId), created_at: tx.at, ...said })
    .onConflict((conflict) => conflict.column('identity_key').doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * The official whose account this card opens, and where they go to work: the municipality asked for, else the
 * one of their last sign-in, else the first by name; the centre for who works there only. Null when the card is not paired or no role is held.
 * Scope: identity.
 */
export async function officialOf(tx: Tx, cardKey: string, kshCode: string | null): Promise<{ officialId: Uuid; municipalityId: Uuid } | null> {
  const row = await tx.sql
    .selectFrom('identity.card_pairing as card')
    .innerJoin('identity.official as official', 'official.id', 'card.official_id')
    .select('official.id')
    .where('card.card_key', '=', cardPairingKey(cardKey))
    .where('card.revoked_at', 'is', null)
    .where('official.state', '=', 'active')
    .executeTakeFirst();
  if (row === undefined) return null;
  const municipalities = await municipalitiesOfOfficial(tx, row.id);
  const last = await lastMunicipalityOf(tx, row.id);
  const chosen = municipalities.find((town) => town.kshCode === kshCode) ?? municipalities.find(({ id }) => id === last) ?? municipalities[0];
  const municipalityId = chosen?.id ?? ((await worksAtCentre(tx, row.id)) ? CENTRE_ID : null);
  if (municipalityId === null) return null;
  await tx.sql.updateTable('identity.official').set({ last_sign_in_at: tx.at }).where('id', '=', row.id).execute();
  return { officialId: row.id, municipalityId };
}

async function lastMunicipalityOf(tx: Tx, officialId: Uuid): Promise<Uuid | null> {
  const row = await tx.sql
    .selectFrom('identity.session')
    .select('municipality_id')
    .where('official_id', '=', officialId)
    .orderBy('signed_in_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.municipality_id ?? null;
}
