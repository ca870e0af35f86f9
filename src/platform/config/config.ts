import { resolve } from 'node:path';
import { assert } from '../../kernel/assert.ts';
import { isClamdUrl } from '../virus-scan/clamd.ts';
import { PROJECT_ROOT } from './project-root.ts';

/** Everything that can be set from outside; read once at start, checked, printed by `config`. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The address that browsers use; the base of SAML and payment addresses. */
  readonly baseUrl: string;
  readonly dataFolder: string;
  /** A PostgreSQL server of your own; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** null: no demo. */
  readonly demo: 'small' | 'nation' | null;
  /** The day on which the demo's clock begins; null: the real time. */
  readonly today: string | null;
  /** Metadata of the identity provider (a file); null: the simulator, in demo mode only. */
  readonly identityProviderMetadata: string | null;
  readonly simplePay: { readonly baseUrl: string; readonly merchant: string; readonly secretKey: string } | null;
  /** Where e-mails go out; null: nowhere (a demo keeps them on a page of its own). */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Behind a proxy that sets X-Forwarded-For and -Proto. */
  readonly trustProxy: boolean;
  /** Requests a minute from one address. */
  readonly perMinuteMax: number;
  readonly secureCookies: boolean;
  /** A clamd that scans attachments, `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`; null: they are not scanned, and it is said so. */
  readonly clamdUrl: string | null;
  /** `requests`: a line for each; `events`: refusals, failures and restarts only. */
  readonly log: 'requests' | 'events';
}

interface Option {
  readonly flag: string;
  readonly env: string;
  readonly help: string;
}

export const OPTIONS: readonly Option[] = [
  { flag: '--port', env: 'PORT', help: 'port to listen on (default 3000)' },
  { flag: '--host', env: 'HOST', help: 'address to listen on (default localhost)' },
  { flag: '--base-url', env: 'BASE_URL', help: 'address that browsers use (default http://localhost:PORT)' },
  { flag: '--data', env: 'DATA_DIR', help: 'folder of all state (default .varoshaza)' },
  { flag: '--database-url', env: 'DATABASE_URL', help: 'a PostgreSQL server, by a role that may create roles and databases (default: embedded)' },
  { flag: '--demo', env: 'DEMO', help: 'small, nation or none (default small)' },
  { flag: '--today', env: 'TODAY', help: 'the day on which the clock begins, YYYY-MM-DD (demo and tests only)' },
  { flag: '--kau-metadata', env: 'KAU_METADATA', help: 'file with the SAML metadata of the identity provider (default in demo: the simulator)' },
  { flag: '--simplepay-url', env: 'SIMPLEPAY_URL', help: 'base address of SimplePay (default in demo: the simulator)' },
  { flag: '--simplepay-merchant', env: 'SIMPLEPAY_MERCHANT', help: 'merchant id at SimplePay' },
  { flag: '--simplepay-key', env: 'SIMPLEPAY_KEY', help: 'secret key at SimplePay; better given by the environment' },
  { flag: '--clamd', env: 'CLAMD_URL', help: 'a clamd that scans attachments, tcp://host:port or unix:/path (default: not scanned)' },
  { flag: '--smtp-url', env: 'SMTP_URL', help: 'mail server, smtp://user:password@host:587 or smtps://host:465; better given by the environment (default in demo: a page that shows the mails)' },
  { flag: '--mail-from', env: 'MAIL_FROM', help: 'sender of e-mails, such as noreply@example.hu' },
  { flag: '--trust-proxy', env: 'TRUST_PROXY', help: 'yes behind a proxy of your own' },
  { flag: '--log', env: 'LOG', help: 'requests (a line each) or events only (default in a demo)' },
  { flag: '--per-minute', env: 'PER_MINUTE_MAX', help: 'requests a minute from one address (default 600)' },
];

/** A setting that cannot be used; the message says which and why. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads flags before environment before defaults. @throws ConfigError in words for the operator */
export function readConfig(argv: readonly string[], env: NodeJS.ProcessEnv): Config {
  const value = reader(argv, env);
  const port = integer(value('--port') ?? '3000', '--port', 0, 65_535);
  const demo = oneOf(value('--demo') ?? 'small', '--demo', ['small', 'nation', 'none']);
  const baseUrl = (value('--base-url') ?? `http://localhost:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(baseUrl)) throw new ConfigError(`--base-url is not an address: ${baseUrl}`);
  const today = value('--today');
  if (today !== null) checkDay(today);
  return {
    host: value('--host') ?? 'localhost',
    port,
    baseUrl,
    dataFolder: resolve(value('--data') ?? resolve(PROJECT_ROOT, '.varoshaza')),
    databaseUrl: value('--database-url'),
    demo: demo === 'none' ? null : demo,
    today,
    identityProviderMetadata: value('--kau-metadata'),
    simplePay: simplePay(value),
    mail: mailServer(value),
    trustProxy: value('--trust-proxy') === 'yes',
    perMinuteMax: integer(value('--per-minute') ?? '600', '--per-minute', 1, 10_000_000),
    secureCookies: baseUrl.startsWith('https:'),
    clamdUrl: clamdUrl(value('--clamd')),
    log: oneOf(value('--log') ?? (demo === 'none' ? 'requests' : 'events'), '--log', ['requests', 'events']),
  };
}

function reader(argv: readonly string[], env: NodeJS.ProcessEnv): (flag: string) => string | null {
  const known = new Map(OPTIONS.map((option) => [option.flag, option]));
  const flags = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 1) {
    const [flag = '', inline] = (argv[index] ?? '').split(/=(.*)/s);
    if (!known.has(flag)) throw new ConfigError(`unknown option ${flag}; known are ${[...known.keys()].join(' ')}`);
    const given = inline ?? argv[(index += 1)];
    if (given === undefined) throw new ConfigError(`${flag} wants a value`);
    flags.set(flag, given);
  }
  return (flag) => {
    const option = known.get(flag);
    assert(option !== undefined, `option ${flag} is not declared`);
    return flags.get(flag) ?? (env[option.env] === '' ? null : (env[option.env] ?? null));
  };
}

function simplePay(value: (flag: string) => string | null): Config['simplePay'] {
  const baseUrl = value('--simplepay-url');
  if (baseUrl === null) return null;
  const merchant = value('--simplepay-merchant');
  const secretKey = value('--simplepay-key');
  if (merchant === null || secretKey === null) throw new ConfigError('--simplepay-url needs --simplepay-merchant and --simplepay-key too');
  return { baseUrl, merchant, secretKey };
}

function clamdUrl(url: string | null): string | null {
  if (url !== null && !isClamdUrl(url)) throw new ConfigError(`--clamd is tcp://host:port or unix:/path, not ${url}`);
  return url;
}

function mailServer(value: (flag: string) => string | null): Config['mail'] {
  const url = value('--smtp-url');
  if (url === null) return null;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) throw new ConfigError('--smtp-url begins with smtp:// or smtps://');
  const from = value('--mail-from');
  if (from === null || !/^[^\s@]+@[^\s@]+$/.test(from)) throw new ConfigError('--smtp-url needs --mail-from, an e-mail address');
  return { url, from };
}

function integer(text: string, flag: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) throw new ConfigError(`${flag} is a whole number from ${min} to ${max}, not ${text}`);
  return value;
}

function oneOf<const T extends string>(text: string, flag: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new ConfigError(`${flag} is ${choices.join(' or ')}, not ${text}`);
  return found;
}

function checkDay(text: string): void {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new ConfigError(`--today is a day such as 2026-03-02, not ${text}`);
  }
}
