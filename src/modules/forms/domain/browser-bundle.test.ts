import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const KIB = 1024;

describe('the form engine in the browser', () => {
  it('needs nothing of Node, no parser and no eval, and stays small', async () => {
    const entry = fileURLToPath(new URL('compiled-form.ts', import.meta.url));
    const bundle = await build({ entryPoints: [entry], bundle: true, platform: 'browser', format: 'esm', target: 'es2022', minify: true, write: false, metafile: true });
    const inputs = Object.keys(bundle.metafile.inputs);
    expect(inputs.filter((input) => /node:|node_modules|feel\/parse|feel\/analyse|typebox|\/platform\//.test(input))).toEqual([]);
    const code = bundle.outputFiles[0]?.text ?? '';
    expect(code).not.toMatch(/\beval\(|new Function|Temporal\./);
    expect(gzipSync(code).length).toBeLessThan(36 * KIB);
  });

  it('is with all the rest of the script for filling, files too, at most 40 KB on the way', async () => {
    const entryPoints = ['form-filling', 'attachments'].map((island) => fileURLToPath(new URL(`../../../browser/${island}/entry.ts`, import.meta.url)));
    const bundle = await build({ entryPoints, outdir: '.', bundle: true, platform: 'browser', format: 'esm', target: ['chrome99', 'firefox97', 'safari15.4'], minify: true, write: false, legalComments: 'none' });
    // As `platform/html/assets` compresses what it serves.
    const sizes = bundle.outputFiles.map(({ contents }) => brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
  });
});
