export { findOrCreateParty } from './actions/find-or-create-party.ts';
export { type ImportedParty, importParties } from './actions/import-parties.ts';
export { listPartiesOfClient } from './data/client-link.ts';
export { searchParties } from './data/party-search.ts';
export { findParty, listParties } from './data/read-parties.ts';
export type { Party, PartyDetails, PostalAddress } from './domain/party.ts';
