import type { Stored, StoredRecord } from './answers.ts';
import type { FormState } from './form-state.ts';
import type { Signer } from './definition.ts';
import type { FormModel } from './model.ts';

/** Someone who is asked to sign a filling before it is sent. */
export interface NamedSigner {
  readonly signer: Signer;
  /** Which of several with the same role, from 0. */
  readonly index: number;
  readonly email: string;
  /** As it stands in the form; empty where it is not given. */
  readonly name: string;
}

/**
 * Who else must sign a state that has been run: one for each e-mail address at the signer's path, each once, without
 * the submitter's own. A signer whose condition does not hold is not asked.
 */
export function signersOf(model: FormModel, state: FormState, values: StoredRecord, submitterEmail: string | null): readonly NamedSigner[] {
  const seen = new Set([submitterEmail?.toLowerCase()]);
  return model.signers.flatMap(({ signer, requiredIf }) => {
    if (requiredIf !== null && state.evaluate(requiredIf, state.root) !== true) return [];
    const named: NamedSigner[] = [];
    for (const row of rowsOf(values, signer.email)) {
      const email = lastOf(row, signer.email);
      if (typeof email !== 'string' || seen.has(email.toLowerCase())) continue;
      seen.add(email.toLowerCase());
      const name = signer.name === undefined ? '' : nameOf(lastOf(row, signer.name) ?? lastOf(values, signer.name));
      named.push({ signer, index: named.length, email, name });
    }
    return named;
  });
}

/** The records that hold the field at the end of a path: those of its group, or the form itself. */
function rowsOf(values: StoredRecord, path: string): readonly StoredRecord[] {
  return path
    .split('.')
    .slice(0, -1)
    .reduce<readonly StoredRecord[]>((records, name) => records.flatMap((record) => recordsAt(record, name)), [values]);
}

function recordsAt(record: StoredRecord, name: string): readonly StoredRecord[] {
  const value = ownValue(record, name);
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is StoredRecord => typeof row === 'object');
}

function lastOf(record: StoredRecord, path: string): Stored | undefined {
  return ownValue(record, path.split('.').at(-1) ?? '');
}

function ownValue(record: StoredRecord, name: string): Stored | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A text as it is, a person by family and given name. */
function nameOf(value: Stored | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || Array.isArray(value)) return '';
  const parts = new Map(Object.entries(value));
  return [parts.get('familyName'), parts.get('givenName')].filter((part) => typeof part === 'string').join(' ');
}
