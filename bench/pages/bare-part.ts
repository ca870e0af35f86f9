import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

export interface BareOrder {
  /** Length of the answer. */
  readonly bytes: number;
}

/** A bare Fastify that answers one constant string: as fast as a page could ever be served on this machine. */
export function bareServer(): (order: unknown) => Promise<{ port: number }> {
  let text = '';
  const app = Fastify({ logger: false });
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(text));
  const listening = app.listen({ host: '127.0.0.1', port: 0 });
  return async (order) => {
    await listening;
    text = 'x'.repeat((order as BareOrder).bytes);
    return { port: (app.server.address() as AddressInfo).port };
  };
}
