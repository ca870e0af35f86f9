import type { FastifyInstance } from 'fastify';
import { loadFormDefinitions } from '../../modules/forms/contract.ts';
import { loadSettlements } from '../../modules/tenants/contract.ts';
import { type Config, readConfig } from '../../platform/config/config.ts';
import { withClient } from '../../platform/database/provision.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import { deliverEvent } from '../../platform/jobs/worker.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { composeWeb } from '../processes/compose-web.ts';
import { SIMULATOR_ENTITY_ID } from '../processes/identity.ts';
import { SUBSCRIPTIONS, subscribersOf } from '../modules.ts';

/** The real web server in process, on a database of its own with the small demo. */
export interface ComposedHouse {
  readonly t: TestDatabase;
  readonly config: Config;
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

const ORIGIN = 'http://localhost:3999';

export async function composedHouse(log?: (line: Readonly<Record<string, unknown>>) => void): Promise<ComposedHouse> {
  const t = await testDatabase({ today: '2026-03-02', subscribersOf });
  await t.db.within({ kind: 'centre', actor: { kind: 'system' } }, async (tx) => {
    await loadSettlements(tx);
    await loadFormDefinitions(tx);
  });
  await loadDemo({ db: t.db, size: 'small', identityProviderId: SIMULATOR_ENTITY_ID });
  const config = readConfig(['--port', '3999', '--base-url', ORIGIN, '--demo', 'small', '--per-minute', '10000000'], {});
  const app = await composeWeb({ config, db: t.db, clock: t.clock, ...(log === undefined ? {} : { log }) });
  await app.ready();
  return {
    t,
    config,
    app,
    close: async () => {
      await app.close();
      await t.close();
    },
  };
}

/** Brings every event that waits to those who want to hear it, as the worker would. */
export async function deliverEvents({ t }: Pick<ComposedHouse, 't'>): Promise<void> {
  const events = await withClient(t.urls.admin, async (admin) => {
    const { rows } = await admin.query<{ municipalityId: Uuid; id: Uuid; name: string }>('select municipality_id as "municipalityId", id, name from platform.event order by id');
    return rows;
  });
  for (const { municipalityId, id, name } of events) {
    for (const subscriber of subscribersOf(name)) await deliverEvent({ db: t.db, subscriptions: SUBSCRIPTIONS }, { municipalityId, eventId: id, subscriber }, 1);
  }
}
