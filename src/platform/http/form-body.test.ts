import { describe, expect, it } from 'vitest';
import { BodyError, FORM_FIELDS_MAX, readFormBody } from './form-body.ts';

describe('readFormBody', () => {
  it('keeps order and repeated names', () => {
    expect(readFormBody('a=1&b=%C5%91&a=2')).toEqual([
      ['a', '1'],
      ['b', 'ő'],
      ['a', '2'],
    ]);
  });

  it('refuses more fields than any form has', () => {
    expect(() => readFormBody('a=1&'.repeat(FORM_FIELDS_MAX + 1))).toThrow(BodyError);
  });
});
