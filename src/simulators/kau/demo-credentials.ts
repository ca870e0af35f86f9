import { createHash } from 'node:crypto';

/**
 * What an invented person would know and hold. All of it follows from the key, so that it is the
 * same in every installation and the pages can show it; nothing here is a secret.
 */
export interface DemoCredentials {
  readonly password: string;
  /** Six digits of the second factor. */
  readonly secondFactor: string;
  /** Eight digits, of which the telephone way asks for three. */
  readonly telephoneCode: string;
  /** Six digits of the identity card. */
  readonly pin: string;
}

export function demoCredentials(key: string): DemoCredentials {
  return {
    password: `Minta-${digits('password', key, 4)}`,
    secondFactor: digits('second-factor', key, 6),
    telephoneCode: digits('telephone', key, 8),
    pin: digits('pin', key, 6),
  };
}

/**
 * The lasting name by which the simulator tells of a person. A real broker gives each site a name
 * of its own; here it depends on the person alone, so that demo accounts made before the first
 * sign-in match, whatever port the demo runs on.
 */
export function demoNameId(key: string): string {
  return `szim-${hash('name', key).slice(0, 40)}`;
}

/** The hash of the person's identity card, as sent in the eSzig way. */
export function demoCardKey(key: string): string {
  return hash('card', key);
}

function digits(label: string, key: string, count: number): string {
  const number = BigInt(`0x${hash(label, key)}`) % 10n ** BigInt(count);
  return number.toString().padStart(count, '0');
}

function hash(label: string, key: string): string {
  return createHash('sha256').update(`kau-szimulator:${label}:${key}`).digest('hex');
}
