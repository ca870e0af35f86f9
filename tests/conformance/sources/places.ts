/** Where a file stands in the house. */
export interface Place {
  readonly area: 'kernel' | 'platform' | 'simulators' | 'modules' | 'apps' | 'browser' | 'outside';
  /** The room or simulated system: `tax`, `kau`. */
  readonly room: string;
  /** What follows: `domain/building-tax.ts` */
  readonly inside: string;
}

export function placeOf(path: string): Place {
  const [src, area = '', ...rest] = path.split('/');
  if (src !== 'src') return { area: 'outside', room: '', inside: path };
  if (area === 'modules' || area === 'simulators') return { area, room: rest[0] ?? '', inside: rest.slice(1).join('/') };
  if (area === 'kernel' || area === 'platform' || area === 'apps' || area === 'browser') return { area, room: '', inside: rest.join('/') };
  return { area: 'outside', room: '', inside: path };
}

/** Files that only tests use: tests, their folders, fixtures, worlds, and the gallery of components. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\.test-data\.ts$|\.fixture\.ts$|\/tests?\/|^tests\/|^bench\/|test-world\.ts$|\/html\/gallery\/|escaping-corpus\.tsx$|\/testing\.ts$|^src\/apps\/testing\/|inspect-pdf\.ts$|toy-form\.ts$/.test(path);
}
