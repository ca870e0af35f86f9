import type { FastifyInstance } from 'fastify';
import type { Config } from '../../platform/config/config.ts';
import type { Database } from '../../platform/database/database.ts';
import { kauSimulator } from '../../simulators/kau/kau-simulator.ts';
import type { PersonDirectory } from '../../simulators/kau/options.ts';
import type { MailTransport } from '../../platform/mail/transport.ts';
import { smtpTransport } from '../../platform/mail/smtp-transport.ts';
import { postaSimulator } from '../../simulators/posta/posta-simulator.ts';
import { postaTransport } from '../../simulators/posta/posta-transport.ts';
import { DEMO_MERCHANT } from '../../simulators/simplepay/options.ts';
import { simplePaySimulator } from '../../simulators/simplepay/simplepay-simulator.ts';
import { simplePayStore } from '../../simulators/simplepay/store.ts';
import { type OpenIdentity, SIMULATOR_ENTITY_ID, SIMULATOR_PATH } from './identity.ts';

/** Mounts the outside systems that a demo has none of. */
export async function mountSimulators(
  app: FastifyInstance,
  options: { config: Config; identity: NonNullable<OpenIdentity['simulator']>; persons: PersonDirectory },
): Promise<void> {
  const { config, identity, persons } = options;
  await app.register(
    kauSimulator({
      baseUrl: `${config.baseUrl}${SIMULATOR_PATH}`,
      entityId: SIMULATOR_ENTITY_ID,
      key: identity.keys.privateKey,
      certificate: identity.keys.certificate,
      serviceProviders: [identity.registered],
      persons,
    }),
    { prefix: SIMULATOR_PATH },
  );
}

const SIMPLEPAY_PATH = '/szimulator/simplepay';

/** In a demo that names no payment provider, the simulator is the provider. */
export function withPaymentProvider(config: Config): Config {
  if (config.demo === null || config.simplePay !== null) return config;
  return { ...config, simplePay: { ...DEMO_MERCHANT, baseUrl: `${config.baseUrl}${SIMPLEPAY_PATH}` } };
}

/** Mounts the simulated payment provider where `withPaymentProvider` has named it. */
export async function mountSimplePay(
  app: FastifyInstance,
  { config, db, log }: { config: Config; db: Database; log?: (line: Readonly<Record<string, unknown>>) => void },
): Promise<void> {
  const baseUrl = `${config.baseUrl}${SIMPLEPAY_PATH}`;
  if (config.demo === null || config.simplePay?.baseUrl !== baseUrl) return;
  const ipnUrl = `${config.baseUrl}/fizetes/ipn`;
  const plugin = simplePaySimulator({ ...DEMO_MERCHANT, baseUrl, ipnUrl, store: simplePayStore(db), ...(log === undefined ? {} : { log }) });
  await app.register(plugin, { prefix: SIMPLEPAY_PATH });
}

const POSTA_PATH = '/szimulator/posta';

/** Where e-mails go: the configured server; in a demo without one the simulated mailbox; else nowhere. */
export function mailTransportOf(config: Config, db: Database): MailTransport | null {
  if (config.mail !== null) return smtpTransport(config.mail);
  return config.demo === null ? null : postaTransport(db);
}

/** Mounts the mailbox of a demo that has no mail server. */
export async function mountPosta(app: FastifyInstance, { config, db }: { config: Config; db: Database }): Promise<void> {
  if (config.demo === null || config.mail !== null) return;
  await app.register(postaSimulator({ baseUrl: `${config.baseUrl}${POSTA_PATH}`, db }), { prefix: POSTA_PATH });
}
