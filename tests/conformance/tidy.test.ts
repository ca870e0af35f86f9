import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import { findUncheckedAddresses } from '../../src/platform/html/unchecked-addresses.ts';
import { listFiles, readSources, readText, sourceFile } from './sources/read-sources.ts';
import { bannedWords, brokenLinks, type TextFile, tooLong, unknownCitations, unusedFiles } from './sources/tidy.ts';

const PATHS = listFiles();
const FILES: readonly TextFile[] = PATHS.filter((path) => /\.(ts|tsx|mjs|sql|css|md)$/.test(path)).map((path) => ({ path, text: readText(path) }));

/** Files that the running house does not need, and why they are there. */
const KEPT: Readonly<Record<string, string>> = {
  'src/kernel/feel/feel.ts': 'one expression read and run at once, for authors and tests',
  'src/platform/html/unchecked-addresses.ts': 'finds addresses that skip the gate, in tests',
  'src/platform/texts/check-texts.ts': 'finds texts that miss a language, in tests',
};

describe('the repository', () => {
  it('has been read', () => {
    expect(FILES.length).toBeGreaterThan(500);
  });

  it('has no file too long to read', () => {
    expect(tooLong(FILES)).toEqual([]);
  });

  it('has no word that nobody should write', () => {
    expect(bannedWords(FILES.filter(({ path }) => path !== 'tests/conformance/tidy.test.ts'))).toEqual([]);
  });

  it('cites only sources that it knows', () => {
    expect(unknownCitations(FILES.filter(({ path }) => path !== 'tests/conformance/tidy.test.ts'))).toEqual([]);
  });

  it('links to what is there', () => {
    expect(brokenLinks(FILES, (path) => existsSync(join(PROJECT_ROOT, path)))).toEqual([]);
  });

  it('runs all that it holds', () => {
    expect(unusedFiles(readSources(PATHS), KEPT)).toEqual([]);
  });

  it('sends every address of every view, the simulators’ too, through the gate', () => {
    const views = FILES.filter(({ path }) => /^src\/.*(?<!\.test)\.tsx$/.test(path));
    expect(views.flatMap(({ path, text }) => findUncheckedAddresses(text).map((fault) => `${path}:${fault}`))).toEqual([]);
  });
});

describe('a slip is noticed:', () => {
  const file = (path: string, text: string): TextFile[] => [{ path, text }];

  it('a file too long', () => {
    expect(tooLong(file('src/a.ts', 'x\n'.repeat(501)))).toEqual(['src/a.ts: 501 lines, at most 500']);
    expect(tooLong(file('src/a.test.ts', 'x\n'.repeat(601)))).toEqual(['src/a.test.ts: 601 lines, at most 600']);
    expect(tooLong([...file('src/a.ts', 'x\n'.repeat(500)), ...file('src/a.gen.ts', 'x\n'.repeat(900)), ...file('data/a.json', '1\n'.repeat(900))])).toEqual([]);
  });

  it.each([
    ['<p dangerouslySetInnerHTML={x} />'],
    ['console.log(1)'],
    ['// TODO later'],
    ['/* FIXME */'],
    ['// @ts-ignore'],
    ['// @ts-expect-error'],
    ['// oxlint-disable-next-line'],
    ['const x = y as any'],
    ['function f(x: any) {}'],
    ['const x = y as unknown as Z'],
    ['it.skip("x", () => {})'],
    ['await new Promise((resolve) => setTimeout(resolve, 5000))'],
  ])('%s', (line) => {
    expect(bannedWords(file('src/modules/tax/a.ts', `const a = 1;\n${line}\n`))).toEqual([expect.stringContaining('src/modules/tax/a.ts:2: ')]);
  });

  it('but not what only looks like it', () => {
    const fine = ['const company = 1;', 'method: anyone', '// a console of the operator', 'const todos = [];', 'as unknown', 'it(x)', '/** whether any: any part may be missing */', "expect(text).not.toMatch(/TODO/)"];
    expect(bannedWords(file('src/modules/tax/a.ts', fine.join('\n')))).toEqual([]);
  });

  it('a citation of no act', () => {
    const text = ['/** @legal xyz:12 */', ' * @legal art:209, foo:1 as amended', ' * @legal art:71 oldest first; art:62 not before', `legal: 'bar:2'`].join('\n');
    expect(unknownCitations(file('src/a.ts', text))).toEqual(['src/a.ts:1: xyz:12 cites no known source', 'src/a.ts:2: foo:1 cites no known source', 'src/a.ts:4: bar:2 cites no known source']);
  });

  it('a link to nowhere', () => {
    const text = 'See [a](b.md), [c](../d.md#part), [e](https://example.org), [f](#here), `[g](no.md)`.\n```\n[h](no.md)\n```';
    expect(brokenLinks(file('docs/page.md', text), (path) => path === 'docs/b.md')).toEqual(['docs/page.md: ../d.md#part is not there']);
  });

  it('a file that nothing runs', () => {
    const sources = [
      sourceFile('src/apps/cli/serve.ts', `import { a } from '../../kernel/a.ts';\n`),
      sourceFile('src/kernel/a.ts', `import type { T } from './types.ts';\nexport const a = 1;\n`),
      sourceFile('src/kernel/types.ts', `export interface T {}\n`),
      sourceFile('src/kernel/b.ts', `export const b = 1;\n`),
      sourceFile('src/kernel/b.test.ts', `import { b } from './b.ts';\n`),
    ];
    expect(unusedFiles(sources, {})).toEqual(['src/kernel/b.ts: nothing that runs imports it']);
    expect(unusedFiles(sources, { 'src/kernel/b.ts': 'for authors', 'src/kernel/a.ts': 'no more' })).toEqual(['src/kernel/a.ts: is named as kept, and is used or gone']);
  });
});
