import { openDatabase } from '../../platform/database/database.ts';
import type { Config } from '../../platform/config/config.ts';
import { loadFormDefinitions } from '../../modules/forms/contract.ts';
import { loadSettlements } from '../../modules/tenants/contract.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { subscribersOf } from '../modules.ts';
import { clockOf } from './clock-of.ts';
import { SIMULATOR_ENTITY_ID } from './identity.ts';
import type { ChildSettings } from './supervisor.ts';

/** Fills the catalogues, and the demo country when asked for; again at each start, changing only what differs. */
export async function prepare(config: Config, settings: ChildSettings): Promise<void> {
  const db = openDatabase({ url: settings.appUrl, clock: clockOf(config, settings.startedAt), subscribersOf, connectionsMax: 4 });
  try {
    await db.within({ kind: 'centre', actor: { kind: 'system' } }, async (tx) => {
      await loadSettlements(tx);
      await loadFormDefinitions(tx);
    });
    if (config.demo !== null) {
      await loadDemo({ db, size: config.demo, identityProviderId: SIMULATOR_ENTITY_ID, onTown: (name, number, of) => process.stderr.write(`demo ${number}/${of}: ${name}\n`) });
    }
  } finally {
    await db.close();
  }
}
