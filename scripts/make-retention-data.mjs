// Makes data/retention-plan.csv: the items of the retention plan that are in force; see data/README.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { readRows, sourceFolder } from './csv-files.mjs';

const folder = sourceFolder('make-retention-data.mjs');
const rows = readRows(folder, 'irattari_terv/irattari_terv.csv')
  .filter(({ discontinued }) => discontinued !== '1')
  .map(({ code, section, title, retention, archive_transfer: archiveTransfer }) => ({ code, section, title, retention, archiveTransfer }));
const text = stringify(rows, { header: true, columns: { code: 'code', section: 'section', title: 'title', retention: 'retention', archiveTransfer: 'archive_transfer' } });
writeFileSync(join(import.meta.dirname, '..', 'data', 'retention-plan.csv'), text);
process.stdout.write(`data/retention-plan.csv: ${rows.length} rows\n`);
