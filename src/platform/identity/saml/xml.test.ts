import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fourTDocument } from '../../../simulators/kau/four-t-document.ts';
import { ORS } from '../../../simulators/kau/test-world.ts';
import { mapAttributes } from './attribute-profile.ts';
import type { VerifiedAssertion } from './assertion-check.ts';
import { readFourT } from './four-t.ts';
import { kauAttributes } from './kau-attributes.ts';
import { attributeOf, parseXml } from './strict-xml.ts';
import { xmlElement } from './xml-writing.ts';

describe('XML writing', () => {
  it('gives back any text, in content and attribute', () => {
    const legal = string({ unit: 'grapheme' }).map((text) =>
      text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''),
    );
    assert(
      property(legal, (text) => {
        const element = parseXml(xmlElement('a', { b: text }, text).xml);
        expect(element?.textContent).toBe(text);
        expect(attributeOf(element, 'b') ?? '').toBe(text);
      }),
    );
  });

  it('gives back every kind of line end', () => {
    const ends = 'a\r\nb\rc\nd\u0085e\u2028f\r\u0085g\u2029h';
    const element = parseXml(xmlElement('a', { b: ends }, ends).xml);
    expect([element?.textContent, attributeOf(element, 'b')]).toEqual([ends, ends]);
  });

  it('drops what XML cannot hold and refuses a name that is none', () => {
    expect(xmlElement('a', {}, 'x\u0000\u0008y\uFFFF').xml).toBe('<a>xy</a>');
    expect(() => xmlElement('a b')).toThrow('XML name');
  });
});

describe('4T document', () => {
  it('is read as the simulator writes it', () => {
    expect(readFourT(fourTDocument(ORS))).toEqual({
      familyName: 'Mintafalvi-Tűzkő',
      givenName: 'Őrs Ágota',
      birthName: 'Mintafalvi Őrs Ágota',
      mothersName: 'Szűcs & Társa Örzse',
      birthPlace: 'Győr',
      birthDate: '1984-02-29',
    });
  });

  it('does not mind the case of names, but minds what is missing or doubled', () => {
    const xml = fourTDocument(ORS);
    const otherCase = xml.replaceAll('SzuletesiNev', 'szuletesiNev').replaceAll('AnyjaNeve', 'anyjaNeve');
    expect(readFourT(otherCase)).toEqual(readFourT(xml));
    expect(readFourT(xml.replace(/<ns2:AnyjaNeve>.*<\/ns2:AnyjaNeve>/, ''))).toBeNull();
    expect(readFourT(xml.replace(/<ns2:AnyjaNeve>.*<\/ns2:AnyjaNeve>/, '$&$&'))).toBeNull();
    expect(readFourT(xml.replace('1984-02-29', ''))).toBeNull();
    expect(readFourT(xml.replace('Győr', ' '))).toBeNull();
    expect(readFourT('')).toBeNull();
    expect(readFourT(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xml}`)).toBeNull();
  });
});

describe('attribute profiles', () => {
  const assertion: VerifiedAssertion = {
    nameId: 'n',
    nameIdFormat: 'f',
    sessionIndex: 's',
    authnInstant: '2026-03-02T08:00:00.000Z',
    authnContext: 'http://eidas.europa.eu/LoA/high',
    attributes: new Map([
      ['sn', ['Mintafalvi']],
      ['gn', ['Őrs']],
      ['bn', ['Mintafalvi Őrs']],
      ['mn', ['Szűcs Örzse']],
      ['bp', ['Győr']],
      ['bd', ['1984-02-29']],
      ['mail', ['a@x.example', 'b@x.example']],
    ]),
  };
  const profile = mapAttributes({
    names: {
      familyName: 'sn',
      givenName: 'gn',
      birthName: 'bn',
      mothersName: 'mn',
      birthPlace: 'bp',
      birthDate: 'bd',
      email: 'mail',
    },
    contexts: { 'http://eidas.europa.eu/LoA/high': { assurance: 'high', method: 'other' } },
  });

  it('another provider is configured by a table of names', () => {
    const mapped = profile.mapAttributes(assertion);
    expect(mapped).toMatchObject({ ok: true, value: { familyName: 'Mintafalvi', method: 'other' } });
    expect(mapped.ok && mapped.value).not.toHaveProperty('email'); // two values: which one?
    expect(profile.requestedContexts('high')).toEqual(['http://eidas.europa.eu/LoA/high']);
  });

  it('refuses an unlisted context, a missing name and a day that does not exist', () => {
    const refusal = { ok: false, refusal: { code: 'malformed' } };
    expect(profile.mapAttributes({ ...assertion, authnContext: 'toString' })).toMatchObject(refusal);
    const without = (name: string, value: string): VerifiedAssertion => ({
      ...assertion,
      attributes: new Map([...assertion.attributes, [name, [value]]]),
    });
    expect(profile.mapAttributes(without('sn', ' '))).toMatchObject(refusal);
    expect(profile.mapAttributes(without('bd', '1985-02-29'))).toMatchObject(refusal);
  });

  it('KAÜ levels are asked by number', () => {
    expect(kauAttributes.requestedContexts('substantial')).toEqual([
      'urn:eksz.gov.hu:1.0:azonositas:kau:2',
    ]);
  });
});
