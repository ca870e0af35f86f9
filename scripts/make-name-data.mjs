// Makes data/family-names.csv and data/given-names.csv, from which the demo invents its people; see data/README.md.
import { readRows, sourceFolder, writeRows } from './csv-files.mjs';

const folder = sourceFolder('make-name-data.mjs');
const ranked = (path) =>
  readRows(folder, path)
    .filter((row) => row.modern_rank !== '')
    .sort((a, b) => Number(a.modern_rank) - Number(b.modern_rank));

writeRows('family-names.csv', ['name', 'rank'], ranked('names/family_names.csv').map((row) => ({ name: row.name, rank: row.modern_rank })));
writeRows(
  'given-names.csv',
  ['name', 'sex', 'rank'],
  ranked('names/given_names.csv').map((row) => ({ name: row.name, sex: row.sex, rank: row.modern_rank })),
);
