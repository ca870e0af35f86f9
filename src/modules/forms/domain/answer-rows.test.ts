import { assert, constantFrom, dictionary, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerRow, answerSections, answerText } from '../engine.contract.ts';
import type { FormDefinition } from './definition.ts';
import type { Field } from './fields.ts';
import { toyForm } from './toy-form.ts';

const both = (hu: string, en: string) => ({ hu, en });

const form: FormDefinition = toyForm([
  {
    id: 'who',
    title: both('Bejelentő', 'Reporter'),
    sections: [{ id: 'reporter', fields: [{ kind: 'person4t', id: 'owner', label: both('Adózó', 'Taxpayer') }] }],
  },
  {
    id: 'what',
    title: both('Adatok', 'Data'),
    sections: [
      {
        id: 'building',
        title: both('Építmény', 'Building'),
        fields: [
          { kind: 'information', id: 'hint', label: both('Tudnivaló', 'Note'), text: both('Olvassa el.', 'Read it.') },
          { kind: 'address', id: 'address', label: both('Cím', 'Address') },
          { kind: 'number', id: 'area', label: both('Hasznos alapterület', 'Useful area'), decimals: 2, unit: 'm²' },
          {
            kind: 'choice',
            id: 'kind',
            label: both('Jelleg', 'Kind'),
            display: 'multi',
            options: [
              { value: 'flat', label: both('lakás', 'flat') },
              { value: 'garage', label: both('garázs', 'garage') },
            ],
          },
          { kind: 'date', id: 'since', label: both('Mióta', 'Since') },
          { kind: 'yesno', id: 'hasHeating', label: both('Fűtött', 'Heated') },
          { kind: 'percent', id: 'used', label: both('Kihasználtság', 'Used') },
          { kind: 'longtext', id: 'note', label: both('Megjegyzés', 'Remark') },
          { kind: 'calculated', id: 'tax', label: both('Várható évi adó', 'Expected yearly tax'), type: 'money', calculate: 'area * 1100' },
          { kind: 'declaration', id: 'truth', label: both('Nyilatkozat', 'Declaration'), text: both('Az adatok a valóságnak megfelelnek.', 'The data are true.') },
          {
            kind: 'group',
            id: 'owners',
            label: both('Tulajdonosok', 'Owners'),
            rowLabel: both('tulajdonos', 'Owner'),
            minRows: 1,
            maxRows: 10,
            fields: [
              { kind: 'text', id: 'name', label: both('Név', 'Name') },
              { kind: 'share', id: 'share', label: both('Hányad', 'Share') },
              { kind: 'yesno', id: 'livesThere', label: both('Ott lakik', 'Lives there') },
            ],
          },
        ],
      },
    ],
  },
]);

const answers = {
  owner: { familyName: 'Minta', givenName: 'Márta', birthName: 'Minta Márta', mothersName: 'Próba Piroska', birthPlace: 'Sopron', birthDate: '1975-03-14' },
  address: { postcode: '9495', settlement: 'Kópháza', streetName: 'Fő', streetKind: 'utca', houseNumber: '12', building: 'A', floor: '1', door: '4' },
  area: '1120.50',
  tax: 132000,
  kind: ['flat', 'garage'],
  since: '2026-01-15',
  hasHeating: false,
  used: 40,
  truth: true,
  note: '',
  owners: [
    { name: 'Minta Márta', share: '2/3', livesThere: true },
    {},
    { name: 'Minta Máté', share: '1/3' },
  ],
};

type Plain = readonly [path: string, label: string, text: string, rows?: readonly Plain[]];
/** With plain spaces and without kinds, which reads better in a test. */
const plain = (rows: readonly AnswerRow[]): Plain[] =>
  rows.map((row) => [row.path, row.label, row.text.replaceAll('\u00A0', ' '), ...(row.rows.length === 0 ? ([] as const) : ([plain(row.rows)] as const))]);

