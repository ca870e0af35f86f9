import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** The harmless text that every scanner calls a virus, put together here so that no scanner stops at this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

export interface SimulatedClamd {
  readonly url: string;
  /** Bytes of each content that was scanned. */
  readonly scanned: readonly number[];
  /** What it does next instead of scanning. */
  misbehave: 'hang-up' | 'nonsense' | null;
  close(): Promise<void>;
}

/** A clamd as far as INSTREAM goes, by its own protocol: it knows one virus and a limit of size. */
export async function openClamdSimulator(bytesMax = 30 * 1024 * 1024): Promise<SimulatedClamd> {
  const scanned: number[] = [];
  const state: { misbehave: SimulatedClamd['misbehave'] } = { misbehave: null };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    void serve(socket, { bytesMax, scanned, state }).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned,
    get misbehave() {
      return state.misbehave;
    },
    set misbehave(how) {
      state.misbehave = how;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return closed(server);
    },
  };
}

interface Simulation {
  readonly bytesMax: number;
  readonly scanned: number[];
  readonly state: { readonly misbehave: SimulatedClamd['misbehave'] };
}

const COMMAND = 'zINSTREAM\0';

async function serve(socket: Socket, { bytesMax, scanned, state }: Simulation): Promise<void> {
  socket.on('error', () => {});
  if (state.misbehave === 'hang-up') return void socket.destroy();
  if (state.misbehave === 'nonsense') return void socket.end('what?\0');
  let buffered = Buffer.alloc(0);
  const content: Buffer[] = [];
  let bytes = 0;
  let isCommanded = false;
  for await (const piece of socket) {
    buffered = Buffer.concat([buffered, piece as Buffer]);
    if (!isCommanded) {
      if (buffered.length < COMMAND.length) continue;
      if (buffered.toString('latin1', 0, COMMAND.length) !== COMMAND) return void socket.end('UNKNOWN COMMAND\0');
      isCommanded = true;
      buffered = buffered.subarray(COMMAND.length);
    }
    while (buffered.length >= 4) {
      const length = buffered.readUInt32BE(0);
      if (length === 0) {
        scanned.push(bytes);
        return void socket.end(Buffer.concat(content).includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
      }
      if (bytes + length > bytesMax) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (buffered.length < 4 + length) break;
      content.push(buffered.subarray(4, 4 + length));
      bytes += length;
      buffered = buffered.subarray(4 + length);
    }
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
