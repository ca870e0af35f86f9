import type { FastifyInstance } from 'fastify';

/** `GET /hivatal/ugyek/:id` for every method and address that the server answers; HEAD goes with GET and is left out. */
export function routeTable(app: Pick<FastifyInstance, 'printRoutes'>): string[] {
  return readTree(app.printRoutes({ commonPrefix: false }));
}

/** Reads the tree that Fastify draws: four characters a level, and the methods in brackets. */
export function readTree(tree: string): string[] {
  const prefixes: string[] = [];
  const found: string[] = [];
  for (const line of tree.split('\n')) {
    const drawn = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (drawn === null) continue;
    const [, indent = '', segment = '', methods] = drawn;
    const depth = indent.length / 4;
    prefixes.length = depth;
    prefixes.push(segment);
    const path = prefixes.join('').replaceAll('//', '/');
    for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD') found.push(`${method} ${path}`);
  }
  return found.toSorted();
}

/** What the server answers and nobody declared, and what was declared and is not answered. */
export function differences(served: readonly string[], declared: readonly string[], beside: readonly RegExp[]): { undeclared: string[]; unserved: string[] } {
  return {
    undeclared: served.filter((route) => !declared.includes(route) && !beside.some((pattern) => pattern.test(route))),
    unserved: declared.filter((route) => !served.includes(route)),
  };
}
