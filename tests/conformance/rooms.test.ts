import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODULES } from '../../src/apps/modules.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import { checkTexts } from '../../src/platform/texts/check-texts.ts';
import { circlesIn, faultsOfBrowserCode, faultsOfDirection, faultsOfKernel, graphOfFiles, graphOfParts, undeclaredPackages } from './sources/direction.ts';
import { listFiles, readSources, readText, type SourceFile, sourceFile } from './sources/read-sources.ts';

const SOURCES = readSources();
const TIERS = new Map(MODULES.map(({ name, tier }) => [name, tier]));
const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> };
const PACKAGES = Object.keys(dependencies);

describe('imports', () => {
  it('are found in the sources', () => {
    const all = SOURCES.flatMap(({ imports }) => imports);
    expect(all.length).toBeGreaterThan(1000);
    const missing = SOURCES.filter(({ path }) => !path.startsWith('tests/conformance/')).flatMap(({ path, imports }) => imports.filter(({ target }) => target !== null && !existsSync(join(PROJECT_ROOT, target))).map(({ target }) => `${path}: ${target}`));
    expect(missing).toEqual([]);
  });

  it('go only downwards, and between rooms only through contracts', () => {
    expect(faultsOfDirection(SOURCES, TIERS)).toEqual([]);
  });

  it('make no circle, of parts or of files', () => {
    expect(circlesIn(graphOfParts(SOURCES))).toEqual([]);
    expect(circlesIn(graphOfFiles(SOURCES))).toEqual([]);
  });

  it('keep the kernel pure', () => {
    expect(faultsOfKernel(SOURCES)).toEqual([]);
  });

  it('bring to the browser only what runs there', () => {
    expect(faultsOfBrowserCode(SOURCES)).toEqual([]);
  });

  it('name only packages that a house without its tests has', () => {
    expect(undeclaredPackages(SOURCES, PACKAGES)).toEqual([]);
  });
});

describe('an import is noticed', () => {
  const tiers = new Map([['tax', 2], ['trade', 2], ['records', 1], ['portal', 3]]);
  const ofLine = (path: string, line: string): SourceFile => sourceFile(path, `// first line\n${line}\n`);

  it.each([
    ['src/kernel/money.ts', `import { log } from '../platform/http/log.ts';`, 'the kernel knows nobody'],
    ['src/platform/http/log.ts', `import { x } from '../../modules/tax/contract.ts';`, 'the platform knows only the kernel'],
    ['src/platform/http/log.ts', `export { x } from '../../apps/modules.ts';`, 'the platform knows only the kernel'],
    ['src/simulators/kau/a.ts', `import type { X } from '../simplepay/b.ts';`, 'a simulated system knows only kernel and platform'],
    ['src/modules/tax/actions/a.ts', `import { x } from '../../records/data/cases.ts';`, 'what records shows to others stands in its contract.ts'],
    ['src/modules/tax/actions/a.ts', `const x = await import('../../records/data/cases.ts');`, 'what records shows to others stands in its contract.ts'],
    ['src/modules/tax/actions/a.ts', `import {\n  type X,\n  y,\n} from '../../trade/contract.ts';`, 'trade (tier 2) does not stand below tax (tier 2)'],
    ['src/modules/records/actions/a.ts', `import { x } from '../../tax/contract.ts';`, 'tax (tier 2) does not stand below records (tier 1)'],
    ['src/modules/tax/a.ts', `import { x } from '../shops/contract.ts';`, 'a room that has no tier'],
    ['src/modules/tax/a.ts', `import { x } from '../../apps/modules.ts';`, 'a room knows kernel, platform and contracts'],
    ['src/modules/tax/a.ts', `import './tests/people.ts';`, 'a test or its fixture'],
    ['src/apps/demo/a.ts', `import { x } from '../../modules/tax/data/postings.ts';`, 'apps wire rooms by module.ts and contract.ts'],
    ['src/browser/portal.ts', `import { x } from '../platform/http/log.ts';`, 'the browser gets the kernel and the domain of rooms'],
  ])('in %s: %s', (path, line, fault) => {
    expect(faultsOfDirection([ofLine(path, line)], tiers).join()).toContain(fault);
  });

  it.each([
    ['src/modules/tax/actions/a.ts', `import { x } from '../../records/contract.ts';`],
    ['src/modules/portal/a.ts', `import { x } from '../tax/contract.ts';`],
    ['src/modules/tax/actions/a.test.ts', `import { x } from '../../trade/tests/people.ts';`],
    ['src/browser/filling/entry.ts', `import { x } from '../../modules/tax/domain/area-tax.ts';`],
  ])('and let pass where it is right, in %s: %s', (path, line) => {
    expect(faultsOfDirection([ofLine(path, line)], tiers)).toEqual([]);
  });

  it('that closes a circle', () => {
    const circle = [ofLine('src/kernel/a.ts', `import { b } from './b.ts';`), ofLine('src/kernel/b.ts', `import { c } from './c.ts';`), ofLine('src/kernel/c.ts', `import { a } from './a.ts';`)];
    expect(circlesIn(graphOfFiles(circle))).toEqual(['src/kernel/a.ts → src/kernel/b.ts → src/kernel/c.ts → src/kernel/a.ts']);
    expect(circlesIn(graphOfFiles([...circle.slice(0, 2), ofLine('src/kernel/c.ts', `import type { A } from './a.ts';`)]))).toEqual([]);
  });

  it('that a browser cannot follow', () => {
    const entry = ofLine('src/browser/portal.ts', `import { day } from '../kernel/day.ts';`);
    expect(faultsOfBrowserCode([entry, ofLine('src/kernel/day.ts', `const day = Temporal.PlainDate.from('2026-01-01');`)])).toEqual(['src/kernel/day.ts: runs in the browser and uses Temporal']);
    expect(faultsOfBrowserCode([entry, ofLine('src/kernel/day.ts', `import { readFileSync } from 'node:fs';`)])).toEqual(['src/kernel/day.ts: runs in the browser and imports node:fs']);
    expect(faultsOfBrowserCode([ofLine('src/kernel/day.ts', `const day = Temporal.Now;`)])).toEqual([]);
  });

  it('of a package that only tests have, or of the outside in the kernel', () => {
    expect(undeclaredPackages([ofLine('src/platform/a.ts', `import fc from 'fast-check';`)], PACKAGES)).toEqual(['src/platform/a.ts: imports fast-check, which is not among the dependencies']);
    expect(undeclaredPackages([ofLine('src/platform/a.ts', `import { compile } from 'typebox/compile';`)], PACKAGES)).toEqual([]);
    expect(faultsOfKernel([ofLine('src/kernel/a.ts', `import { readFileSync } from 'node:fs';`)])).toEqual(['src/kernel/a.ts: imports node:fs; the kernel is pure']);
  });
});

