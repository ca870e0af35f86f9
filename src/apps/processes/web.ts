import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Config } from '../../platform/config/config.ts';
import { type Database, openDatabase } from '../../platform/database/database.ts';
import { errorPage } from '../../platform/http/error-page.tsx';
import { formTokens } from '../../platform/http/form-token.ts';
import { logLine } from '../../platform/http/log.ts';
import type { Route } from '../../platform/http/route.ts';
import { createServer, type ServerOptions } from '../../platform/http/server.ts';
import { assetRoutes } from '../../platform/html/assets/asset-routes.ts';
import { installationSecret } from '../../platform/identity/secrets.ts';
import { identityRoutes } from '../../platform/identity/sign-in/routes.ts';
import { demoRoutes } from '../demo/demo.routes.tsx';
import { demoDirectory } from '../demo/directory.ts';
import { worldOf } from '../demo/load-demo.ts';
import { demoSignIns } from '../demo/sign-ins.ts';
import type { DemoWorld } from '../demo/world.ts';
import { MENU, ROUTES, subscribersOf } from '../modules.ts';
import { clockOf } from './clock-of.ts';
import { openIdentity } from './identity.ts';
import { mountSimulators } from './simulators.ts';
import type { ChildSettings } from './supervisor.ts';

/** Serves pages until told to stop. Resolves when it listens. */
export async function runWeb(config: Config, settings: ChildSettings): Promise<{ address: string; stop(): Promise<void> }> {
  const clock = clockOf(config, settings.startedAt);
  const db = openDatabase({ url: settings.appUrl, clock, subscribersOf });
  const app = await composeWeb(config, { clock, db, log: logLine });
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

/** The whole web server on an open database, not yet listening: all routes, the built files, the simulators of a demo. */
export async function composeWeb(config: Config, { clock, db, log }: Pick<ServerOptions, 'clock' | 'db' | 'log'>): Promise<FastifyInstance> {
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
    routes: declaredRoutes(world),
    menu: MENU,
    formTargets: [originOf(identity.provider.ssoUrl), ...(config.simplePay === null ? [] : [originOf(config.simplePay.baseUrl)])],
    errorPage,
    isReady: () => answers(db),
    ...(log === undefined ? {} : { log }),
  });
  await assetRoutes(app);
  if (identity.simulator !== null && world !== null) {
    await mountSimulators(app, { config, identity: identity.simulator, persons: demoDirectory(world.people, world.officials) });
  }
  return app;
}

/** Every route behind the gate: signing in, the rooms, and the demo's own pages when there is a demo. */
export function declaredRoutes(world: DemoWorld | null): readonly Route[] {
  return [...identityRoutes, ...ROUTES, ...(world === null ? [] : demoRoutes(demoSignIns(world.people, world.officials)))];
}

async function answers(db: Database): Promise<boolean> {
  await db.within({ kind: 'public' }, (tx) => sql`select 1`.execute(tx.sql));
  return true;
}

function originOf(address: string): string {
  return new URL(address).origin;
}
