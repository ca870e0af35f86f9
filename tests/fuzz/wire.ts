import type { Random } from '../../src/apps/demo/random.ts';
import type { Answer } from './connection.ts';
import type { Entry } from './form-map.ts';

/** A request as bytes, with what the judge must know of it. */
export interface FuzzRequest {
  /** What is tried, as figures name it. */
  readonly sort: string;
  readonly method: string;
  readonly path: string;
  readonly bytes: readonly Buffer[];
  /** Nobody need answer it in words: not HTTP at all. */
  readonly isBroken?: boolean;
  /** Learns from the answer: a draft that was begun, an upload to go on with. */
  readonly heard?: (answer: Answer) => void;
}

export interface Plain {
  readonly sort: string;
  readonly method?: string;
  readonly path: string;
  readonly cookie: string;
  readonly body?: Buffer;
  readonly contentType?: string;
  readonly headers?: readonly string[];
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** A request as a browser would write it. */
export function written({ sort, method = 'POST', path, cookie, body, contentType = FORM_TYPE, headers = [] }: Plain): FuzzRequest {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: localhost', 'accept: */*', `cookie: ${cookie}`, ...headers];
  if (body !== undefined) lines.push(`content-type: ${contentType}`, `content-length: ${body.length}`);
  return { sort, method, path, bytes: [Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), ...(body === undefined ? [] : [body])] };
}

export function encoded(entries: readonly Entry[]): Buffer {
  return Buffer.from(entries.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&'), 'latin1');
}

/** Also halves of characters, as the bytes that no right text has. */
function escaped(text: string): string {
  if (text.isWellFormed()) return encodeURIComponent(text);
  return [...text].map((letter) => (letter.isWellFormed() ? encodeURIComponent(letter) : '%ED%A0%80')).join('');
}

const GARBAGE: readonly Buffer[] = ['%ZZ', '%', '%C0%AF', '%00', '%ED%A0%80', '%F4%90%80%80', '%u0041', '\xff\xfe', '\x00', '&&&&', '====', ';', '&=&', '%26%3D', '+%2B', '\r\n\r\n'].map((text) => Buffer.from(text, 'latin1'));

/** The same body with bytes of another encoding in it, cut short, or turned. */
export function garbled(random: Random, body: Buffer): Buffer {
  const at = random.integer(0, body.length);
  if (random.chance(0.2)) return body.subarray(0, at);
  if (random.chance(0.1)) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body.toString('latin1'), 'utf16le')]);
  return Buffer.concat([body.subarray(0, at), random.pick(GARBAGE), body.subarray(at)]);
}

const CONTENT_TYPES: readonly string[] = [
  'application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x', `multipart/form-data; boundary=${'b'.repeat(300)}`, 'application/x-www-form-urlencoded; charset=utf-7', 'application/xml', 'text/html', '*/*', ';', 'a/b; c="', 'application/x-www-form-urlencoded, application/json', `application/${'x'.repeat(4_000)}`,
];
const HEADERS: readonly string[] = [
  'sec-fetch-site: cross-site', 'x-forwarded-for: 127.0.0.1, <script>', 'x-http-method-override: DELETE', 'x-forwarded-host: evil.example', 'range: bytes=0-99999999999', 'accept-language: ../../../../etc', 'accept-encoding: gzip;q=NaN, br;q=1e400', 'content-encoding: gzip', 'if-none-match: *', 'origin: null', 'referer: javascript:alert(1)', 'expect: 100-continue', 'te: trailers', 'cookie: vh_session=%00%ff; vh_lang=<script>; vh_flash=%7B%22', 'upgrade: websocket',
];

/** A request whose frame is wrong: its type, method, length, headers, address or very bytes. */
export function misframed(random: Random, plain: Plain): FuzzRequest {
  const { path, cookie, body = Buffer.alloc(0) } = plain;
  const sort = 'frame';
  switch (random.integer(0, 9)) {
    case 0:
    case 1:
      return { ...written({ ...plain, contentType: random.pick(CONTENT_TYPES) }), sort };
    case 2:
      return { ...written({ ...plain, headers: [random.pick(HEADERS), random.pick(HEADERS)] }), sort };
    case 3:
      return { ...written({ ...plain, method: random.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'GET']) }), sort };
    case 4:
      return { ...written({ ...plain, path: path + random.pick(['/', '?__proto__=1&vazlat=%00', '?lap=%ED%A0%80&vazlat=..', '?vazlat=%', '/%00', '/..%2f..%2f', '?nyelv=xx', `?x=${'y'.repeat(7_000)}`, '?vazlat[]=1&vazlat=2', '%ZZ', '?v=1e9', '?v=%D9%A1']) }), sort };
    case 5:
      return { ...written({ ...plain, cookie: random.pick(['', 'vh_session=x', `vh_session=${'a'.repeat(3_000)}`, cookie.replace(/vh_session=[^;]*/, 'vh_session=../../x'), cookie.replace(/vh_browser=[^;]*/, 'vh_browser=<script>'), '=;=;=', 'vh_session="\\']) }), sort };
    case 6:
      return { ...written({ ...plain, body: Buffer.alloc(random.pick([1_048_577, 1_500_000, 3_000_000]), 'a=b&') }), sort };
    case 7:
      return broken(random, plain, `content-length: ${random.pick(['-1', '1e3', '0x10', '99999999999999999999', ' ', '5, 6'])}`);
    case 8:
      return broken(random, plain, random.pick(['transfer-encoding: chunked\r\ncontent-length: 5', 'transfer-encoding: gzip', 'transfer-encoding: chunked', `x: ${'y'.repeat(20_000)}`, 'bad header', 'x\u0000y: z', `host: a\r\nhost: b`]));
    default:
      return { sort, method: 'POST', path, isBroken: true, bytes: [Buffer.from(random.pick(['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', `GET ${path}\r\n\r\n`, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', `POST ${path} HTTP/9.9\r\n\r\n`, `P\u0000ST ${path} HTTP/1.1\r\n\r\n`]), 'latin1'), body.subarray(0, 100)] };
  }
}

function broken(random: Random, { path, cookie, body = Buffer.alloc(0) }: Plain, header: string): FuzzRequest {
  const isDouble = random.chance(0.2) ? 'content-length: 3\r\n' : '';
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\nconnection: close\r\ncontent-type: ${FORM_TYPE}\r\n${isDouble}${header}\r\n\r\n`;
  // A last chunk, so that whoever reads it as chunks comes to an end or sees that it is none.
  return { sort: 'frame', method: 'POST', path, isBroken: true, bytes: [Buffer.from(head, 'latin1'), body.subarray(0, 200), Buffer.from('\r\n0\r\n\r\n')] };
}