describe('answerSections', () => {
  it('says what was sent, in the form’s own words and order', () => {
    const [who, what, ...more] = answerSections(form, answers, 'hu');
    expect(more).toEqual([]);
    expect(who).toMatchObject({ pageId: 'who', title: 'Bejelentő' });
    expect(plain(who?.rows ?? [])).toEqual([
      [
        'owner',
        'Adózó',
        'Minta Márta, születési név: Minta Márta, anyja neve: Próba Piroska, született: Sopron, 1975. március 14.',
        [
          ['owner.name', 'Név', 'Minta Márta'],
          ['owner.birthName', 'Születési név', 'Minta Márta'],
          ['owner.mothersName', 'Anyja születési neve', 'Próba Piroska'],
          ['owner.birthPlace', 'Születési hely', 'Sopron'],
          ['owner.birthDate', 'Születési idő', '1975. március 14.'],
        ],
      ],
    ]);
    expect(what).toMatchObject({ pageId: 'what', title: 'Építmény' });
    expect(plain(what?.rows ?? [])).toEqual([
      ['address', 'Cím', '9495 Kópháza, Fő utca 12., A épület, 1. emelet, 4. ajtó'],
      ['area', 'Hasznos alapterület', '1 120,50 m²'],
      ['kind', 'Jelleg', 'lakás, garázs'],
      ['since', 'Mióta', '2026. január 15.'],
      ['hasHeating', 'Fűtött', 'nem'],
      ['used', 'Kihasználtság', '40%'],
      ['tax', 'Várható évi adó', '132 000 Ft'],
      ['truth', 'Nyilatkozat', 'igen: Az adatok a valóságnak megfelelnek.'],
      [
        'owners.0',
        '1. tulajdonos',
        'Minta Márta, 2/3',
        [
          ['owners.0.name', 'Név', 'Minta Márta'],
          ['owners.0.share', 'Hányad', '2/3'],
          ['owners.0.livesThere', 'Ott lakik', 'igen'],
        ],
      ],
      [
        'owners.2',
        '3. tulajdonos',
        'Minta Máté, 1/3',
        [
          ['owners.2.name', 'Név', 'Minta Máté'],
          ['owners.2.share', 'Hányad', '1/3'],
        ],
      ],
    ]);
  });

  it('tells what the form worked out from what was answered', () => {
    const rows = answerSections(form, answers, 'hu').flatMap((section) => section.rows);
    expect(rows.filter(({ kind }) => kind === 'calculated').map(({ path }) => path)).toEqual(['tax']);
    expect(rows.filter(({ kind }) => kind === 'group').map(({ path }) => path)).toEqual(['owners.0', 'owners.2']);
  });

  it('speaks English beside it and leaves out what was not answered', () => {
    const { owners, address, tax } = answers;
    const [section, ...more] = answerSections(form, { owners: owners.slice(0, 1), address, tax, area: '-0.5' }, 'en');
    expect(more).toEqual([]);
    expect(section?.title).toBe('Building');
    expect(plain(section?.rows ?? []).map(([, label, text]) => [label, text])).toEqual([
      ['Address', '9495 Kópháza, Fő utca 12, building A, floor 1, door 4'],
      ['Useful area', '−0.5 m²'],
      ['Expected yearly tax', 'HUF 132,000'],
      ['Owner 1', 'Minta Márta, 2/3'],
    ]);
  });

  it('never throws, whatever was stored, and shows what has a text', () => {
    const odd = { owner: 'x', address: 7, area: {}, tax: 1.5, kind: ['boat', null], owners: ['a', null], since: '2026-13-45', truth: 'maybe' };
    expect(answerSections(form, odd, 'hu').flatMap(({ rows }) => rows.map(({ text }) => text))).toEqual(['x', '7', 'boat', '2026-13-45', '1.5', 'maybe']);
    assert(property(dictionary(constantFrom(...Object.keys(answers)), jsonValue()), (anything) => void answerSections(form, anything, 'en')));
  });
});

describe('answerText', () => {
  it('loses no digit of an exact figure, and marks none without a value', () => {
    const exact: Field = { kind: 'number', id: 'rate', label: both('Mérték', 'Rate'), unit: 'Ft/m²' };
    expect(answerText(exact, '9007199254740993.10', 'hu').replaceAll('\u00A0', ' ')).toBe('9 007 199 254 740 993,10 Ft/m²');
    expect(answerText(exact, null, 'hu')).toBe('');
    expect(answerText(exact, 'about ten', 'en')).toBe('about ten\u00A0Ft/m²');
  });
});
