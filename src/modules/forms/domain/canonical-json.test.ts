import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts keys by code units at every depth and writes no spaces', () => {
    expect(canonicalJson({ b: [{ z: 1, a: 'x' }], a: null, Z: true, á: -0, c: undefined })).toBe('{"Z":true,"a":null,"b":[{"a":"x","z":1}],"á":0}');
  });

  it.each([0.5, Number.NaN, 2 ** 53, undefined, 1n, new Date(0), new Map(), () => 1, [undefined]])('refuses %s', (value) => {
    expect(() => canonicalJson({ value: [value] })).toThrow('canonical JSON');
  });

  it('is the same for the same data, whatever the order, and is JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer()))), (data) => {
        const turned = Object.fromEntries(Object.entries(data).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(data));
        expect(canonicalJson(JSON.parse(canonicalJson(data)))).toBe(canonicalJson(data));
      }),
    );
  });
});
