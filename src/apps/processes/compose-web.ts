import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import type { Database } from '../../platform/database/database.ts';
import { errorPage } from '../../platform/http/error-page.tsx';
import { formTokens } from '../../platform/http/form-token.ts';
import type { Route } from '../../platform/http/route.ts';
import { createServer } from '../../platform/http/server.ts';
import { assetRoutes } from '../../platform/html/assets/asset-routes.ts';
import { installationSecret } from '../../platform/identity/secrets.ts';
import { identityRoutes } from '../../platform/identity/sign-in/routes.ts';
import { demoRoutes } from '../demo/demo.routes.tsx';
import { demoDirectory } from '../demo/directory.ts';
import { worldOf } from '../demo/load-demo.ts';
import { demoSignIns } from '../demo/sign-ins.ts';
import type { DemoWorld } from '../demo/world.ts';
import { paymentPageOrigins } from '../../modules/payments/contract.ts';
import { MENU, ROUTES } from '../modules.ts';
import { openIdentity } from './identity.ts';
import { mountPosta, mountSimplePay, mountSimulators, withPaymentProvider } from './simulators.ts';

export interface WebParts {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
}

/** Every route that pages and machines meet, the demo's only where there is one. */
export function allRoutes(world: DemoWorld | null): Route[] {
  return [...identityRoutes, ...ROUTES, ...(world === null ? [] : demoRoutes(demoSignIns(world.people, world.officials, world.centre)))];
}

/** The whole web server, put together but not yet listening. */
export async function composeWeb({ config: given, db, clock, log }: WebParts): Promise<FastifyInstance> {
  const config = withPaymentProvider(given);
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
    routes: allRoutes(world),
    menu: MENU,
    formTargets: [originOf(identity.provider.ssoUrl), ...(config.simplePay === null ? [] : paymentPageOrigins(config.simplePay.baseUrl))],
    errorPage,
    isReady: () => answers(db),
    ...(log === undefined ? {} : { log }),
  });
  await assetRoutes(app);
  if (identity.simulator !== null && world !== null) {
    await mountSimulators(app, { config, identity: identity.simulator, persons: demoDirectory(world.people, world.officials, world.centre) });
  }
  await mountSimplePay(app, { config, db, ...(log === undefined ? {} : { log }) });
  await mountPosta(app, { config, db });
  return app;
}

async function answers(db: Database): Promise<boolean> {
  await db.within({ kind: 'public' }, (tx) => sql`select 1`.execute(tx.sql));
  return true;
}

function originOf(address: string): string {
  return new URL(address).origin;
}
