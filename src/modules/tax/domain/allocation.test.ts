import { array, assert as assertProperty, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, openByDueDay } from './allocation.ts';
import { positionOf } from './account-position.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('allocate', () => {
  it('settles the debt that was due first, whatever came in when (art:71)', () => {
    const debts = [
      { dueOn: day('2026-09-15'), amountHuf: 66_000 },
      { dueOn: day('2026-03-16'), amountHuf: 66_000 },
    ];
    const { slices, overpaidHuf } = allocate(debts, [{ on: day('2026-03-10'), amountHuf: 70_000 }]);
    expect(plain(slices)).toEqual([
      { dueOn: '2026-03-16', amountHuf: 66_000, paidOn: '2026-03-10' },
      { dueOn: '2026-09-15', amountHuf: 4_000, paidOn: '2026-03-10' },
      { dueOn: '2026-09-15', amountHuf: 62_000, paidOn: null },
    ]);
    expect(overpaidHuf).toBe(0);
  });

  it('keeps what no debt takes as overpaid', () => {
    const { slices, overpaidHuf } = allocate([{ dueOn: day('2026-03-16'), amountHuf: 500 }], [{ on: day('2026-03-01'), amountHuf: 800 }]);
    expect(slices).toHaveLength(1);
    expect(overpaidHuf).toBe(300);
  });

  it('joins what is open of one due day', () => {
    const allocation = allocate(
      [
        { dueOn: day('2026-03-16'), amountHuf: 500 },
        { dueOn: day('2026-03-16'), amountHuf: 200 },
      ],
      [{ on: day('2026-03-01'), amountHuf: 100 }],
    );
    expect(plain(openByDueDay(allocation))).toEqual([{ dueOn: '2026-03-16', amountHuf: 600 }]);
  });
});

describe('positionOf', () => {
  it('lets a cancellation lower its own due day, and a refund the latest payment', () => {
    const position = positionOf([
      { kind: 'charge', valueOn: day('2026-01-05'), dueOn: day('2026-03-16'), amountHuf: 66_000 },
      { kind: 'charge', valueOn: day('2026-01-05'), dueOn: day('2026-09-15'), amountHuf: 66_000 },
      { kind: 'cancel', valueOn: day('2026-07-01'), dueOn: day('2026-09-15'), amountHuf: -66_000 },
      { kind: 'payment', valueOn: day('2026-03-10'), dueOn: null, amountHuf: -132_000 },
      { kind: 'refund', valueOn: day('2026-07-20'), dueOn: null, amountHuf: 66_000 },
    ]);
    expect(plain(position)).toEqual({
      debts: [{ dueOn: '2026-03-16', amountHuf: 66_000 }],
      credits: [{ on: '2026-03-10', amountHuf: 66_000 }],
    });
  });

  it('leaves open minus overpaid equal to the balance, for any entries', () => {
    const days = constantFrom('2025-03-17', '2025-09-15', '2026-03-16').map(day);
    const entry = record({
      kind: constantFrom('charge', 'cancel', 'payment', 'refund', 'surcharge', 'transfer', 'opening'),
      valueOn: days,
      dueOn: constantFrom(null, day('2025-03-17'), day('2026-03-16')),
      amountHuf: integer({ min: -1e6, max: 1e6 }).filter((amount) => amount !== 0),
    });
    assertProperty(
      property(array(entry, { maxLength: 20 }), (entries) => {
        const { debts, credits } = positionOf(entries);
        const { slices, overpaidHuf } = allocate(debts, credits);
        const openHuf = slices.reduce((sum, { paidOn, amountHuf }) => (paidOn === null ? sum + amountHuf : sum), 0);
        const balanceHuf = entries.reduce((sum, { amountHuf }) => sum + amountHuf, 0);
        expect(openHuf - overpaidHuf).toBe(balanceHuf);
        expect(openHuf === 0 || overpaidHuf === 0).toBe(true);
      }),
    );
  });
});
