import type { FastifyInstance } from 'fastify';
import { randomInt } from 'node:crypto';
import { readConfig } from '../../../platform/config/config.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import { errorPage } from '../../../platform/http/error-page.tsx';
import { formTokens, newBrowserId } from '../../../platform/http/form-token.ts';
import { createServer } from '../../../platform/http/server.ts';
import { BROWSER_COOKIE, CLIENT_COOKIE } from '../../../platform/http/session-gate.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { createKeyPair } from '../../../platform/identity/self-signed-certificate.ts';
import { createServiceProvider } from '../../../platform/identity/saml/service-provider.ts';
import { IDENTITY_SCOPE, openSession } from '../../../platform/identity/sessions.ts';
import { requestStore } from '../../../platform/identity/sign-in/steps.ts';
import { TERMS_VERSION } from '../../../platform/identity/terms-version.ts';
import { createNotifier, type Notifier } from '../../../simulators/simplepay/notifier.ts';
import { DEMO_MERCHANT, type SimplePaySimulatorOptions } from '../../../simulators/simplepay/options.ts';
import { simplePaySimulator } from '../../../simulators/simplepay/simplepay-simulator.ts';
import { simplePayStore } from '../../../simulators/simplepay/store.ts';
import { createPaymentOrder, type PaymentLine, type PaymentOrder } from '../contract.ts';
import { paymentsModule } from '../module.ts';
import { paymentPageOrigins } from '../simplepay/provider.ts';

/** For tests only: the platform's server with this room, and the simulated provider beside it, on a real port. */
export interface PaymentWorld {
  readonly t: TestDatabase;
  readonly baseUrl: string;
  /** Sends the provider's notices by hand, as `pollMs` is 0. */
  readonly notifier: Notifier;
  signIn(): Promise<TestClient>;
  order(clientId: Uuid, lines?: readonly PaymentLine[], town?: Uuid): Promise<PaymentOrder>;
  /** The order's row, journal kinds and events told, as the town sees them. */
  state(order: PaymentOrder): Promise<{ state: string; journal: string[]; settledEvents: number; settledAt: Temporal.Instant | null; providerReference: string | null }>;
  close(): Promise<void>;
}

