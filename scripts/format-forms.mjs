// Writes the files of forms in one way: objects and lists of plain values on one line when they fit. `--check` only looks.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WIDTH = 160;
const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = named.length > 0 ? named : globSync('forms/**/*.json', { cwd: root }).map((file) => join(root, file));

let changed = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const formatted = `${format(JSON.parse(text), 0)}\n`;
  if (formatted === text) continue;
  changed += 1;
  process.stdout.write(`${file}\n`);
  if (!isCheck) writeFileSync(file, formatted);
}
process.exitCode = isCheck && changed > 0 ? 1 : 0;

function format(value, indent, before = 0) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const members = isList ? value.map((member) => ['', member]) : Object.entries(value).map(([name, member]) => [`${JSON.stringify(name)}: `, member]);
  const [open, close] = isList ? '[]' : '{}';
  if (members.length === 0) return open + close;
  const isPlain = members.every(([, member]) => typeof member !== 'object' || member === null || (isList && isSmall(member)));
  const space = isList ? '' : ' ';
  const line = `${open}${space}${members.map(([name, member]) => name + oneLine(member)).join(', ')}${space}${close}`;
  if (isPlain && indent + before + line.length <= WIDTH) return line;
  const inner = ' '.repeat(indent + 2);
  const lines = members.map(([name, member]) => inner + name + format(member, indent + 2, name.length));
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** A list of such objects may stand on one line: `[{ "path": "email", "code": "required" }]`. */
function isSmall(value) {
  return value === null || typeof value !== 'object' || (!Array.isArray(value) && Object.values(value).every((member) => typeof member !== 'object'));
}

function oneLine(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${JSON.stringify(member)}`).join(', ')} }`;
}
