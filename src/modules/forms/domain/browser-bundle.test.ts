import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
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
    expect(gzipSync(code).length).toBeLessThan(34 * KIB);
  });
});
