/** The names under which pages ask for files that the build makes. */
export type AssetName =
  'portal.css' | 'office.css' | 'portal.js' | 'office.js' | 'inter-latin.woff2' | 'inter-latin-ext.woff2' | (string & {});

let addresses: ReadonlyMap<string, string> = new Map();

/**
 * The address of a built file, with its content hash (`/assets/portal.4f1c2a9b.css`) once `useAssets` has been
 * called; before that (tests of single screens) the bare name.
 */
export function assetUrl(name: AssetName): string {
  return addresses.get(name) ?? `/assets/${name}`;
}

/** True when the build made a file of this name: an optional island is asked for only then. */
export function hasAsset(name: AssetName): boolean {
  return addresses.has(name);
}

/** Tells pages the addresses of the built files; called once when a server starts. */
export function useAssets(byName: ReadonlyMap<string, string>): void {
  addresses = byName;
}
