import { newId } from '../../src/platform/ids/uuid.ts';
import { HttpConnection } from './http-connection.ts';
import { type Round, runLanes } from './latency.ts';

/** One request, sent again and again. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie: string;
  /** Form-encoded; each `KEY_PLACE` becomes a fresh UUID. */
  readonly body: string;
}

export interface LoadOrder {
  readonly host: string;
  readonly port: number;
  readonly seconds: number;
  readonly expectedStatus: number;
  /** One connection each; a connection sends its requests in turn. */
  readonly connections: readonly (readonly LoadRequest[])[];
}

/** Stands in a body where an idempotency key belongs; as long as one, so that the length never changes. */
export const KEY_PLACE = '00000000-0000-7000-8000-00000000KEYS';

/** Puts load on a server of this machine, and measures the answers. */
export async function runLoad(order: LoadOrder): Promise<Round> {
  const connections = await Promise.all(order.connections.map(() => HttpConnection.open(order.host, order.port)));
  const texts = order.connections.map((requests) => requests.map((request) => asText(request, order)));
  const turns = connections.map(() => 0);
  try {
    return await runLanes(connections.length, order.seconds, async (lane) => {
      const connection = connections[lane];
      const requests = texts[lane];
      const turn = turns[lane] ?? 0;
      turns[lane] = turn + 1;
      const text = requests?.[turn % requests.length];
      if (connection === undefined || text === undefined) throw new Error('a connection without requests');
      const { status } = await connection.send(text.replaceAll(KEY_PLACE, () => newId()));
      return status === order.expectedStatus ? null : `status ${status}`;
    });
  } finally {
    for (const connection of connections) connection.close();
  }
}

function asText({ method, path, cookie, body }: LoadRequest, { host, port }: LoadOrder): string {
  const head = [`${method} ${path} HTTP/1.1`, `host: ${host}:${port}`, 'accept: text/html', `cookie: ${cookie}`];
  if (method === 'POST') head.push('content-type: application/x-www-form-urlencoded', `content-length: ${Buffer.byteLength(body)}`);
  return `${head.join('\r\n')}\r\n\r\n${method === 'POST' ? body : ''}`;
}
