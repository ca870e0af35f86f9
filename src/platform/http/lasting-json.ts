import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import { acceptedEncodings } from './accepted-encodings.ts';

interface Encoded {
  readonly plain: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

const known = new WeakMap<object, Encoded>();

/**
 * Sends a public value that never changes under its address: compressed once for the life of the object, kept by
 * browsers for ever. Not for anything with data of persons or a form token: its length would tell about its content.
 */
export function sendLastingJson(body: object, accepts: string | undefined, reply: FastifyReply): FastifyReply {
  const encodings = acceptedEncodings(accepts);
  const { plain, br, gzip } = encoded(body);
  void reply.code(200).headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }).type('application/json; charset=utf-8');
  if (encodings.has('br')) return reply.header('content-encoding', 'br').send(br);
  if (encodings.has('gzip')) return reply.header('content-encoding', 'gzip').send(gzip);
  return reply.send(plain);
}

function encoded(body: object): Encoded {
  const before = known.get(body);
  if (before !== undefined) return before;
  const plain = Buffer.from(JSON.stringify(body));
  const made = { plain, br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }), gzip: gzipSync(plain) };
  known.set(body, made);
  return made;
}
