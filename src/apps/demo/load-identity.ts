import type { Uuid } from '../../platform/ids/uuid.ts';
import type { Database } from '../../platform/database/database.ts';
import { cardPairingKey, identityKey } from '../../platform/identity/keys.ts';
import { TERMS_VERSION } from '../../platform/identity/terms-version.ts';
import { demoNameId } from '../../simulators/kau/demo-credentials.ts';
import { writtenName } from './names.ts';
import type { Official } from './officials.ts';
import type { Person } from './people.ts';
import type { PortalPerson } from './portal-people.ts';
import { demoId } from './random.ts';
import { inBatches } from './steps.ts';

/** Officials with their paired cards, and the accounts of those who have been at the portal before; what is there stays. */
export async function loadIdentities(db: Database, about: { officials: readonly PairedOfficial[]; people: readonly PortalPerson[]; identityProviderId: string }): Promise<void> {
  for (const batch of inBatches(about.officials, 1_000)) await loadOfficials(db, batch);
  const known = about.people.filter((person) => person.hasAccount);
  if (known.length > 0) await loadAccounts(db, known, about.identityProviderId);
}

/** An official with the card that opens their account. */
type PairedOfficial = Pick<Official, 'id' | 'key' | 'person' | 'position' | 'cardKey'>;

function loadOfficials(db: Database, officials: readonly PairedOfficial[]): Promise<void> {
  return db.within({ kind: 'identity', actor: { kind: 'system' } }, async (tx) => {
    const rows = officials.map(({ id, key, person, position }) => ({ id, name: person.name, position, email: `${key}@hivatal.example` }));
    const { numInsertedOrUpdatedRows: made } = await tx.sql
      .insertInto('identity.official')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (made === 0n) return;
    const cards = officials.map(({ id, key, cardKey }) => ({ id: demoId(`card/${key}`), official_id: id, card_key: cardPairingKey(cardKey), paired_at: tx.at }));
    await tx.sql.insertInto('identity.card_pairing').values(cards).onConflict((conflict) => conflict.column('id').doNothing()).execute();
    tx.audit({ action: 'identity.official.imported', details: { count: officials.length } });
  });
}

/** Accounts with accepted terms, as if their people had been at the portal before; those that exist stay. */
export function loadAccounts(db: Database, accounts: readonly DemoAccount[], identityProviderId: string): Promise<void> {
  return db.within({ kind: 'identity', actor: { kind: 'system' } }, async (tx) => {
    const rows = accounts.map(({ person, clientId, email }) => ({
      id: clientId,
      identity_key: identityKey(identityProviderId, demoNameId(person.key)),
      family_name: person.familyName,
      given_name: person.givenName,
      birth_name: writtenName(person.birthName),
      mothers_name: writtenName(person.mothersName),
      birth_place: person.birthPlace,
      birth_date: person.birthDate,
      tax_id: person.taxId,
      email,
      terms_version: TERMS_VERSION,
      terms_accepted_at: tx.at,
      created_at: tx.at,
    }));
    const { numInsertedOrUpdatedRows: made } = await tx.sql
      .insertInto('identity.account')
      .values(rows)
      .onConflict((conflict) => conflict.column('identity_key').doNothing())
      .executeTakeFirst();
    if (made !== undefined && made > 0n) tx.audit({ action: 'identity.account.imported', details: { count: Number(made) } });
  });
}

/** Whose account at the portal it is. */
export interface DemoAccount {
  readonly person: Person;
  readonly clientId: Uuid;
  readonly email: string;
}
