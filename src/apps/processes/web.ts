import type { AddressInfo } from 'node:net';
import type { Config } from '../../platform/config/config.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { logLine } from '../../platform/http/log.ts';
import { subscribersOf } from '../modules.ts';
import { clockOf } from './clock-of.ts';
import { composeWeb } from './compose-web.ts';
import type { ChildSettings } from './supervisor.ts';

/** Serves pages until told to stop. Resolves when it listens. */
export async function runWeb(config: Config, settings: ChildSettings): Promise<{ address: string; stop(): Promise<void> }> {
  const clock = clockOf(config, settings.startedAt);
  const db = openDatabase({ url: settings.appUrl, clock, subscribersOf });
  const app = await composeWeb({ config, db, clock, log: logLine });
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as AddressInfo;
  return {
    address: config.baseUrl.replace(/:0$/, `:${port}`),
    stop: async () => {
      await app.close();
      await db.close();
    },
  };
}
