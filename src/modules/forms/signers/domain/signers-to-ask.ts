import { type Stored, type StoredRecord } from '../../domain/answers.ts';
import type { NamedSigner } from '../../domain/signers.ts';
import type { SignerIdentity, SignerToAsk } from './signing.ts';

/** Whom to invite, out of what the engine named; the submitter's addresses are left out, and each other comes once. */
export function signersToAsk(named: readonly NamedSigner[], values: StoredRecord, submitterEmails: readonly (string | null)[]): SignerToAsk[] {
  const own = new Set(submitterEmails.flatMap((email) => (email === null ? [] : [email.toLowerCase()])));
  return named
    .filter(({ email }) => !own.has(email.toLowerCase()))
    .map(({ signer, name, email }) => ({ label: signer.label, name, email, identity: signer.name === undefined ? null : identityOf(values, signer.email, signer.name, email) }));
}

/** The person record beside the signer's address: in the same row of a group, or in the form. */
function identityOf(values: StoredRecord, emailPath: string, namePath: string, email: string): SignerIdentity | null {
  const last = (path: string): string => path.split('.').at(-1) ?? '';
  const row = rowsAt(values, emailPath).find((one) => one[last(emailPath)] === email);
  const stored = row?.[last(namePath)] ?? values[last(namePath)];
  if (typeof stored !== 'object' || Array.isArray(stored)) return null;
  const parts = Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(parts);
}

function rowsAt(values: StoredRecord, path: string): readonly StoredRecord[] {
  return path
    .split('.')
    .slice(0, -1)
    .reduce<readonly StoredRecord[]>((records, name) => records.flatMap((record) => recordsIn(record[name])), [values]);
}

function recordsIn(stored: Stored | undefined): readonly StoredRecord[] {
  return Array.isArray(stored) ? stored.filter((row): row is StoredRecord => typeof row === 'object') : [];
}
