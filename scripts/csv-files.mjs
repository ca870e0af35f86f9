// Reading the sources and writing our own data files: UTF-8, header row, LF, no quotes needed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The folder given on the command line, or the end of the program with a word how to call it. */
export function sourceFolder(script) {
  const folder = process.argv[2];
  if (folder !== undefined) return folder;
  process.stderr.write(`Call: node scripts/${script} SOURCE_FOLDER\n`);
  process.exit(2);
}

/** Rows of a CSV file as objects by its header; every value stays text. */
export function readRows(folder, path) {
  return parse(readFileSync(join(folder, path), 'utf8'), { columns: true });
}

/** Writes rows into `data/`. Our values hold no comma, quote or line end; one that does is a bug here. */
export function writeRows(name, columns, rows) {
  const lines = rows.map((row) =>
    columns.map((column) => {
      const value = String(row[column]);
      if (/[",\n\r]/.test(value)) throw new Error(`${name}: "${value}" would need quotes`);
      return value;
    }),
  );
  const file = join(import.meta.dirname, '..', 'data', name);
  writeFileSync(file, [columns, ...lines].map((cells) => `${cells.join(',')}\n`).join(''));
  process.stdout.write(`data/${name}: ${rows.length} rows\n`);
}
