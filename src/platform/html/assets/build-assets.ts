import { build, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { assert } from '../../../kernel/assert.ts';
import { PROJECT_ROOT } from '../../config/project-root.ts';
import { baseThemeCss } from '../theme/base-theme.ts';

/** One file as browsers get it. */
export interface Asset {
  /** `/assets/portal-4F1C2A9B.css`; the name changes with the content. */
  readonly url: string;
  readonly type: string;
  readonly body: Buffer;
  /** Compressed once, here; null where it does not pay. */
  readonly br: Buffer | null;
  readonly gz: Buffer | null;
}

export interface Assets {
  readonly byUrl: ReadonlyMap<string, Asset>;
  /** From the name that pages use (`portal.css`) to the address. */
  readonly urlByName: ReadonlyMap<string, string>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const BEST_QUALITY_BYTES_MAX = 150_000;

interface BuiltFile {
  readonly name: string;
  readonly body: Buffer;
}

/** Oldest browsers that get the whole look; older ones get plain, working pages. */
const TARGETS = ['chrome99', 'firefox97', 'safari15.4'];

/**
 * Builds the style sheets and browser scripts, in memory, in about a quarter of a second: `portal.css`, `office.css`,
 * `portal.js`, `office.js`, one `<folder>.js` (`.css`) for each `src/browser/<folder>/entry.ts` (`entry.css`), the fonts and the icon.
 */
export async function buildAssets(root: string = PROJECT_ROOT): Promise<Assets> {
  const styles = join(root, 'src/platform/html/styles');
  const result = await build({
    entryPoints: [
      { in: join(styles, 'portal.css'), out: 'portal' },
      { in: join(styles, 'office.css'), out: 'office' },
      ...scriptEntries(join(root, 'src/browser')),
    ],
    absWorkingDir: root,
    outdir: join(root, '.build/assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: TARGETS,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
    loader: { '.woff2': 'file', '.svg': 'file' },
    plugins: [generatedTheme(root)],
  });
  const files = result.outputFiles.map((file) => ({ name: basename(file.path), body: Buffer.from(file.contents) }));
  const icon = readFileSync(join(styles, 'icon.svg'));
  return collect([...files, { name: `icon-${shortHash(icon)}.svg`, body: icon }]);
}

function scriptEntries(folder: string): { in: string; out: string }[] {
  const whole = ['portal', 'office'].map((name) => ({ in: join(folder, `${name}.ts`), out: name }));
  const islands = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      ['entry.ts', 'entry.tsx', 'entry.css']
        .map((name) => join(folder, entry.name, name))
        .filter((path) => existsSync(path))
        .map((path) => ({ in: path, out: entry.name })),
    );
  return [...whole, ...islands];
}

/** `generated:colours` is the platform's palette; `generated:scales` Designsystemet's sizes and type without its colours. */
function generatedTheme(root: string): Plugin {
  const package_ = join(root, 'node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css');
  return {
    name: 'generated-theme',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^generated:/ }, (args) => ({ path: args.path, namespace: 'generated' }));
      esbuild.onLoad({ filter: /.*/, namespace: 'generated' }, (args) => ({
        loader: 'css',
        contents:
          args.path === 'generated:colours' ? baseThemeCss() : withoutColours(readFileSync(package_, 'utf8')),
      }));
    },
  };
}

/** Keeps the theme's layers for sizes, type scale, typography and radii; the layers of colours are ours. */
function withoutColours(css: string): string {
  const kept = topLevelBlocks(css).filter((block) =>
    /^@layer ds\.theme\.(?:size-mode|type-scale|typography\.primary|size|semantic)\{/.test(block),
  );
  assert(kept.length === 5, 'the theme of Designsystemet has other layers than expected');
  return kept.map((block) => block.slice(block.indexOf('{') + 1, -1)).join('\n');
}

function topLevelBlocks(css: string): string[] {
  const blocks: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    blocks.push(css.slice(start, at + 1).replace(/^(?:\s|\/\*.*?\*\/)+/s, ''));
    start = at + 1;
  }
  return blocks;
}

async function collect(files: readonly BuiltFile[]): Promise<Assets> {
  const assets = await Promise.all(
    files.map(async (file): Promise<Asset> => ({ url: `/assets/${file.name}`, type: TYPES[extname(file.name)] ?? 'application/octet-stream', body: file.body, ...(await compressed(file)) })),
  );
  return {
    byUrl: new Map(assets.map((asset) => [asset.url, asset])),
    urlByName: new Map(files.map(({ name }) => [pageName(name), `/assets/${name}`])),
  };
}

/** `portal-4F1C2A9B.css` is asked for as `portal.css`, the fonts as `inter-latin.woff2` and `inter-latin-ext.woff2`. */
function pageName(fileName: string): string {
  const extension = extname(fileName);
  const name = fileName.slice(0, -extension.length).replace(/-[0-9A-Za-z]{8}$/, '');
  return `${name.replace('-wght-normal', '')}${extension}`;
}

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

async function compressed({ name, body }: BuiltFile): Promise<Pick<Asset, 'br' | 'gz'>> {
  if (name.endsWith('.woff2') || body.length < 600) return { br: null, gz: null };
  // The best takes a third of a second for the largest script that every phone gets; for larger ones it would be seconds.
  const quality = name.endsWith('.js') && body.length < BEST_QUALITY_BYTES_MAX ? 11 : 9;
  const [br, gz] = await Promise.all([brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }), zip(body, { level: 9 })]);
  return { br, gz };
}

function shortHash(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 8).toUpperCase();
}
