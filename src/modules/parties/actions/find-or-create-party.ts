import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { checkTaxId } from '../../../kernel/identifiers/tax-id.ts';
import { checkTaxNumber } from '../../../kernel/identifiers/tax-number.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { Party, PartyDetails } from '../domain/party.ts';
import { findLinkedParty, insertClientLinks } from '../data/client-link.ts';
import { findCandidates, insertParties, townOf, updateParty } from '../data/party.ts';
import { matchParty, missingDetails } from '../domain/match-party.ts';
import { identityKey } from '../domain/party-keys.ts';

/**
 * The party of the scope's municipality that these details name: by tax id or tax number, else by all of
 * the 4T (name, birth name, mother's name, place and date of birth); made when there is none. Fills what
 * was empty, never overwrites what is known. With `clientId` the details are those of the account's own
 * person, and the account is tied to the party: once, then it stays that party. Two requests at once for
 * the same person wait for each other. Audited. Scope: municipality.
 *
 * @throws AssertionError when the name is empty or an identifier is not valid: forms check them first
 */
export async function findOrCreateParty(tx: Tx, untidy: PartyDetails): Promise<Party> {
  const details = tidy(untidy);
  await takeTurn(tx, details);
  const linkedId = details.clientId == null ? null : await findLinkedParty(tx, details.clientId);
  const candidates = await findCandidates(tx, details, linkedId);
  const linked = candidates.find((party) => party.id === linkedId);
  const match = linked === undefined ? matchParty(candidates, details) : { party: linked, conflict: null };
  const party = match.party === null ? await create(tx, withoutTaken(candidates, details)) : await complete(tx, match.party, candidates, details);
  if (match.conflict !== null) {
    const other = match.conflict.id;
    tx.audit({ action: 'parties.party.identifier-conflict', object: { type: 'parties.party', id: party.id }, details: { other } });
  }
  return details.clientId == null || linked !== undefined ? party : link(tx, party, details.clientId);
}

/** Texts without spaces around, empty ones as unknown, identifiers in their canonical form. */
function tidy(details: PartyDetails): PartyDetails {
  const text = (value: string | null): string | null => value?.normalize('NFC').trim().replace(/\s+/g, ' ') || null;
  const name = text(details.name);
  assert(name !== null, 'a party has a name');
  return {
    ...details,
    name,
    birthName: text(details.birthName),
    mothersName: text(details.mothersName),
    birthPlace: text(details.birthPlace),
    email: text(details.email),
    taxId: identifier(details.taxId, checkTaxId),
    taxNumber: identifier(details.taxNumber, checkTaxNumber),
  };
}

function identifier(value: string | null, check: typeof checkTaxId): string | null {
  if (value === null || value.trim() === '') return null;
  const checked = check(value);
  assert(checked.valid, 'an identifier of a party is checked before');
  return checked.normalised;
}

/** One after the other for each identifier: whoever comes second finds what the first one made. */
async function takeTurn(tx: Tx, details: PartyDetails): Promise<void> {
  const names = [details.taxId, details.taxNumber?.slice(0, 8), identityKey(details), details.clientId];
  const keys = names.filter((name) => name != null).map((name) => lockKey(townOf(tx), name));
  await sql`select pg_advisory_xact_lock(key) from unnest(${keys.sort(ascending).map(String)}::bigint[]) as key`.execute(tx.sql);
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : 1;
}

function lockKey(town: Uuid, name: string): bigint {
  return createHash('sha256').update(`parties:${town}:${name}`).digest().readBigInt64BE();
}

/** Identifiers that another party bears are not taken over; the office decides whose they are. */
function withoutTaken(others: readonly Party[], details: PartyDetails): PartyDetails {
  const stem = details.taxNumber?.slice(0, 8);
  return {
    ...details,
    taxId: others.some((other) => other.taxId === details.taxId) ? null : details.taxId,
    taxNumber: others.some((other) => other.taxNumber?.slice(0, 8) === stem) ? null : details.taxNumber,
  };
}

async function create(tx: Tx, details: PartyDetails): Promise<Party> {
  const id = newId(tx.at.epochMilliseconds);
  await insertParties(tx, [{ ...details, id }]);
  tx.audit({ action: 'parties.party.created', object: { type: 'parties.party', id } });
  return { ...details, id, clientId: null };
}

async function complete(tx: Tx, known: Party, candidates: readonly Party[], details: PartyDetails): Promise<Party> {
  const others = candidates.filter((other) => other.id !== known.id);
  const missing = missingDetails(known, withoutTaken(others, details));
  const fields = Object.keys(missing);
  if (fields.length === 0) return known;
  const party = { ...known, ...missing };
  await updateParty(tx, party);
  tx.audit({ action: 'parties.party.completed', object: { type: 'parties.party', id: party.id }, details: { fields: fields.join(' ') } });
  return party;
}

async function link(tx: Tx, party: Party, clientId: Uuid): Promise<Party> {
  await insertClientLinks(tx, [{ clientId, partyId: party.id }]);
  tx.audit({ action: 'parties.client.linked', object: { type: 'parties.party', id: party.id }, details: { client: clientId } });
  return { ...party, clientId };
}
