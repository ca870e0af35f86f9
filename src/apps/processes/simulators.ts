import type { FastifyInstance } from 'fastify';
import type { Config } from '../../platform/config/config.ts';
import { kauSimulator } from '../../simulators/kau/kau-simulator.ts';
import type { PersonDirectory } from '../../simulators/kau/options.ts';
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
