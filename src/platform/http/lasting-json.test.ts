import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { sendLastingJson } from './lasting-json.ts';

const body = { form: 'A01', text: 'építményadó '.repeat(200) };

async function asked(accepts: string | undefined): Promise<{ encoding: string | undefined; cache: string | undefined; raw: Buffer }> {
  const app = fastify();
  app.get('/', async (request, reply) => sendLastingJson(body, request.headers['accept-encoding'], reply));
  const answer = await app.inject({ url: '/', headers: accepts === undefined ? {} : { 'accept-encoding': accepts } });
  await app.close();
  return { encoding: answer.headers['content-encoding'] as string | undefined, cache: answer.headers['cache-control'] as string | undefined, raw: answer.rawPayload };
}

describe('a lasting JSON', () => {
  it('comes in the coding that the browser takes', async () => {
    const [br, gzip, plain, refused] = await Promise.all([asked('gzip, deflate, br'), asked('gzip'), asked(undefined), asked('br;q=0')]);
    expect(br.encoding).toBe('br');
    expect(JSON.parse(brotliDecompressSync(br.raw).toString())).toEqual(body);
    expect(gzip.encoding).toBe('gzip');
    expect(JSON.parse(gunzipSync(gzip.raw).toString())).toEqual(body);
    for (const { encoding, raw } of [plain, refused]) {
      expect(encoding).toBeUndefined();
      expect(JSON.parse(raw.toString())).toEqual(body);
    }
    expect(br.raw.length).toBeLessThan(plain.raw.length / 5);
  });

  it('is kept for ever', async () => {
    expect((await asked('br')).cache).toBe('public, max-age=31536000, immutable');
  });
});
