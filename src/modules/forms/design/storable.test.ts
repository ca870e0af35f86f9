import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../domain/canonical-json.ts';
import { faultOfStorage } from './storable.ts';

describe('faultOfStorage', () => {
  it.each([[0.5], [1e308], [2 ** 53], [Number.NaN]])('refuses the number %s at its place: no hash could be made of it', (value) => {
    expect(faultOfStorage({ pages: [{ minRows: value }] })).toMatchObject({ place: '/pages/0/minRows' });
  });

  it('takes what a hash can be made of', () => {
    const definition = { code: 'A01', pages: [{ minRows: 1, min: '0.5', max: -3 }] };
    expect(faultOfStorage(definition)).toBeNull();
    expect(canonicalJson(definition)).toContain('"min":"0.5"');
  });

  it.each([['__proto__'], ['constructor'], ['a\u0000']])('refuses the name %j', (name) => {
    const definition: unknown = JSON.parse(`{"pages":[{${JSON.stringify(name)}:1}]}`);
    expect(faultOfStorage(definition)).toMatchObject({ place: '/pages/0' });
  });
});
