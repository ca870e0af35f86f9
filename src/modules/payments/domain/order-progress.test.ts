import { describe, expect, it } from 'vitest';
import type { PaymentOrder, PaymentState } from '../contract.ts';
import { decideNotice, decideStart, shownState } from './order-progress.ts';

const CREATED_AT = Temporal.Instant.from('2026-03-02T11:00:00Z');
const EXPIRES_AT = CREATED_AT.add({ minutes: 30 });
const SOON = CREATED_AT.add({ minutes: 5 });

function order(state: PaymentState, provider: string | null = '501'): PaymentOrder {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    municipalityId: '01900000-0000-7000-8000-000000000002',
    orderRef: '00012345-ABCDEFGH234567',
    clientId: '01900000-0000-7000-8000-000000000003',
    partyId: '01900000-0000-7000-8000-000000000004',
    lines: [],
    totalHuf: 66_000,
    state,
    createdAt: CREATED_AT,
    expiresAt: EXPIRES_AT,
    settledAt: null,
    providerReference: state === 'created' ? null : provider,
    providerPage: state === 'created' ? null : 'https://provider.example/page',
  };
}

const finished = { transactionId: '501', status: 'FINISHED', finishedAt: SOON };

describe('the state shown', () => {
  it('expires with the clock, to the instant, and only while open', () => {
    expect(shownState(order('created'), EXPIRES_AT.subtract({ nanoseconds: 1 }))).toBe('created');
    expect(shownState(order('started'), EXPIRES_AT)).toBe('expired');
    expect(shownState(order('settled'), EXPIRES_AT)).toBe('settled');
    expect(shownState(order('cancelled'), EXPIRES_AT)).toBe('cancelled');
  });
});

describe('pressing the button', () => {
  it('starts a new order, goes on with a started one, and does nothing to the others', () => {
    expect(decideStart(order('created'), SOON)).toEqual({ kind: 'start' });
    expect(decideStart(order('started'), SOON)).toEqual({ kind: 'go-on', page: 'https://provider.example/page' });
    for (const state of ['settled', 'cancelled', 'timeout', 'failed'] as const) expect(decideStart(order(state), SOON)).toEqual({ kind: 'closed', state });
    expect(decideStart(order('created'), EXPIRES_AT)).toEqual({ kind: 'closed', state: 'expired' });
  });
});

describe('a notice', () => {
  it.each(['created', 'started', 'cancelled', 'timeout', 'failed'] as const)('of money settles an order that is %s', (state) => {
    expect(decideNotice(order(state), finished, SOON)).toEqual({ kind: 'settle', settledAt: SOON });
  });

  it('of money counts by the day of the payment, when that is believable', () => {
    const late = CREATED_AT.add({ hours: 14 });
    expect(decideNotice(order('started'), finished, late)).toEqual({ kind: 'settle', settledAt: SOON });
    for (const finishedAt of [null, CREATED_AT.subtract({ hours: 24 }), late.add({ seconds: 1 })]) {
      expect(decideNotice(order('started'), { ...finished, finishedAt }, late)).toEqual({ kind: 'settle', settledAt: late });
    }
  });

  it('repeated does nothing; of a second payment it says so', () => {
    expect(decideNotice(order('settled'), finished, SOON)).toEqual({ kind: 'nothing' });
    expect(decideNotice(order('settled'), { ...finished, transactionId: '502' }, SOON)).toEqual({ kind: 'paid-again' });
  });

  it.each([
    ['CANCELLED', 'cancelled'],
    ['TIMEOUT', 'timeout'],
    ['NOTAUTHORIZED', 'failed'],
  ])('%s ends the try that the order knows, and no other', (status, state) => {
    expect(decideNotice(order('started'), { ...finished, status }, SOON)).toEqual({ kind: 'end', state });
    expect(decideNotice(order('started', '499'), { ...finished, status }, SOON)).toEqual({ kind: 'nothing' });
    expect(decideNotice(order('settled'), { ...finished, status }, SOON)).toEqual({ kind: 'nothing' });
  });

  it.each(['AUTHORIZED', 'INPAYMENT', 'REFUND', 'finished', 'constructor', ''])('%s means neither money nor an end', (status) => {
    expect(decideNotice(order('started'), { ...finished, status }, SOON)).toEqual({ kind: 'nothing' });
  });
});
