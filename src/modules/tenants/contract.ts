export { joinMunicipality, type JoiningMunicipality } from './actions/join-municipality.ts';
export { loadSettlements } from './actions/load-settlements.ts';
export { openOrgUnits } from './actions/open-org-units.ts';
export { findMunicipality, findMunicipalityBySlug, listMunicipalities } from './data/municipality.ts';
export { listOrgUnits } from './data/org-unit.ts';
export { findSettlementByCode, findSettlementBySlug, findSettlements, listSettlements } from './data/settlement.ts';
export { RESERVED_SLUGS } from './domain/slug.ts';
export type { Municipality, OrgUnit, Settlement } from './domain/municipality.ts';
