import { describe, expect, it } from 'vitest';
import { proposalOf } from './proposal.ts';

const TODAY = Temporal.PlainDate.from('2026-03-02');

/** As the form engine stores a building tax report. */
const BUILDING = {
  capacity: 'self',
  taxpayerTaxId: '8395180128',
  reportKind: 'acquired',
  eventOn: '2025-11-20',
  liableFrom: '2026-01-01',
  propertyAddress: { postcode: '9495', settlement: 'Kópháza', streetName: 'Fő', streetKind: 'utca', houseNumber: '12', floor: '2' },
  parcelNo: '1042/3',
  usage: 'dwelling',
  title: 'owner',
  usefulAreaM2: '120',
  owners: [{ name: 'Minta Anna', taxId: '8395180128', share: '1/1' }],
  ownShare: '1/1',
  taxedShare: '1/1',
  hasExemption: false,
  taxableAreaM2: '120',
  expectedTaxHuf: 132000,
  truthful: true,
};

describe('proposalOf', () => {
  it('reads a building tax report as facts', () => {
    expect(proposalOf('building', BUILDING, TODAY)).toEqual({
      facts: {
        objectKind: 'building',
        usage: 'dwelling',
        zone: '',
        parcelNo: '1042/3',
        address: 'Fő utca 12. 2. emelet',
        objectAreaM2: '120',
        areaM2: '120',
        share: '1/1',
        title: 'owner',
        liableFrom: '2026-01-01',
        endedOn: '',
        firstYear: 2026,
        lastYear: 2026,
      },
      notices: [],
      expectedTaxHuf: 132_000,
    });
  });

  it('covers the years since the liability began, five back at most (art:202)', () => {
    expect(proposalOf('building', { ...BUILDING, liableFrom: '2024-01-01' }, TODAY).facts).toMatchObject({ firstYear: 2024, lastYear: 2026 });
    const old = proposalOf('building', { ...BUILDING, liableFrom: '2015-01-01' }, TODAY);
    expect(old.facts).toMatchObject({ liableFrom: '2015-01-01', firstYear: 2021, lastYear: 2026 });
    expect(old.notices).toEqual(['years-cut']);
  });

  it('a liability that begins later is assessed for its first year, and said to be in the future', () => {
    const { facts, notices } = proposalOf('building', { ...BUILDING, eventOn: '2026-02-20', liableFrom: '2027-01-01' }, TODAY);
    expect(facts).toMatchObject({ firstYear: 2027, lastYear: 2027 });
    expect(notices).toEqual(['future-liability']);
  });

  it('takes the taxable part of a plot, and points at what the official must weigh', () => {
    const land = {
      ...BUILDING,
      usage: undefined,
      usefulAreaM2: undefined,
      plotAreaM2: '850',
      taxableAreaM2: '600',
      hasExemption: true,
      taxedShare: '2/3',
      remarks: 'Kérem, vegyék figyelembe.',
      owners: [{}, {}],
    };
    const { facts, notices } = proposalOf('land', land, TODAY);
    expect(facts).toMatchObject({ objectKind: 'land', objectAreaM2: '850', areaM2: '600', share: '2/3' });
    expect(notices).toEqual(['exemption', 'several-owners', 'remarks']);
  });

  it('a leased flat has a tenant; a demolished building an end', () => {
    expect(proposalOf('communal', { ...BUILDING, objectKind: 'lease' }, TODAY).facts).toMatchObject({ objectKind: 'building', title: 'tenant', areaM2: '' });
    const ended = proposalOf('building', { ...BUILDING, reportKind: 'ended', endedBy: 'demolished', eventOn: '2026-02-10' }, TODAY);
    expect(ended.facts.endedOn).toBe('2026-02-10');
    expect(ended.notices).toEqual(['ended']);
  });

  it('leaves empty what a strange report does not say', () => {
    expect(proposalOf('building', { usefulAreaM2: { a: 1 }, owners: 'x', propertyAddress: 3 }, TODAY)).toMatchObject({
      facts: { parcelNo: '', address: '', areaM2: '', share: '1/1', firstYear: 2026 },
      expectedTaxHuf: null,
    });
  });
});
