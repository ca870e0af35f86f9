import type { FastifyInstance } from 'fastify';
import { loadFormDefinitions } from '../../modules/forms/contract.ts';
import { loadSettlements } from '../../modules/tenants/contract.ts';
import { type Config, readConfig } from '../../platform/config/config.ts';
import { withClient } from '../../platform/database/provision.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { formTokens } from '../../platform/http/form-token.ts';
import { BROWSER_COOKIE, CLIENT_COOKIE, OFFICIAL_COOKIE } from '../../platform/http/session-gate.ts';
import { IDENTITY_SCOPE, openSession } from '../../platform/identity/sessions.ts';
import { installationSecret } from '../../platform/identity/secrets.ts';
import { newId, type Uuid } from '../../platform/ids/uuid.ts';
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

/** What a signed-in browser sends along. */
export interface Visitor {
  readonly cookie: string;
  /** For `_token` of a posted form. */
  readonly formToken: string;
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

/** A browser that nobody has signed in with. */
export function stranger(house: Pick<ComposedHouse, 't'>): Promise<Visitor> {
  return visitor(house, '');
}

/** A browser in which a client is signed in; the account has accepted the terms before. */
export async function signedInClient(house: Pick<ComposedHouse, 't'>, accountId: Uuid): Promise<Visitor> {
  return visitor(house, `${CLIENT_COOKIE}=${await tokenOf(house.t, { kind: 'client', accountId })}`);
}

/** A browser in which an official is signed in and works in a municipality. */
export async function signedInOfficial(house: Pick<ComposedHouse, 't'>, officialId: Uuid, municipalityId: Uuid): Promise<Visitor> {
  return visitor(house, `${OFFICIAL_COOKIE}=${await tokenOf(house.t, { kind: 'official', officialId, municipalityId })}`);
}

/** An official of a municipality with exactly these permissions. */
export async function hireOfficial({ t }: Pick<ComposedHouse, 't'>, municipalityId: Uuid, permissions: readonly string[]): Promise<Uuid> {
  const [officialId, roleId] = [newId(), newId()];
  await t.db.within(IDENTITY_SCOPE, (tx) => tx.sql.insertInto('identity.official').values({ id: officialId, name: 'Próba Péter', position: 'ügyintéző' }).execute());
  await t.db.within({ kind: 'municipality', municipalityId, actor: { kind: 'system' } }, async (tx) => {
    const town = { municipality_id: municipalityId };
    await tx.sql.insertInto('identity.role').values({ ...town, id: roleId, name: `szerepkör ${roleId}`, permissions: [...permissions] }).execute();
    const assignment = { ...town, id: newId(), official_id: officialId, role_id: roleId, valid_from: Temporal.PlainDate.from('2020-01-01') };
    await tx.sql.insertInto('identity.role_assignment').values(assignment).execute();
  });
  return officialId;
}

async function tokenOf(t: TestDatabase, person: Parameters<typeof openSession>[1]): Promise<string> {
  const signIn = { assurance: 'high', way: 'eszig', nameId: newId(), nameIdFormat: null, sessionIndex: null } as const;
  const { token } = await t.db.within(IDENTITY_SCOPE, (tx) => openSession(tx, person, signIn));
  return token;
}

async function visitor({ t }: Pick<ComposedHouse, 't'>, session: string): Promise<Visitor> {
  // The server made it when it was put together, so this one is never used.
  const secret = await installationSecret(t.db, 'form-token', newId);
  const browserId = `browser-${newId().replaceAll('-', '').slice(0, 24)}`;
  return { cookie: [`${BROWSER_COOKIE}=${browserId}`, session].filter((part) => part !== '').join('; '), formToken: formTokens(secret).issue(browserId) };
}
