// Makes data/settlements.csv out of the KSH gazetteer and the postcode list; see data/README.md.
import { readRows, sourceFolder, writeRows } from './csv-files.mjs';

const COLUMNS = ['ksh_code', 'name', 'kind', 'county', 'district', 'population', 'office_seat_ksh', 'postcodes'];
/** The member of a joint office whose seat is elsewhere. */
const MEMBER_OFFICE = '5';

const folder = sourceFolder('make-settlement-data.mjs');
const rows = readRows(folder, 'settlements/settlements.csv').map((row) => ({
  ksh_code: row.ksh_code,
  name: row.name,
  // A county seat is a town with county rights that is a seat besides; the platform treats both alike.
  kind: row.type.startsWith('megyeszékhely') ? 'megyei jogú város' : row.type,
  county: row.county,
  // The districts of Budapest are districts of their own; naming them again says nothing.
  district: row.type === 'fővárosi kerület' ? '' : row.district,
  population: row.population_2024,
  office_seat_ksh: row.office_code === MEMBER_OFFICE ? row.office_seat_ksh : '',
  postcodes: row.postcodes,
}));
rows.sort((a, b) => (a.ksh_code < b.ksh_code ? -1 : 1));
writeRows('settlements.csv', COLUMNS, rows);
