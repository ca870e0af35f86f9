import { readFileSync } from 'node:fs';
import { ConfigError, type Config } from '../../platform/config/config.ts';
import type { Database } from '../../platform/database/database.ts';
import { createKeyPair, type KeyPair } from '../../platform/identity/self-signed-certificate.ts';
import { type IdentityProvider, readIdpMetadata } from '../../platform/identity/saml/idp-metadata.ts';
import { createServiceProvider, type ServiceProvider } from '../../platform/identity/saml/service-provider.ts';
import { installationSecret } from '../../platform/identity/secrets.ts';
import { requestStore } from '../../platform/identity/sign-in/steps.ts';
import type { RegisteredServiceProvider } from '../../simulators/kau/options.ts';

/** The simulator's name; the same on every machine, so that demo accounts are known before the first sign-in. */
export const SIMULATOR_ENTITY_ID = 'urn:varoshaza:kau-szimulator';

export const SIMULATOR_PATH = '/szimulator/kau';

export interface OpenIdentity {
  readonly serviceProvider: ServiceProvider;
  readonly provider: IdentityProvider;
  /** What the KAÜ simulator needs, when it is the provider. */
  readonly simulator: { readonly keys: KeyPair; readonly registered: RegisteredServiceProvider } | null;
}

/** Our side of SAML, towards the configured identity provider or, in a demo, the simulator. */
export async function openIdentity(config: Config, db: Database): Promise<OpenIdentity> {
  const own = await keyPair(db, 'saml-service-provider', 'Városháza');
  const site = { entityId: `${config.baseUrl}/saml/metadata`, acsUrl: `${config.baseUrl}/saml/acs`, sloUrl: `${config.baseUrl}/saml/slo` };
  const simulatorKeys = config.identityProviderMetadata === null ? await simulatorKeyPair(config, db) : null;
  const provider = simulatorKeys === null ? configuredProvider(config) : simulatedProvider(config, simulatorKeys);
  const serviceProvider = createServiceProvider({
    ...site,
    idp: provider,
    spKey: own.privateKey,
    spCertificate: own.certificate,
    requestStore: requestStore(db),
  });
  const registered = { ...site, certificate: own.certificate };
  return { serviceProvider, provider, simulator: simulatorKeys === null ? null : { keys: simulatorKeys, registered } };
}

function configuredProvider(config: Config): IdentityProvider {
  const file = config.identityProviderMetadata ?? '';
  const metadata = readIdpMetadata(readFileSync(file, 'utf8'));
  if (!metadata.ok) throw new ConfigError(`--kau-metadata ${file}: ${metadata.refusal.code}`);
  return metadata.value;
}

function simulatedProvider(config: Config, keys: KeyPair): IdentityProvider {
  const base = `${config.baseUrl}${SIMULATOR_PATH}`;
  return { entityId: SIMULATOR_ENTITY_ID, ssoUrl: `${base}/bejelentkezes`, sloUrl: `${base}/kijelentkezes`, certificates: [keys.certificate] };
}

async function simulatorKeyPair(config: Config, db: Database): Promise<KeyPair> {
  if (config.demo === null) throw new ConfigError('without a demo, --kau-metadata must name the identity provider');
  return keyPair(db, 'kau-simulator', 'KAÜ-szimulátor');
}

async function keyPair(db: Database, name: string, commonName: string): Promise<KeyPair> {
  const fresh = JSON.stringify(await createKeyPair({ commonName }));
  return JSON.parse(await installationSecret(db, name, () => fresh)) as KeyPair;
}
