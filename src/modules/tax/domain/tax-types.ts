import type { Bilingual } from '../../../kernel/result.ts';

/** The taxes that this room assesses itself by decision. */
export type AssessedTaxType = 'building' | 'land' | 'communal';

/** Every kind of tax account; surcharge has an account of its own. */
export type TaxType = AssessedTaxType | 'late-surcharge';

export type RateUnit = 'huf_per_m2' | 'huf_per_object';

export interface TaxTypeFacts {
  readonly title: Bilingual;
  /** As it stands inside a sentence. */
  readonly name: Bilingual;
  /** Last eight digits of the municipality's bank account for this tax. */
  readonly suffix: string;
}

export interface AssessedTaxFacts extends TaxTypeFacts {
  readonly formCode: string;
  readonly ruleId: string;
  readonly rateUnit: RateUnit;
  /** The name under which form definitions ask for the rate. */
  readonly rateParameter: string;
}

/** What differs between the taxes, besides the rules themselves. */
export const ASSESSED_TAXES: Readonly<Record<AssessedTaxType, AssessedTaxFacts>> = {
  building: {
    title: { hu: 'Építményadó', en: 'Building tax' },
    name: { hu: 'építményadó', en: 'building tax' },
    suffix: '02440000',
    formCode: 'A01',
    ruleId: 'tax.building',
    rateUnit: 'huf_per_m2',
    rateParameter: 'rateHufPerM2',
  },
  land: {
    title: { hu: 'Telekadó', en: 'Land tax' },
    name: { hu: 'telekadó', en: 'land tax' },
    suffix: '02510000',
    formCode: 'A02',
    ruleId: 'tax.land',
    rateUnit: 'huf_per_m2',
    rateParameter: 'rateHufPerM2',
  },
  communal: {
    title: { hu: 'Magánszemély kommunális adója', en: 'Communal tax of private persons' },
    name: { hu: 'magánszemély kommunális adója', en: 'communal tax' },
    suffix: '02820000',
    formCode: 'A03',
    ruleId: 'tax.communal',
    rateUnit: 'huf_per_object',
    rateParameter: 'rateHufPerObject',
  },
};

export const TAXES: Readonly<Record<TaxType, TaxTypeFacts>> = {
  ...ASSESSED_TAXES,
  'late-surcharge': {
    title: { hu: 'Késedelmi pótlék', en: 'Late surcharge' },
    name: { hu: 'késedelmi pótlék', en: 'late surcharge' },
    suffix: '03780000',
  },
};

export const TAX_TYPES = Object.keys(TAXES).filter(isTaxType);
export const ASSESSED_TAX_TYPES = TAX_TYPES.filter(isAssessedTaxType);

export function isTaxType(text: string): text is TaxType {
  return Object.hasOwn(TAXES, text);
}

export function isAssessedTaxType(text: string): text is AssessedTaxType {
  return Object.hasOwn(ASSESSED_TAXES, text);
}

/** The tax that a form reports for, or null for forms of other matters. */
export function taxTypeOfForm(formCode: string): AssessedTaxType | null {
  return ASSESSED_TAX_TYPES.find((type) => ASSESSED_TAXES[type].formCode === formCode) ?? null;
}
