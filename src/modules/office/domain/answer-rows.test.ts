import { describe, expect, it } from 'vitest';
import { type AnswerSection, answerSections } from './answer-rows.ts';
import { reportForm } from '../tests/report-form.ts';

/** With plain spaces, which read better in a test. */
const plain = (sections: AnswerSection[]): AnswerSection[] =>
  sections.map(({ title, rows }) => ({ title, rows: rows.map(({ label, value }) => ({ label, value: value.replaceAll('\u00A0', ' ') })) }));

const answers = {
  owner: { familyName: 'Minta', givenName: 'Márta', birthName: 'Minta Márta', mothersName: 'Próba Piroska', birthPlace: 'Sopron', birthDate: '1975-03-14' },
  address: { postcode: '9495', settlement: 'Kópháza', streetName: 'Fő', streetKind: 'utca', houseNumber: '12', floor: '1', door: '4' },
  area: '1120.50',
  tax: 132000,
  kind: ['flat', 'garage'],
  since: '2026-01-15',
  hasHeating: false,
  truth: true,
  note: '',
  owners: [
    { ownerName: 'Minta Márta', share: '2/3' },
    { ownerName: 'Minta Máté', share: '1/3' },
  ],
};

describe('answerSections', () => {
  it('says what was sent, in the form’s own words', () => {
    const sections = answerSections(reportForm, answers, 'hu');
    expect(plain(sections)).toEqual([
      {
        title: 'Bejelentő',
        rows: [
          { label: 'Név', value: 'Minta Márta' },
          { label: 'Születési név', value: 'Minta Márta' },
          { label: 'Anyja születési neve', value: 'Próba Piroska' },
          { label: 'Születési hely', value: 'Sopron' },
          { label: 'Születési idő', value: '1975. március 14.' },
        ],
      },
      {
        title: 'Építmény',
        rows: [
          { label: 'Cím', value: '9495 Kópháza, Fő utca 12., 1. emelet, 4. ajtó' },
          { label: 'Hasznos alapterület', value: '1 120,50 m²' },
          { label: 'Jelleg', value: 'lakás, garázs' },
          { label: 'Mióta', value: '2026. január 15.' },
          { label: 'Fűtött', value: 'nem' },
          { label: 'Várható évi adó', value: '132 000 Ft' },
          { label: 'Nyilatkozat', value: 'igen: Az adatok a valóságnak megfelelnek.' },
        ],
      },
      { title: 'Tulajdonos 1', rows: [{ label: 'Név', value: 'Minta Márta' }, { label: 'Hányad', value: '2/3' }] },
      { title: 'Tulajdonos 2', rows: [{ label: 'Név', value: 'Minta Máté' }, { label: 'Hányad', value: '1/3' }] },
    ]);
  });

  it('speaks English beside it and leaves out what was not answered', () => {
    expect(answerSections(reportForm, { area: '120' }, 'en')).toEqual([
      { title: 'Building', rows: [{ label: 'Useful area', value: '120 m²' }] },
    ]);
  });

  it('never throws, whatever was stored', () => {
    const odd = { owner: 'x', address: 7, area: {}, kind: null, owners: ['a', null], since: 'soon' };
    expect(answerSections(reportForm, odd, 'hu').flatMap(({ rows }) => rows.map(({ value }) => value))).toEqual(['7', ' m²', 'soon']);
  });
});
