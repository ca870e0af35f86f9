import { isTest, placeOf } from './places.ts';
import type { SourceFile } from './read-sources.ts';

/** Rooms by tier: 1 base, 2 specialist, 3 front. */
export type Tiers = ReadonlyMap<string, number>;

/** The one file of the apps that may look into rooms: it brings their rules together. */
const RULE_REGISTER = 'src/apps/rule-register.ts';

/** What only developers run, so that it may use what only tests have. */
const DEVELOPERS_TOOLS: readonly string[] = ['src/apps/cli/generate-types.ts', 'src/apps/cli/test.ts', 'src/apps/cli/bench.ts', 'src/apps/cli/fuzz.ts', 'src/platform/database/generate-types.ts'];

/** A room shows itself by `contract.ts`; a large part of it may have a door of its own, `engine.contract.ts`. */
const CONTRACT = /^([a-z-]+\.)?contract\.ts$/;

/**
 * Imports that go the wrong way, one sentence each: `kernel ← platform ← modules ← apps`, simulators on kernel and
 * platform, rooms only through the contract of a lower tier, browser on kernel and the domain of rooms. Tests are
 * freer: they may set up other rooms; but nothing may import a test.
 */
export function faultsOfDirection(sources: readonly SourceFile[], tiers: Tiers): string[] {
  return sources
    .filter(({ path }) => isRunning(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ target, isTypeOnly }) => {
        const fault = target === null ? null : faultOfImport(path, target, tiers, isTypeOnly);
        return fault === null ? [] : [`${path}: imports ${target}; ${fault}`];
      }),
    );
}

function faultOfImport(from: string, to: string, tiers: Tiers, isTypeOnly: boolean): string | null {
  if (isTest(to)) return 'a test or its fixture';
  const [here, there] = [placeOf(from), placeOf(to)];
  if (there.area === 'outside') return here.area === 'apps' || to.startsWith('data/') || to.startsWith('forms/') ? null : 'outside of src';
  if (here.area === there.area && here.room === there.room) return null;
  switch (here.area) {
    case 'kernel':
      return 'the kernel knows nobody';
    case 'platform':
      return there.area === 'kernel' ? null : 'the platform knows only the kernel';
    case 'simulators':
      return there.area === 'kernel' || there.area === 'platform' ? null : 'a simulated system knows only kernel and platform';
    case 'modules':
      return faultOfRoom(here.room, there, tiers);
    case 'browser':
      return there.area === 'kernel' || isTypeOnly || (there.area === 'modules' && there.inside.startsWith('domain/')) ? null : 'the browser gets the kernel and the domain of rooms';
    default:
      return faultOfApps(from, there);
  }
}

function faultOfRoom(room: string, there: ReturnType<typeof placeOf>, tiers: Tiers): string | null {
  if (there.area === 'kernel' || there.area === 'platform') return null;
  if (there.area !== 'modules') return 'a room knows kernel, platform and contracts';
  if (!CONTRACT.test(there.inside)) return `what ${there.room} shows to others stands in its contract.ts`;
  const [own, other] = [tiers.get(room), tiers.get(there.room)];
  if (own === undefined || other === undefined) return 'a room that has no tier';
  return other < own ? null : `${there.room} (tier ${other}) does not stand below ${room} (tier ${own})`;
}

function faultOfApps(from: string, there: ReturnType<typeof placeOf>): string | null {
  if (there.area !== 'modules' || from === RULE_REGISTER) return null;
  return CONTRACT.test(there.inside) || there.inside === 'module.ts' ? null : `apps wire rooms by module.ts and contract.ts`;
}

/** Circles in a graph, each as the names on the way round; an empty list when there is none. */
export function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, way: readonly string[]): void => {
    const met = way.indexOf(name);
    if (met >= 0) circles.push([...way.slice(met), name].join(' → '));
    if (met >= 0 || done.has(name)) return;
    for (const next of graph.get(name) ?? []) visit(next, [...way, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return circles;
}

/** Which part of the house uses which, by any import of a file that is not a test. */
export function graphOfParts(sources: readonly SourceFile[]): Map<string, Set<string>> {
  const part = (path: string): string => {
    const { area, room } = placeOf(path);
    return room === '' ? area : `${area}/${room}`;
  };
  return graphOf(sources, part, () => true);
}

/** Which file needs which to run. */
export function graphOfFiles(sources: readonly SourceFile[]): Map<string, Set<string>> {
  return graphOf(sources, (path) => path, (isTypeOnly) => !isTypeOnly);
}

function graphOf(sources: readonly SourceFile[], nameOf: (path: string) => string, counts: (isTypeOnly: boolean) => boolean): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    if (!path.startsWith('src/') || isTest(path)) continue;
    const name = nameOf(path);
    const used = graph.get(name) ?? new Set<string>();
    graph.set(name, used);
    for (const { target, isTypeOnly } of imports) {
      if (target !== null && target.startsWith('src/') && !isTest(target) && counts(isTypeOnly) && nameOf(target) !== name) used.add(nameOf(target));
    }
  }
  return graph;
}

/** All that the given files need to run, themselves included. */
export function closureOf(graph: ReadonlyMap<string, ReadonlySet<string>>, roots: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...roots];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    open.push(...(graph.get(path) ?? []));
  }
  return reached;
}

/** What code for the browser needs and must not: Node’s modules, and Temporal, which browsers still lack. */
export function faultsOfBrowserCode(sources: readonly SourceFile[]): string[] {
  const roots = sources.map(({ path }) => path).filter((path) => path.startsWith('src/browser/') && !isTest(path));
  const reached = closureOf(graphOfFiles(sources), roots);
  return sources
    .filter(({ path }) => reached.has(path))
    .flatMap(({ path, text, imports }) => [
      ...imports.filter(({ specifier, isTypeOnly }) => specifier.startsWith('node:') && !isTypeOnly).map(({ specifier }) => `${path}: runs in the browser and imports ${specifier}`),
      ...(/\bTemporal\.[A-Z]\w*\.(from|compare)|\bnew Temporal\.|\bTemporal\.Now\b/.test(text) ? [`${path}: runs in the browser and uses Temporal`] : []),
    ]);
}

/** Packages that the running house imports and package.json does not list for it. */
export function undeclaredPackages(sources: readonly SourceFile[], dependencies: readonly string[]): string[] {
  return sources
    .filter(({ path }) => isRunning(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target, specifier, isTypeOnly }) => target === null && !specifier.startsWith('node:') && !isTypeOnly && !dependencies.includes(packageOf(specifier)))
        .map(({ specifier }) => `${path}: imports ${specifier}, which is not among the dependencies`),
    );
}

/** What the kernel imports besides itself: nothing that touches the outside. */
export function faultsOfKernel(sources: readonly SourceFile[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/kernel/') && !isTest(path))
    .flatMap(({ path, imports }) => imports.filter(({ specifier }) => specifier.startsWith('node:')).map(({ specifier }) => `${path}: imports ${specifier}; the kernel is pure`));
}

/** Source that runs in the house: no test, no tool of developers. */
function isRunning(path: string): boolean {
  return path.startsWith('src/') && !isTest(path) && !DEVELOPERS_TOOLS.includes(path);
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
