import { formatFraction, parseShare } from '../../../kernel/fraction.ts';
import { checkBankAccount } from '../../../kernel/identifiers/bank-account.ts';
import type { IdentifierCheck } from '../../../kernel/identifiers/check.ts';
import { checkCompanyNo } from '../../../kernel/identifiers/company-no.ts';
import { checkIban } from '../../../kernel/identifiers/iban.ts';
import { checkParcelNo } from '../../../kernel/identifiers/parcel-no.ts';
import { checkPersonalId } from '../../../kernel/identifiers/personal-id.ts';
import { checkStatNo } from '../../../kernel/identifiers/stat-no.ts';
import { checkTaj } from '../../../kernel/identifiers/taj.ts';
import { checkTaxId } from '../../../kernel/identifiers/tax-id.ts';
import { checkTaxNumber } from '../../../kernel/identifiers/tax-number.ts';
import type { KnownKind } from './fields.ts';
import type { Fault } from './messages.ts';
import {
  NOT_A_PHONE,
  NOT_A_POSTCODE,
  NOT_A_SHARE,
  NOT_A_SOLE_TRADER_NO,
  NOT_AN_EMAIL,
  NOT_AN_ID_DOCUMENT,
  NOT_AN_NTAK_NO,
  POSTCODE_UNKNOWN,
} from './messages.ts';
import { postcodeExists } from './postcodes.ts';
import type { Reading } from './reading.ts';
import { faulty, read } from './reading.ts';
import { readEmail, readPhone } from './typed-text.ts';

type PlainKind = 'share' | 'email' | 'phone' | 'postcode' | 'soleTraderNo' | 'ntakNo' | 'idDocument';
type CheckedKind = Exclude<KnownKind, PlainKind>;

/** The identifier checks of the platform by field kind. */
export const IDENTIFIER_CHECKS: Readonly<Record<CheckedKind, (value: unknown) => IdentifierCheck>> = {
  taxId: checkTaxId,
  taxNumber: checkTaxNumber,
  taj: checkTaj,
  personalId: checkPersonalId,
  bankAccount: checkBankAccount,
  iban: checkIban,
  parcelNo: (value) => checkParcelNo(value),
  statNo: checkStatNo,
  companyNo: checkCompanyNo,
};

/** Texts of a form that a reader of its own knows, and what is said when it is another. */
const PLAIN_READERS: Readonly<Record<PlainKind, readonly [read: (typed: string) => string | null, otherwise: Fault]>> = {
  share: [readShare, NOT_A_SHARE],
  email: [readEmail, NOT_AN_EMAIL],
  phone: [readPhone, NOT_A_PHONE],
  postcode: [readPostcode, NOT_A_POSTCODE],
  soleTraderNo: [(typed) => matching(/^\d{8}$/, typed), NOT_A_SOLE_TRADER_NO],
  ntakNo: [(typed) => matching(/^[A-Z]{2}\d{8}$/, typed), NOT_AN_NTAK_NO],
  idDocument: [(typed) => matching(/^(?:\d{6}[A-Z]{2}|[A-Z]{2}\d{6,7})$/, typed), NOT_AN_ID_DOCUMENT],
};

/** Reads an identifier, a share, an e-mail address or a phone number: stored in its canonical form. */
export function readIdentifier(kind: KnownKind, typed: string): Reading {
  if (isPlain(kind)) {
    const [reader, otherwise] = PLAIN_READERS[kind];
    const value = reader(typed);
    if (value === null) return faulty(otherwise);
    return kind === 'postcode' && !postcodeExists(value) ? faulty(POSTCODE_UNKNOWN) : read(value, value);
  }
  const check = IDENTIFIER_CHECKS[kind](typed);
  if (check.valid) return read(check.normalised, check.normalised);
  return faulty({ code: `${kind}.${check.code}`, message: check.reason });
}

function isPlain(kind: KnownKind): kind is PlainKind {
  return Object.hasOwn(PLAIN_READERS, kind);
}

function readShare(typed: string): string | null {
  const share = parseShare(typed);
  return share === null ? null : formatFraction(share);
}

function readPostcode(typed: string): string | null {
  return matching(/^[1-9]\d{3}$/, typed.replace(/^H-/i, ''));
}

/** The text without spaces, hyphens and points, in capitals, when it has the form. */
function matching(form: RegExp, typed: string): string | null {
  if (typed.length > 40) return null;
  const bare = typed.replace(/[\s.\-–]/g, '').toUpperCase();
  return form.test(bare) ? bare : null;
}
