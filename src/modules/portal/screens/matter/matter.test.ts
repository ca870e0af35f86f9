import { describe, expect, it } from 'vitest';
import { toyDefinition } from './tests/toy.ts';
import { attachmentsNeeded } from './attachments-needed.ts';
import { feeParametersOf, figureParametersOf, isFree } from './fees.ts';

const label = { hu: 'Valami', en: 'Something' };

describe('before starting', () => {
  it('is not free where the town sets a fee, whatever the form says', () => {
    const form = toyDefinition({ parameters: [{ name: 'siteNoticeFeeHuf', type: 'number', label, unit: 'Ft' }, { name: 'rateHufPerM2', type: 'number', label }] });
    expect(isFree(form, { feeHuf: null })).toBe(false);
    expect(isFree(form, { feeHuf: 0 })).toBe(true);
    expect(isFree(toyDefinition({ parameters: [] }), { feeHuf: null })).toBe(true);
    expect(isFree(toyDefinition({ parameters: [] }), { feeHuf: 500 })).toBe(false);
    expect(feeParametersOf(form).map(({ name }) => name)).toEqual(['siteNoticeFeeHuf']);
    expect(figureParametersOf(form).map(({ name }) => name)).toEqual(['rateHufPerM2']);
  });

  it('lists the files of the form, also those in rows, with when they are needed', () => {
    const file = { kind: 'file', label } as const;
    const fields = [
      { ...file, id: 'plan', required: true },
      { ...file, id: 'photo' },
      { ...file, id: 'licence', requiredIf: 'true' },
      { kind: 'group', id: 'owners', label, rowLabel: label, minRows: 1, maxRows: 3, fields: [{ ...file, id: 'deed', required: true, visibleIf: 'true' }] },
      { ...file, id: 'authorityPaper', required: true },
    ] as const;
    expect(attachmentsNeeded(toyDefinition({ fields })).map(({ id, need }) => `${id} ${need}`)).toEqual(['plan always', 'photo optional', 'licence conditional', 'deed conditional']);
  });
});
