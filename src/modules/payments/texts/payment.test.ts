import { expect, it } from 'vitest';
import { checkTexts } from '../../../platform/texts/check-texts.ts';
import { paymentTexts } from './payment.ts';

it('the texts are whole in both languages', () => {
  expect(checkTexts(paymentTexts.entries)).toEqual([]);
});
