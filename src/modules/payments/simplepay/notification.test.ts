import { describe, expect, it } from 'vitest';
import { confirmNotification, readNotification } from './notification.ts';
import { readReturn } from './return-message.ts';
import { isPaymentPage, paymentPageOrigins } from './provider.ts';
import { isSigned, signatureOf } from './signature.ts';

const SHOP = { merchant: 'MINTA', secretKey: 'titok' };

const MESSAGE = {
  salt: '223G0O18VYRPCEXWV2OKUGFX2VPQTEAK',
  orderRef: '00012345-ABCDEFGH234567',
  method: 'CARD',
  merchant: 'MINTA',
  finishDate: '2026-03-02T12:31:41+01:00',
  paymentDate: '2026-03-02T12:30:05+01:00',
  transactionId: 501000001,
  status: 'FINISHED',
};

function signed(message: unknown): { body: Buffer; signature: string } {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  return { body, signature: signatureOf(body, SHOP.secretKey) };
}

describe('a notification', () => {
  it('is read with the moment of the payment', () => {
    expect(readNotification(SHOP, signed(MESSAGE))).toEqual({
      ok: true,
      value: { orderRef: MESSAGE.orderRef, transactionId: '501000001', status: 'FINISHED', finishedAt: Temporal.Instant.from('2026-03-02T11:31:41Z') },
    });
  });

  it('may come without dates or with unreadable ones', () => {
    const { finishDate: _, paymentDate: __, ...undated } = MESSAGE;
    for (const message of [undated, { ...MESSAGE, finishDate: 'tegnap' }]) {
      expect(readNotification(SHOP, signed(message))).toMatchObject({ ok: true, value: { finishedAt: null } });
    }
  });

  it.each<[what: string, received: { body: Buffer; signature: string | undefined }, code: string]>([
    ['unsigned', { ...signed(MESSAGE), signature: undefined }, 'not-signed'],
    ['signed with another key', { body: signed(MESSAGE).body, signature: signatureOf(signed(MESSAGE).body, 'másik') }, 'not-signed'],
    ['changed after signing', { body: Buffer.from(JSON.stringify({ ...MESSAGE, status: 'FINISHED ' })), signature: signed(MESSAGE).signature }, 'not-signed'],
    ['unsigned and malformed', { body: Buffer.from('{'), signature: 'x' }, 'not-signed'],
    ['no JSON', signed('{'), 'malformed'],
    ['a list', signed([MESSAGE]), 'malformed'],
    ['null', signed('null'), 'malformed'],
    ['without an order', signed({ ...MESSAGE, orderRef: undefined }), 'malformed'],
    ['an object as status', signed({ ...MESSAGE, status: {} }), 'malformed'],
    ['for another shop', signed({ ...MESSAGE, merchant: 'MASIK' }), 'other-merchant'],
  ])('%s is refused', (_what, received, code) => {
    expect(readNotification(SHOP, received)).toEqual({ ok: false, refusal: { code } });
  });

  it('is confirmed by the same message with the moment of receiving, signed', () => {
    const { body, signature } = confirmNotification(signed(MESSAGE).body, Temporal.Instant.from('2026-03-02T11:31:42.5Z'), SHOP.secretKey);
    expect(body).toEqual({ ...MESSAGE, receiveDate: '2026-03-02T12:31:42+01:00' });
    expect(isSigned(JSON.stringify(body), signature, SHOP.secretKey)).toBe(true);
  });
});

describe('what the browser brings back', () => {
  const text = JSON.stringify({ r: 0, t: 501000001, e: 'SUCCESS', m: 'MINTA', o: MESSAGE.orderRef });
  const query = { r: Buffer.from(text).toString('base64'), s: signatureOf(text, SHOP.secretKey) };

  it('is read when the provider signed it', () => {
    expect(readReturn(SHOP, query)).toEqual({ event: 'SUCCESS', orderRef: MESSAGE.orderRef, transactionId: '501000001' });
  });

  it('survives plus signs that became spaces', () => {
    expect(readReturn(SHOP, { r: query.r, s: query.s.replaceAll('+', ' ') })).not.toBeNull();
  });

  it('is nothing when unsigned, forged, for another shop or no message', () => {
    const forged = Buffer.from(text.replace('SUCCESS', 'TIMEOUT')).toString('base64');
    const other = text.replace('MINTA', 'MASIK');
    expect(readReturn(SHOP, {})).toBeNull();
    expect(readReturn(SHOP, { r: query.r })).toBeNull();
    expect(readReturn(SHOP, { r: forged, s: query.s })).toBeNull();
    expect(readReturn(SHOP, { r: Buffer.from(other).toString('base64'), s: signatureOf(other, SHOP.secretKey) })).toBeNull();
    expect(readReturn(SHOP, { r: Buffer.from('[]').toString('base64'), s: signatureOf('[]', SHOP.secretKey) })).toBeNull();
  });
});

describe('where the provider may send people', () => {
  it('is its own origin, and any page of simplepay.hu for the real one', () => {
    const real = 'https://secure.simplepay.hu';
    expect(paymentPageOrigins(real)).toEqual([real, 'https://*.simplepay.hu']);
    expect(isPaymentPage(real, 'https://securepay.simplepay.hu/pay/x')).toBe(true);
    expect(isPaymentPage(real, 'https://simplepay.hu.example/pay/x')).toBe(false);
    expect(isPaymentPage(real, 'http://securepay.simplepay.hu/pay/x')).toBe(false);
    const demo = 'http://localhost:3000/szimulator/simplepay';
    expect(paymentPageOrigins(demo)).toEqual(['http://localhost:3000']);
    expect(isPaymentPage(demo, 'http://localhost:3000/szimulator/simplepay/fizetes/x')).toBe(true);
    expect(isPaymentPage(demo, 'https://securepay.simplepay.hu/pay/x')).toBe(false);
    expect(isPaymentPage(demo, 'javascript:alert(1)')).toBe(false);
  });
});
