import { json, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { findSettlementPlace, findStreets, placesAround } from '../../places/find-places.ts';

/** Offers while one types an address or looks for a place: public data of the country, nothing of any person. */
export const placeRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/kozteruletek', permission: 'public', machine: true, perMinuteMax: 300, handle: streets },
  { method: 'GET', path: '/api/terkep', permission: 'public', machine: true, perMinuteMax: 300, handle: map },
];

const CENTRE = { lat: 47.18, lon: 19.5 };
const RADIUS_MAX = 4;

async function streets({ query }: RequestContext): Promise<Reply> {
  const found = findStreets(query['telepules'] ?? '', query['iranyitoszam'] ?? '', query['q'] ?? '');
  return json(found.map(({ name, kind, postcodes }) => ({ name, kind, postcodes })));
}

/** Settlements around `lat`, `lon` or the settlement `telepules`, within `sugar` degrees. */
async function map({ query }: RequestContext): Promise<Reply> {
  const named = findSettlementPlace(query['telepules'] ?? '');
  const centre = { lat: degrees(query['lat']) ?? named?.lat ?? CENTRE.lat, lon: degrees(query['lon']) ?? named?.lon ?? CENTRE.lon };
  const radius = Math.min(RADIUS_MAX, Math.max(0.005, degrees(query['sugar']) ?? 0.1));
  const places = placesAround(centre.lat, centre.lon, radius).map(({ name, lat, lon, population }) => ({ name, lat, lon, population }));
  return json({ centre, places });
}

function degrees(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,3}(\.\d{1,10})?$/.test(text) ? Number(text) : null;
}
