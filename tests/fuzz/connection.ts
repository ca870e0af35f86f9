import { connect, type Socket } from 'node:net';

/** What came back: the content whole, because the judge reads it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Waiting {
  readonly isHead: boolean;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * A keep-alive HTTP/1.1 connection that writes the bytes it is given, however wrong they are, one request at a time.
 * Opens anew when the server has closed it. @throws Error from `send` when no answer comes
 */
export class Connection {
  /** Whether the last request went over a connection that had served one before. */
  wasOpen = false;
  private readonly port: number;
  private socket: Socket | null = null;
  private received: Buffer[] = [];
  private receivedBytes = 0;
  private wantedBytes = 0;
  private waiting: Waiting | null = null;

  constructor(port: number) {
    this.port = port;
  }

  /** @throws Error when no answer comes within `msMax` */
  async send(request: readonly Buffer[], method: string, msMax: number): Promise<Answer> {
    this.wasOpen = this.socket !== null;
    const socket = this.socket ?? (await this.open());
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.fail(new Error(`no answer within ${msMax / 1000} s`)), msMax);
      this.waiting = {
        isHead: method === 'HEAD',
        resolve: (answer) => {
          clearTimeout(timer);
          if (/close/i.test(answer.headers['connection'] ?? '')) this.close();
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      for (const part of request) socket.write(part);
    });
  }

  close(): void {
    this.socket?.removeAllListeners();
    this.socket?.on('error', () => {});
    this.socket?.destroy();
    this.forget();
  }

  private open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port: this.port }, () => {
        socket.off('error', reject);
        socket.on('error', () => this.ended());
        resolve(socket);
      });
      socket.setNoDelay(true);
      socket.once('error', reject);
      socket.on('data', (chunk: Buffer) => this.receive(chunk));
      socket.on('close', () => this.ended());
      this.socket = socket;
    });
  }

  private receive(chunk: Buffer): void {
    this.received.push(chunk);
    this.receivedBytes += chunk.length;
    if (this.receivedBytes >= this.wantedBytes) this.tryToFinish(false);
  }

  /** Closed by the server: what has come is the answer, when it is whole or said no length. */
  private ended(): void {
    if (this.waiting !== null) this.tryToFinish(true);
    if (this.waiting !== null) this.fail(new Error('the server closed the connection without an answer'));
    this.forget();
  }

  private fail(error: Error): void {
    const { waiting } = this;
    this.waiting = null;
    this.close();
    waiting?.reject(error);
  }

  private forget(): void {
    this.socket = null;
    this.received = [];
    this.receivedBytes = 0;
    this.wantedBytes = 0;
  }

  private tryToFinish(isClosed: boolean): void {
    const all = this.received.length === 1 ? (this.received[0] ?? Buffer.alloc(0)) : Buffer.concat(this.received);
    this.received = [all];
    const headEnd = all.indexOf(HEAD_END);
    if (headEnd < 0 || this.waiting === null) return;
    const head = all.toString('latin1', 0, headEnd);
    const status = Number(head.slice(9, 12));
    if (status === 100) {
      this.received = [all.subarray(headEnd + HEAD_END.length)];
      this.receivedBytes = this.received[0]?.length ?? 0;
      return this.tryToFinish(isClosed);
    }
    const headers = Object.fromEntries([...head.matchAll(/\r\n([^:\r]+): *([^\r]*)/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
    const from = headEnd + HEAD_END.length;
    const body = this.waiting.isHead || status === 204 || status === 304 ? Buffer.alloc(0) : bodyOf(all, from, headers, isClosed);
    if (body === null) {
      if (headers['content-length'] !== undefined) this.wantedBytes = from + Number(headers['content-length']);
      return;
    }
    const { waiting } = this;
    this.waiting = null;
    this.received = [];
    this.receivedBytes = 0;
    this.wantedBytes = 0;
    waiting.resolve({ status, headers, body });
  }
}

/** Null while some of it is still to come. */
function bodyOf(all: Buffer, from: number, headers: Readonly<Record<string, string>>, isClosed: boolean): Buffer | null {
  const length = headers['content-length'];
  if (length !== undefined) return all.length - from < Number(length) ? null : all.subarray(from, from + Number(length));
  if (!/chunked/i.test(headers['transfer-encoding'] ?? '')) return isClosed ? all.subarray(from) : null;
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const lineEnd = all.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(all.toString('latin1', at, lineEnd), 16);
    if (all.length < lineEnd + 2 + size + 2) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(all.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
