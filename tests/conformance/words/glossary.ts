import type { Module } from '../../../src/platform/module/module.ts';

/** The code names of the glossary: what stands in backquotes in the first column of its tables. */
export function codeNames(markdown: string): Set<string> {
  const cells = markdown.split('\n').flatMap((line) => (line.startsWith('| `') ? [line.split('|')[1] ?? ''] : []));
  return new Set(cells.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name)));
}

/** A code name that stands in two lines of one section, or a line without its Hungarian name or meaning. */
export function faultsOfGlossary(markdown: string): string[] {
  return markdown.split('\n').flatMap((line, index) => {
    if (!line.startsWith('| `')) return [];
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim());
    return cells.length === 3 && cells.every((cell) => cell !== '') ? [] : [`line ${index + 1}: wants a code name, the Hungarian name and a meaning`];
  });
}

/** Every noun that a person meets in tables, events and permissions, with where it stands. */
export function nounsOf(tables: readonly string[], modules: readonly Pick<Module, 'permissions' | 'events'>[]): Map<string, string> {
  const nouns = new Map<string, string>();
  for (const table of tables) nouns.set(camelCase(table.split('.')[1] ?? ''), `table ${table}`);
  for (const { permissions, events } of modules) {
    for (const { name } of events ?? []) nouns.set(camelCase(name.split('.')[1] ?? ''), `event ${name}`);
    for (const name of Object.keys(permissions ?? {})) nouns.set(camelCase(name.split('.')[1] ?? ''), `permission ${name}`);
  }
  return nouns;
}

/** Nouns that the glossary does not know. */
export function unknownNouns(nouns: ReadonlyMap<string, string>, known: ReadonlySet<string>): string[] {
  return [...nouns].filter(([noun]) => !known.has(noun)).map(([noun, where]) => `${noun} (${where})`);
}

function camelCase(name: string): string {
  return name.replaceAll(/[_-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
