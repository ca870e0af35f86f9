import { formatFraction, parseShare } from '../../../kernel/fraction.ts';
import { checkBankAccount } from '../../../kernel/identifiers/bank-account.ts';
import type { IdentifierCheck } from '../../../kernel/identifiers/check.ts';
import { checkIban } from '../../../kernel/identifiers/iban.ts';
import { checkParcelNo } from '../../../kernel/identifiers/parcel-no.ts';
import { checkPersonalId } from '../../../kernel/identifiers/personal-id.ts';
import { checkTaj } from '../../../kernel/identifiers/taj.ts';
import { checkTaxId } from '../../../kernel/identifiers/tax-id.ts';
import { checkTaxNumber } from '../../../kernel/identifiers/tax-number.ts';
import type { KnownKind } from './definition.ts';
import type { Fault } from './messages.ts';
import { NOT_A_PHONE, NOT_A_SHARE, NOT_AN_EMAIL } from './messages.ts';
import type { Reading } from './reading.ts';
import { faulty, read } from './reading.ts';
import { readEmail, readPhone } from './typed-text.ts';

type LeafKind = Exclude<KnownKind, 'address' | 'person4t'>;
type CheckedKind = Exclude<LeafKind, 'share' | 'email' | 'phone'>;

/** The identifier checks of the platform by field kind. */
export const IDENTIFIER_CHECKS: Readonly<Record<CheckedKind, (value: unknown) => IdentifierCheck>> = {
  taxId: checkTaxId,
  taxNumber: checkTaxNumber,
  taj: checkTaj,
  personalId: checkPersonalId,
  bankAccount: checkBankAccount,
  iban: checkIban,
  parcelNo: (value) => checkParcelNo(value),
};

/** Reads an identifier, a share, an e-mail address or a phone number: stored in its canonical form. */
export function readIdentifier(kind: LeafKind, typed: string): Reading {
  if (kind === 'share') {
    const share = parseShare(typed);
    return text(share === null ? null : formatFraction(share), NOT_A_SHARE);
  }
  if (kind === 'email') return text(readEmail(typed), NOT_AN_EMAIL);
  if (kind === 'phone') return text(readPhone(typed), NOT_A_PHONE);
  const check = IDENTIFIER_CHECKS[kind](typed);
  if (check.valid) return read(check.normalised, check.normalised);
  return faulty({ code: `${kind}.${check.code}`, message: check.reason });
}

function text(value: string | null, otherwise: Fault): Reading {
  return value === null ? faulty(otherwise) : read(value, value);
}
