// Makes data/settlement-places.csv (where each settlement lies) and data/streets.csv (streets of towns with several postcodes); see data/README.md.
import { readRows, sourceFolder, writeRows } from './csv-files.mjs';

const folder = sourceFolder('make-place-data.mjs');
const settlements = new Map(readRows(folder, 'settlements/settlements.csv').map((row) => [row.ksh_code, row]));

const places = readRows(folder, 'coordinates/settlement_centroids_osm.csv').map(({ ksh_code, name, lat, lon }) => ({ ksh_code, name, lat, lon }));
writeRows('settlement-places.csv', ['ksh_code', 'name', 'lat', 'lon'], places);

const postcodes = new Map();
for (const { ksh_code, postcode, street, type } of readRows(folder, 'streets/street_postcodes.csv')) {
  if (!settlements.has(ksh_code) || street === '' || /[",]/.test(street)) continue;
  const key = `${ksh_code},${street},${type}`;
  postcodes.set(key, new Set([...(postcodes.get(key) ?? []), postcode]));
}
const streets = [...postcodes].map(([key, codes]) => {
  const [ksh_code, name, kind] = key.split(',');
  return { ksh_code, name, kind, postcodes: [...codes].toSorted().join(' ') };
});
streets.sort((a, b) => a.ksh_code.localeCompare(b.ksh_code) || a.name.localeCompare(b.name, 'hu') || a.kind.localeCompare(b.kind, 'hu'));
writeRows('streets.csv', ['ksh_code', 'name', 'kind', 'postcodes'], streets);
