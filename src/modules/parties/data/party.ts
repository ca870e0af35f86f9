import { searchKey } from '../../../kernel/search-key.ts';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Party, PartyDetails } from '../domain/party.ts';
import { identityKey, nameWords } from '../domain/party-keys.ts';

/** A party in its town, before it is written. */
export type NewParty = Omit<PartyDetails, 'clientId'> & { readonly id: Uuid };

/** The municipality whose parties the transaction may touch. */
export function townOf(tx: Tx): Uuid {
  assert(tx.scope.kind === 'municipality', 'parties belong to a municipality');
  return tx.scope.municipalityId;
}

/** Parties by id; no order. */
export async function findPartiesById(tx: Tx, ids: readonly Uuid[]): Promise<Party[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PartyRow>`${SELECT}
    where p.municipality_id = ${townOf(tx)} and p.id = any(${[...ids]}::uuid[])`.execute(tx.sql);
  return rows.map(toParty);
}

/** Parties that share the tax id, the stem of the tax number, or all of the 4T; and the one that is linked already. */
export async function findCandidates(tx: Tx, details: PartyDetails, linkedId: Uuid | null): Promise<Party[]> {
  const { rows } = await sql<PartyRow>`${SELECT}
    where p.municipality_id = ${townOf(tx)} and (p.id = ${linkedId} or p.tax_id = ${details.taxId}
      or p.tax_stem = ${details.taxNumber?.slice(0, 8) ?? null}
      or p.identity_key = ${details.kind === 'person' ? identityKey(details) : null})`.execute(tx.sql);
  return rows.map(toParty);
}

/** Writes new parties and the words of their names, in two statements however many there are. */
export async function insertParties(tx: Tx, parties: readonly NewParty[]): Promise<void> {
  if (parties.length === 0) return;
  const municipalityId = townOf(tx);
  const rows = parties.map((party) => toRow(party));
  await sql`insert into parties.party (municipality_id, created_at, ${sql.raw(WRITTEN)})
    select ${municipalityId}::uuid, ${tx.at}::timestamptz, ${sql.raw(WRITTEN)}
    from jsonb_populate_recordset(null::parties.party, ${JSON.stringify(rows)}::jsonb)`.execute(tx.sql);
  await insertWords(tx, parties.map((party) => ({ id: party.id, words: nameWords(party.name, party.birthName) })));
}

/** Fills what was empty of a party. */
export async function updateParty(tx: Tx, party: Party): Promise<void> {
  const { id: _, ...values } = toRow(party);
  const town = townOf(tx);
  await tx.sql.updateTable('parties.party').set(values).where('municipality_id', '=', town).where('id', '=', party.id).execute();
  await insertWords(tx, [{ id: party.id, words: nameWords(party.name, party.birthName) }]);
}

async function insertWords(tx: Tx, named: readonly { id: Uuid; words: readonly string[] }[]): Promise<void> {
  const pairs = named.flatMap(({ id, words }) => words.map((word) => ({ id, word })));
  await sql`insert into parties.party_word (municipality_id, word, party_id)
    select ${townOf(tx)}::uuid, word, id
    from unnest(${pairs.map((pair) => pair.word)}::text[], ${pairs.map((pair) => pair.id)}::uuid[]) as w (word, id)
    on conflict do nothing`.execute(tx.sql);
}

const WRITTEN = `id, kind, name, name_key, birth_name, mothers_name, birth_place, birth_date, tax_id, tax_number,
  postcode, settlement, street, house_number, email, identity_key`;

function toRow(party: NewParty): PartyColumns {
  return {
    id: party.id,
    kind: party.kind,
    name: party.name,
    name_key: searchKey(party.name),
    birth_name: party.birthName,
    mothers_name: party.mothersName,
    birth_place: party.birthPlace,
    birth_date: party.birthDate,
    tax_id: party.taxId,
    tax_number: party.taxNumber,
    postcode: party.address?.postcode ?? null,
    settlement: party.address?.settlement ?? null,
    street: party.address?.street ?? null,
    house_number: party.address?.houseNumber ?? null,
    email: party.email,
    identity_key: party.kind === 'person' ? identityKey(party) : null,
  };
}

interface PartyColumns {
  id: Uuid;
  kind: 'person' | 'organisation';
  name: string;
  name_key: string;
  birth_name: string | null;
  mothers_name: string | null;
  birth_place: string | null;
  birth_date: Temporal.PlainDate | null;
  tax_id: string | null;
  tax_number: string | null;
  postcode: string | null;
  settlement: string | null;
  street: string | null;
  house_number: string | null;
  email: string | null;
  identity_key: string | null;
}

export type PartyRow = PartyColumns & { client_id: Uuid | null };

/** Every query of parties begins so; `p` is the party. */
export const SELECT = sql`
  select p.id, p.kind, p.name, p.birth_name, p.mothers_name, p.birth_place, p.birth_date, p.tax_id, p.tax_number,
    p.postcode, p.settlement, p.street, p.house_number, p.email, (
      select l.client_id from parties.client_link l
      where l.municipality_id = p.municipality_id and l.party_id = p.id
      order by l.linked_at desc limit 1) as client_id
  from parties.party p`;

export function toParty(row: PartyRow): Party {
  const { postcode, settlement, street, house_number: houseNumber } = row;
  const isAddressed = postcode !== null && settlement !== null && street !== null && houseNumber !== null;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    birthName: row.birth_name,
    mothersName: row.mothers_name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    taxId: row.tax_id,
    taxNumber: row.tax_number,
    address: isAddressed ? { postcode, settlement, street, houseNumber } : null,
    email: row.email,
    clientId: row.client_id,
  };
}
