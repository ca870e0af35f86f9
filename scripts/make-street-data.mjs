// Makes data/street-names.csv: street names that occur in many places, for invented addresses; see data/README.md.
import { readRows, sourceFolder, writeRows } from './csv-files.mjs';

const KEPT = 150;

const folder = sourceFolder('make-street-data.mjs');
const kinds = new Map(readRows(folder, 'streets/kozterulet_jelleg.csv').map((row) => [row.type, Number(row.posta_street_rows)]));
const rows = readRows(folder, 'streets/street_names_common.csv')
  .filter((row) => kinds.has(row.type) && /^\p{L}[\p{L} ]+$/u.test(row.street))
  .sort((a, b) => Number(b.municipal_units) - Number(a.municipal_units) || a.street.localeCompare(b.street, 'hu') || a.type.localeCompare(b.type, 'hu'))
  .slice(0, KEPT)
  .map((row) => ({ name: row.street, kind: row.type }));
writeRows('street-names.csv', ['name', 'kind'], rows);
