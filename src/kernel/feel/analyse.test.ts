import { describe, expect, it } from 'vitest';
import { analyseFeel } from './analyse.ts';
import { fullLibrary } from './library/full.ts';
import { parseFeel } from './parse.ts';
import type { FeelType } from './types.ts';
import { contextOf, kindOfType, listOf } from './types.ts';

const scope = new Map<string, FeelType>([
  ['areaM2', 'number'],
  ['kind', 'string'],
  ['since', 'date'],
  ['today', 'date'],
  ['isOwner', 'boolean'],
  ['town', contextOf([['rateHufPerM2', 'number']])],
  ['owners', listOf(contextOf([['name', 'string'], ['age', 'number'], ['home', contextOf([['door', 'string']])]]))],
]);

const analyse = (text: string) => analyseFeel(parseFeel(text), scope, fullLibrary);
const reads = (text: string) =>
  analyse(text).reads.map(({ path, countOnly }) => path.join('.') + (countOnly ? '#' : '')).sort();

describe('analysis of FEEL', () => {
  it.each([
    ['areaM2 * town.rateHufPerM2', ['areaM2', 'town.rateHufPerM2']],
    ['sum(owners.age)', ['owners.age']],
    ['owners', ['owners']],
    ['count(owners)', ['owners#']],
    ['count(owners[age > areaM2])', ['areaM2', 'owners#', 'owners.age']],
    ['owners[age > 18].name', ['owners#', 'owners.age', 'owners.name']],
    ['owners[1].home.door', ['owners#', 'owners.home.door']],
    ['some o in owners satisfies o.age > 18', ['owners#', 'owners.age']],
    ['for o in owners return o', ['owners', 'owners#']],
    ['{areaM2: 1, y: areaM2}.y', []],
    ['function(areaM2) areaM2 + today.year', ['today.year']],
    ['if isOwner then areaM2 else 0', ['areaM2', 'isOwner']],
  ])('%s reads %j', (text, expected) => {
    expect(analyse(text).issues).toEqual([]);
    expect(reads(text)).toEqual(expected);
  });

  it.each([
    ['areaM2 * 2', 'number'], ['kind + "x"', 'string'], ['today - since', 'duration'], ['(today - since).days', 'number'],
    ['owners.name', 'list'], ['owners[1].name', 'string'], ['owners[age > 1]', 'list'], ['max(owners.age)', 'number'],
    ['areaM2 > 1 and isOwner', 'boolean'], ['if isOwner then 1 else null', 'number'], ['{x: 1}', 'context'], ['> 5', 'range'],
    ['kind in ["a", "b"]', 'boolean'], ['areaM2 in [1..5]', 'boolean'], ['date("2026-01-01")', 'date'], ['string(areaM2)', 'string'],
    ['for i in 1..3 return i', 'list'], ['append(owners.name, "x")', 'list'], ['sum([])', 'number'],
  ])('%s is a %s', (text, kind) => {
    const { type, issues } = analyse(text);
    expect(issues).toEqual([]);
    expect(kindOfType(type)).toBe(kind);
  });

  it.each([
    ['aeraM2 * 2', 'unknown-name', 0], ['1 + town.rate', 'unknown-property', 4], ['owners.nam', 'unknown-property', 0], ['kind.x', 'unknown-property', 0],
    ['owners[agee > 1]', 'unknown-name', 7], ['summ(owners.age)', 'unknown-function', 0], ['sum()', 'arguments', 0], ['string length(areaM2)', 'arguments', 0],
    ['kind * 2', 'type', 0], ['areaM2 = "5"', 'type', 0], ['areaM2 > kind', 'type', 0], ['isOwner > true', 'type', 0], ['areaM2 and isOwner', 'type', 0],
    ['if kind then 1 else 2', 'type', 3], ['not(kind)', 'arguments', 0], ['owners[kind]', 'type', 7], ['kind in [1, 2]', 'type', 8], ['areaM2 in ("a", 1)', 'type', 11],
    ['some o in owners satisfies o.name', 'type', 27], ['-kind', 'type', 0], ['since + 1', 'type', 0], ['areaM2 between 1 and "2"', 'type', 0],
    ['areaM2 instance of nummer', 'type', 0], ['isOwner(1)', 'type', 0], ['@"2026-02-30"', 'temporal', 0], ['for o in owners return o.nam', 'unknown-property', 23],
  ])('finds the mistake of %j', (text, code, at) => {
    expect(analyse(text).issues).toMatchObject([{ code, at, text: { hu: expect.any(String), en: expect.any(String) } }]);
  });
});

describe('advice on names', () => {
  it.each([
    ['aeraM2', 'Nincs ilyen név: „aeraM2” – talán: „areaM2”'],
    ['town.rate', 'Nincs ilyen része (összetett adat): „rate”'],
    ['owners.naem', 'Nincs ilyen része (lista): „naem” – talán: „name”'],
    ['some owner in owners satisfies ownr.age > 1', 'Nincs ilyen név: „ownr” – talán: „owner”'],
    ['summ(owners.age)', 'Nincs ilyen függvény: „summ” – talán: „sum”'],
    ['today.yaer', 'Nincs ilyen része (dátum): „yaer” – talán: „year”'],
  ])('%s', (text, hu) => {
    expect(analyse(text).issues[0]?.text.hu).toBe(hu);
  });
});
