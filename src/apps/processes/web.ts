import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Config } from '../../platform/config/config.ts';
import { type Database, openDatabase } from '../../platform/database/database.ts';
import { errorPage } from '../../platform/http/error-page.tsx';
import { formTokens } from '../../platform/http/form-token.ts';
import { logLine } from '../../platform/http/log.ts';
import { createServer } from '../../platform/http/server.ts';
import { assetRoutes } from '../../platform/html/assets/asset-routes.ts';
import { installationSecret } from '../../platform/identity/secrets.ts';
import { identityRoutes } from '../../platform/identity/sign-in/routes.ts';
import { demoRoutes } from '../demo/demo.routes.tsx';
import { demoDirectory } from '../demo/directory.ts';
import { worldOf } from '../demo/load-demo.ts';
import { demoSignIns } from '../demo/sign-ins.ts';
import { MENU, ROUTES, subscribersOf } from '../modules.ts';
import { clockOf } from './clock-of.ts';
import { openIdentity } from './identity.ts';
import { mountSimulators } from './simulators.ts';
import type { ChildSettings } from './supervisor.ts';

/** Serves pages until told to stop. Resolves when it listens. */
export async function runWeb(config: Config, settings: ChildSettings): Promise<{ address: string; stop(): Promise<void> }> {
  const clock = clockOf(config, settings.startedAt);
  const db = openDatabase({ url: settings.appUrl, clock, subscribersOf });
  const identity = await openIdentity(config, db);
  const tokenSecret = await installationSecret(db, 'form-token', () => randomBytes(32).toString('base64url'));
  const world = config.demo === null ? null : await worldOf({ db, size: config.demo });
  const app = await createServer({
    config,
    clock,
    db,
    tokens: formTokens(tokenSecret),
    identity: identity.serviceProvider,
    identityProviderId: identity.provider.entityId,
    routes: [...identityRoutes, ...ROUTES, ...(world === null ? [] : demoRoutes(demoSignIns(world.people, world.officials)))],
    menu: MENU,
    formTargets: [originOf(identity.provider.ssoUrl), ...(config.simplePay === null ? [] : [originOf(config.simplePay.baseUrl)])],
    errorPage,
    isReady: () => answers(db),
    log: logLine,
  });
  await assetRoutes(app);
  if (identity.simulator !== null && world !== null) {
    await mountSimulators(app, { config, identity: identity.simulator, persons: demoDirectory(world.people, world.officials) });
  }
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

async function answers(db: Database): Promise<boolean> {
  await db.within({ kind: 'public' }, (tx) => sql`select 1`.execute(tx.sql));
  return true;
}

function originOf(address: string): string {
  return new URL(address).origin;
}