export interface TestClient {
  readonly clientId: Uuid;
  get(address: string): Promise<Answer>;
  post(address: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string;
}

export const LINES: readonly PaymentLine[] = [
  { reference: 'tax:a/2026-03-16', title: 'Építményadó, 2026. március 16.', accountSuffix: '02440000', amountHuf: 66_000 },
  { reference: 'tax:b/2026-03-16', title: 'Kommunális adó, 2026. március 16.', accountSuffix: '02820000', amountHuf: 9_000 },
];

/** Opens the world; `providerUrl` sends starts elsewhere than to the simulator. */
export async function openPaymentWorld(options: { providerUrl?: string; provider?: 'none' } & Partial<SimplePaySimulatorOptions> = {}): Promise<PaymentWorld> {
  const t = await testDatabase();
  const port = randomInt(20_001, 32_000);
  const baseUrl = `http://localhost:${port}`;
  const simulatorUrl = `${baseUrl}/szimulator/simplepay`;
  const simplePay = options.provider === 'none' ? null : { ...DEMO_MERCHANT, baseUrl: options.providerUrl ?? simulatorUrl };
  const config = { ...readConfig(['--port', String(port), '--demo', 'none', '--per-minute', '100000'], {}), simplePay };
  const tokens = formTokens('test');
  const identity = await testIdentity(t, baseUrl);
  const formTargets = simplePay === null ? [] : paymentPageOrigins(simplePay.baseUrl);
  const routes = paymentsModule.routes ?? [];
  const app = await createServer({ config, clock: t.clock, db: t.db, tokens, identity, identityProviderId: 'test', routes, menu: [], formTargets, errorPage, isReady: async () => true });
  const simulator: SimplePaySimulatorOptions = { ...DEMO_MERCHANT, baseUrl: simulatorUrl, ipnUrl: `${baseUrl}/fizetes/ipn`, store: simplePayStore(t.db), pollMs: 0, ...options };
  await app.register(simplePaySimulator(simulator), { prefix: '/szimulator/simplepay' });
  await app.listen({ port, host: 'localhost' });
  return {
    t,
    baseUrl,
    notifier: createNotifier(simulator),
    signIn: () => signIn(t, baseUrl, tokens),
    order: (clientId, lines = LINES, town = t.townA) => order(t, clientId, lines, town),
    state: (order) => stateOf(t, order),
    close: () => close(app, t),
  };
}

async function close(app: FastifyInstance, t: TestDatabase): Promise<void> {
  await app.close();
  await t.close();
}

async function testIdentity(t: TestDatabase, baseUrl: string): Promise<ReturnType<typeof createServiceProvider>> {
  const keys = await createKeyPair({ commonName: 'test' });
  return createServiceProvider({
    entityId: `${baseUrl}/saml/metadata`,
    acsUrl: `${baseUrl}/saml/acs`,
    sloUrl: `${baseUrl}/saml/slo`,
    idp: { entityId: 'test', ssoUrl: 'http://idp.example/', sloUrl: null, certificates: [keys.certificate] },
    spKey: keys.privateKey,
    spCertificate: keys.certificate,
    requestStore: requestStore(t.db),
  });
}

async function signIn(t: TestDatabase, baseUrl: string, tokens: ReturnType<typeof formTokens>): Promise<TestClient> {
  const clientId = newId();
  const { token } = await t.db.within(IDENTITY_SCOPE, async (tx) => {
    const account = { id: clientId, identity_key: Buffer.from(clientId), family_name: 'Minta', given_name: 'Mária', email: 'minta@pelda.example' };
    await tx.sql
      .insertInto('identity.account')
      .values({ ...account, terms_version: TERMS_VERSION, terms_accepted_at: tx.at, created_at: tx.at })
      .execute();
    return openSession(tx, { kind: 'client', accountId: clientId }, { assurance: 'substantial', way: 'ugyfelkapu', nameId: clientId, nameIdFormat: null, sessionIndex: null });
  });
  const browserId = newBrowserId();
  const headers = { cookie: `${CLIENT_COOKIE}=${token}; ${BROWSER_COOKIE}=${browserId}` };
  const ask = async (address: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(new URL(address, baseUrl), { ...init, redirect: 'manual' });
    return { status: response.status, text: await response.text(), location: response.headers.get('location') ?? '' };
  };
  return {
    clientId,
    get: (address) => ask(address, { headers }),
    post: (address, fields) => ask(address, { method: 'POST', headers, body: new URLSearchParams({ ...fields, _token: tokens.issue(browserId) }) }),
  };
}

async function order(t: TestDatabase, clientId: Uuid, lines: readonly PaymentLine[], municipalityId: Uuid): Promise<PaymentOrder> {
  const outcome = await t.db.within({ kind: 'municipality', municipalityId, actor: { kind: 'client', id: clientId } }, (tx) =>
    createPaymentOrder(tx, { clientId, partyId: newId(), lines, payeeCode: '12345', idempotencyKey: newId() }),
  );
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** The clock stands, so what came after what cannot be read from the rows. */
const KINDS = ['created', 'start-failed', 'started', 'cancelled', 'timeout', 'failed', 'settled', 'paid-again'];

function stateOf(t: TestDatabase, { id, municipalityId }: PaymentOrder): ReturnType<PaymentWorld['state']> {
  return t.db.within({ kind: 'municipality', municipalityId, actor: { kind: 'system' } }, async (tx) => {
    const row = await tx.sql.selectFrom('payments.payment_order').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const journal = await tx.sql.selectFrom('payments.payment_event').select('kind').where('order_id', '=', id).execute();
    const events = await tx.sql.selectFrom('platform.event').select('payload').where('name', '=', 'payments.payment.settled').execute();
    const settledEvents = events.filter(({ payload }) => (payload as { orderId?: string }).orderId === id).length;
    return { state: row.state, journal: journal.map(({ kind }) => kind).sort((a, b) => KINDS.indexOf(a) - KINDS.indexOf(b)), settledEvents, settledAt: row.settled_at, providerReference: row.provider_reference };
  });
}