describe('the furniture of rooms', () => {
  const folders = readdirSync(join(PROJECT_ROOT, 'src/modules'));

  it('stands in every folder, and every folder is in the list of rooms', () => {
    expect(folders.toSorted()).toEqual([...TIERS.keys()].toSorted());
    expect(missingFurniture(folders, (path) => existsSync(join(PROJECT_ROOT, path)))).toEqual([]);
  });

  it('is missed', () => {
    expect(missingFurniture(['tax'], (path) => !path.endsWith('README.md'))).toEqual(['src/modules/tax/README.md']);
  });

  it('keeps a schema by the name of its room', () => {
    const schemas = MODULES.flatMap(({ name, schema }) => (schema === undefined ? [] : [[name, schema]]));
    for (const [name, schema] of schemas) expect(schema).toBe(name);
  });
});

function missingFurniture(rooms: readonly string[], isThere: (path: string) => boolean): string[] {
  return rooms.flatMap((room) => ['README.md', 'module.ts'].map((piece) => `src/modules/${room}/${piece}`)).filter((path) => !isThere(path));
}

describe('texts', () => {
  const files = listFiles().filter((path) => /^src\/.*(\/texts\/|texts?\.ts$)/.test(path) && path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('src/platform/texts/'));

  it.each(files)('of %s are whole in both languages', async (path) => {
    const exported = Object.values((await import(/* @vite-ignore */ join(PROJECT_ROOT, path))) as Record<string, unknown>);
    const faults = exported.filter(isTexts).flatMap(({ entries }) => checkTexts(entries));
    expect(faults).toEqual([]);
  });

  it('are found', () => {
    expect(files.length).toBeGreaterThan(15);
  });

  it('are missed in one language', () => {
    expect(checkTexts({ greeting: { hu: 'Jó napot!', en: '' } })).toEqual(['greeting: en is empty']);
  });
});

function isTexts(value: unknown): value is { entries: Parameters<typeof checkTexts>[0] } {
  return typeof value === 'function' && 'entries' in value;
}
