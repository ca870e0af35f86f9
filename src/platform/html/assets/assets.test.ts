import Fastify from 'fastify';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { themeUrl } from '../theme/theme-css.ts';
import { assetUrl } from './asset-url.ts';
import { buildAssets, type Assets } from './build-assets.ts';
import { registerAssets } from './asset-routes.ts';

let assets: Assets;
const app = Fastify();

beforeAll(async () => {
  assets = await buildAssets();
  registerAssets(app, assets);
});

function gzBytes(name: string): number {
  const asset = assets.byUrl.get(assets.urlByName.get(name) ?? '');
  return asset?.gz?.length ?? asset?.body.length ?? Number.POSITIVE_INFINITY;
}

describe('built files', () => {
  it('stay small: a page on a slow phone loads one sheet and one script', () => {
    expect(gzBytes('portal.css')).toBeLessThan(20_000);
    expect(gzBytes('office.css')).toBeLessThan(22_000);
    expect(gzBytes('portal.js')).toBeLessThan(8_192);
  });

  it('hold no address of elsewhere', () => {
    for (const asset of assets.byUrl.values()) {
      if (asset.type.startsWith('font')) continue;
      const text = asset.body.toString('utf8').replaceAll(/http:\/\/www\.w3\.org\/[\w/]+|http%3A%2F%2Fwww\.w3\.org/g, '');
      // A scheme before something typed is no address.
      expect(text).not.toMatch(/https?:\/\/\w/);
      expect(text).not.toContain('@import');
    }
  });

  it('answer for ever at addresses that name their content, compressed as the browser likes', async () => {
    const url = assetUrl('portal.css');
    expect(url).toMatch(/^\/assets\/portal-[0-9A-Z]{8}\.css$/);
    const plain = await app.inject({ url });
    expect(plain.headers['cache-control']).toContain('immutable');
    expect(plain.headers['content-type']).toBe('text/css; charset=utf-8');
    const gz = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br;q=0' } });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.rawPayload).toString()).toBe(plain.payload);
    const br = await app.inject({ url, headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(br.headers['content-encoding']).toBe('br');
    expect((await app.inject({ url: assetUrl('inter-latin.woff2') })).headers['content-type']).toBe('font/woff2');
    expect((await app.inject({ url: '/assets/..%2f..%2fpackage.json' })).statusCode).toBe(404);
  });

  it('include the town themes by their colours', async () => {
    const url = themeUrl({ main: '#7a1f2b', accent: '#d4a017' });
    const present = await app.inject({ url });
    expect(present.payload).toContain('--ds-color-accent-base-default:');
    expect(present.headers['cache-control']).toContain('immutable');
    const old = await app.inject({ url: url.replace(/[0-9a-f]{8}\.css$/, '00000000.css') });
    expect([old.statusCode, old.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect((await app.inject({ url: '/tema/nothing.css' })).statusCode).toBe(404);
  });
});
