// Makes src/modules/forms/domain/postcode-bits.json: which postcodes exist, one bit for each from 1000 to 9999; see data/README.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows, sourceFolder } from './csv-files.mjs';

const FIRST = 1000;
const COUNT = 9000;

const folder = sourceFolder('make-postcode-data.mjs');
const known = ['in_posta_2025', 'in_posta_2024', 'in_ksh_2024'];
const rows = readRows(folder, 'postcodes/postcodes.csv').filter((row) => known.some((column) => row[column] === '1'));
const bytes = new Uint8Array(COUNT / 8);
for (const { postcode } of rows) {
  const place = Number(postcode) - FIRST;
  bytes[place >> 3] |= 1 << (place & 7);
}
const file = join(import.meta.dirname, '..', 'src/modules/forms/domain/postcode-bits.json');
writeFileSync(file, `${JSON.stringify({ first: FIRST, bits: Buffer.from(bytes).toString('base64') })}\n`);
process.stdout.write(`${new Set(rows.map(({ postcode }) => postcode)).size} postcodes\n`);
