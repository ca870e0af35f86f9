// Writes the base rate of the central bank by day from the source list.
// Usage: node scripts/make-base-rate.mjs SOURCE_FOLDER
// SOURCE_FOLDER holds mnb_base_rate.csv: effective_from, rate_percent, source, confidence.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Usage: node scripts/make-base-rate.mjs SOURCE_FOLDER\n');
  process.exit(2);
}

const rows = parse(readFileSync(join(folder, 'mnb_base_rate.csv')), { columns: true, bom: true });
for (const [index, row] of rows.entries()) {
  if (!/^\d{4}-\d\d-\d\d$/.test(row.effective_from) || !/^\d+\.\d\d$/.test(row.rate_percent)) {
    throw new Error(`row ${index + 2} is not a day and a rate: ${JSON.stringify(row)}`);
  }
  if (index > 0 && row.effective_from <= rows[index - 1].effective_from)
    throw new Error(`row ${index + 2} is out of order`);
}

const parameter = {
  about: 'Jegybanki alapkamat: the base rate of the central bank, by the day from which it holds.',
  unit: '% a year',
  source: 'mnb.hu (2012-11 to 2023-11) and press; see the source of each value',
  licence: 'facts',
  state: `to ${rows.at(-1).effective_from}; later changes were not searched out`,
  knownUntil: rows.at(-1).effective_from,
  checkedOn: '2026-11-21',
  values: rows.map((row) => ({
    from: row.effective_from,
    percent: row.rate_percent,
    confidence: row.confidence,
    source: row.source,
  })),
};

const target = new URL('../src/modules/tax/parameters/base-rate.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(parameter, null, 2)}\n`);
process.stdout.write(`${rows.length} rates, ${parameter.state}\n`);
