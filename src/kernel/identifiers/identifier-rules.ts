import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { Bilingual } from '../result.ts';
import { ok } from '../result.ts';
import type { AnyRule } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { StepsField } from '../rule-fields.ts';
import { checkBankAccount } from './bank-account.ts';
import type { IdentifierCheck } from './check.ts';
import { checkCompanyNo } from './company-no.ts';
import { checkIban } from './iban.ts';
import { checkKshCode } from './ksh-code.ts';
import { checkParcelNo } from './parcel-no.ts';
import { checkPersonalId } from './personal-id.ts';
import { checkStatNo } from './stat-no.ts';
import { checkTaj } from './taj.ts';
import { checkTaxId } from './tax-id.ts';
import { checkTaxNumber } from './tax-number.ts';

/** The register claims nothing of earlier days, though the identifiers themselves are older. */
const FROM = '2018-01-01';

/** Any value is an answerable question: what is no text is simply not valid. */
const ValueField = Type.Unknown({ description: 'the identifier as text; spaces between groups are tolerated' });

const Input = Type.Object({ value: ValueField }, { additionalProperties: false });

const Output = Type.Object({
  valid: Type.Boolean(),
  /** What is wrong, in Hungarian; absent when valid. */
  reason: Type.Optional(Type.String()),
  /** A stable name of what is wrong; absent when valid. */
  code: Type.Optional(Type.String()),
  /** The canonical form; absent when not valid. */
  normalised: Type.Optional(Type.String()),
  steps: StepsField,
});

interface IdentifierRule {
  readonly name: string;
  readonly title: Bilingual;
  readonly legal: string;
  readonly check: (value: unknown) => IdentifierCheck;
  readonly sound: string;
  readonly unsound: readonly [value: string, code: string];
}

const IDENTIFIERS: readonly IdentifierRule[] = [
  {
    name: 'tax-id',
    title: { hu: 'Adóazonosító jel', en: 'Tax id of a natural person' },
    legal: 'szaz',
    check: checkTaxId,
    sound: '8422780135',
    unsound: ['8422780153', 'check-digit'],
  },
  {
    name: 'tax-number',
    title: { hu: 'Adószám', en: 'Tax number' },
    legal: 'art',
    check: checkTaxNumber,
    sound: '24225221-2-43',
    unsound: ['24225221-2-21', 'area-code'],
  },
  {
    name: 'taj',
    title: { hu: 'TAJ-szám', en: 'Social insurance number' },
    legal: 'szaz',
    check: checkTaj,
    sound: '037254865',
    unsound: ['123456789', 'check-digit'],
  },
  {
    name: 'personal-id',
    title: { hu: 'Személyi azonosító', en: 'Personal id' },
    legal: 'szaz',
    check: checkPersonalId,
    sound: '17503140129',
    unsound: ['17502300129', 'birth-day'],
  },
  {
    name: 'bank-account',
    title: { hu: 'Bankszámlaszám', en: 'Bank account number' },
    legal: 'mnb35',
    check: checkBankAccount,
    sound: '11738077-15372662-02820000',
    unsound: ['11738077-15372663-02820000', 'account-check'],
  },
  {
    name: 'iban',
    title: { hu: 'IBAN-szám', en: 'IBAN' },
    legal: 'iso13616',
    check: checkIban,
    sound: 'HU72117380771537266202820000',
    unsound: ['HU73117380771537266202820000', 'check-digits'],
  },
  {
    name: 'ksh-code',
    title: { hu: 'KSH településkód', en: 'KSH code of a settlement' },
    legal: 'ksh',
    check: checkKshCode,
    sound: '13578',
    unsound: ['13579', 'check-digit'],
  },
  {
    name: 'stat-no',
    title: { hu: 'Statisztikai számjel', en: 'Statistical number' },
    legal: 'ksh',
    check: checkStatNo,
    sound: '70012345-8411-321-13',
    unsound: ['70012345-8411-321-21', 'county'],
  },
  {
    name: 'company-no',
    title: { hu: 'Cégjegyzékszám', en: 'Company register number' },
    legal: 'ctv',
    check: checkCompanyNo,
    sound: '01-09-123456',
    unsound: ['01-24-123456', 'company-form'],
  },
];

const parcelNoRule = defineRule({
  id: 'identifier.parcel-no',
  title: { hu: 'Helyrajzi szám', en: 'Parcel number' },
  legal: ['inytv'],
  from: FROM,
  input: Type.Object(
    { value: ValueField, location: Type.Optional(Type.Enum(['inner', 'outer'])) },
    { additionalProperties: false },
  ),
  output: Output,
  examples: [
    { name: 'condominium', input: { value: '1234/5/A/12' }, output: { valid: true, normalised: '1234/5/A/12' } },
    { name: 'two leading zeros', input: { value: '00123' }, output: { valid: false, code: 'format' } },
    {
      name: 'the zero says outside',
      input: { value: '0123/4', location: 'inner' },
      output: { valid: false, code: 'location' },
    },
  ],
  decide: ({ value, location }) => ok(answer(checkParcelNo(value, location), 'inytv')),
});

/** The identifier checks as rules of the register: input `{value}`, output `{valid, reason?, …}`. */
export const IDENTIFIER_RULES: readonly AnyRule[] = [
  ...IDENTIFIERS.map(({ name, title, legal, check, sound, unsound: [unsound, code] }) =>
    defineRule({
      id: `identifier.${name}`,
      title,
      legal: [legal],
      from: FROM,
      input: Input,
      output: Output,
      examples: [
        { name: 'sound', input: { value: sound }, output: { valid: true, normalised: sound } },
        { name: 'not sound', input: { value: unsound }, output: { valid: false, code } },
      ],
      decide: ({ value }) => ok(answer(check(value), legal)),
    }),
  ),
  parcelNoRule,
];

function answer(check: IdentifierCheck, legal: string): Static<typeof Output> {
  if (check.valid) {
    const text = {
      hu: 'Az azonosító megfelel a képzési szabályának.',
      en: 'The identifier follows its rule of formation.',
    };
    return { valid: true, normalised: check.normalised, steps: [{ text, legal }] };
  }
  return { valid: false, reason: check.reason.hu, code: check.code, steps: [{ text: check.reason, legal }] };
}
