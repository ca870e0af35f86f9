import { connect, type Socket } from 'node:net';

/** What a virus scanner says of a file. */
export type ScanResult = { readonly isClean: true } | { readonly isClean: false; /** `Eicar-Test-Signature` */ readonly found: string };

/** The scanner is away, refuses, or says what we do not understand: try again later. */
export class ScannerOutage extends Error {
  override name = 'ScannerOutage';
}

const ANSWER_WITHIN_MS = 120_000;
const ANSWER_LENGTH_MAX = 4_096;
const FRAME_BYTES_MAX = 256 * 1024;

/**
 * Sends content to a clamd (INSTREAM) at `tcp://host:port` or `unix:/path` and waits for what it says. The content is
 * never whole in memory. @throws ScannerOutage
 */
export async function scanWithClamd(url: string, content: AsyncIterable<Buffer>): Promise<ScanResult> {
  const socket = openSocket(url);
  const failed = new Promise<never>((_, reject) => {
    socket.once('error', (error) => reject(new ScannerOutage(`clamd: ${error.message}`)));
    socket.setTimeout(ANSWER_WITHIN_MS, () => reject(new ScannerOutage('clamd does not answer')));
  });
  try {
    const answer = readAnswer(socket);
    // What fails first is told; the other must not end the process unheard.
    answer.catch(() => {});
    const sent = send(socket, content);
    sent.catch(() => {});
    // It may refuse (too large for it) before it has everything.
    return readResult(await Promise.race([failed, Promise.all([sent, answer]).then(([, text]) => text), answer]));
  } finally {
    socket.destroy();
  }
}

/** Whether an address names a clamd: `tcp://host:port` or `unix:/path`. */
export function isClamdUrl(url: string): boolean {
  return /^tcp:\/\/[^/\s:]+:\d{1,5}$/.test(url) || /^tcp:\/\/\[[\da-f:]+\]:\d{1,5}$/i.test(url) || /^unix:\/[^\s]+$/.test(url);
}

function openSocket(url: string): Socket {
  if (url.startsWith('unix:')) return connect(url.slice('unix:'.length));
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
}

async function send(socket: Socket, content: AsyncIterable<Buffer>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of content) {
    for (let at = 0; at < piece.length; at += FRAME_BYTES_MAX) await writeFrame(socket, piece.subarray(at, at + FRAME_BYTES_MAX));
  }
  await write(socket, Buffer.alloc(4));
}

async function writeFrame(socket: Socket, frame: Buffer): Promise<void> {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(frame.length);
  await write(socket, length);
  await write(socket, frame);
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw new ScannerOutage('clamd has closed the line');
  if (!socket.write(bytes)) await drained(socket);
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  for await (const piece of socket) {
    text += String(piece);
    if (text.includes('\0')) return text.slice(0, text.indexOf('\0'));
    if (text.length > ANSWER_LENGTH_MAX) break;
  }
  throw new ScannerOutage('clamd ended without an answer');
}

function readResult(answer: string): ScanResult {
  if (answer === 'stream: OK') return { isClean: true };
  const found = /^stream: (.{1,300}) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { isClean: false, found };
  throw new ScannerOutage(`clamd: ${answer.slice(0, 200)}`);
}
