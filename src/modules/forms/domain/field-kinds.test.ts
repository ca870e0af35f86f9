import { describe, expect, it } from 'vitest';
import { answerText } from './answer-text.ts';
import type { Attachment } from './attachments.ts';
import { compileForm } from './compile-form.ts';
import { controlPath } from './control-path.ts';
import type { Field, Item } from './fields.ts';
import { toy, toyFields } from './toy-form.ts';

const file = (id: string, type: Attachment['type'], bytes: number): Attachment => ({ id, name: `${id}.${type}`, type, bytes, sha256: 'a'.repeat(64) });
const attachments = [file('plan', 'pdf', 1_300_000), file('sheet', 'xlsx', 10), file('huge', 'pdf', 20_000_000), file('big', 'jpg', 9_000_000), file('big2', 'jpg', 9_000_000), file('big3', 'jpg', 9_000_000)];
const context = { today: '2026-03-02', municipality: {}, attachments };

function evaluate(fields: readonly Item[], answers: Record<string, unknown>, more: { town?: { settlement: string; postcodes: string[] } } = {}) {
  const form = compileForm(toyFields(fields));
  const parsed = form.parseAnswers(answers);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return form.evaluate(parsed.value.answers, { ...context, ...more });
}

const IDENTIFIERS: readonly [Field['kind'], string, string | null][] = [
  ['statNo', '24225221 6201 113 01', '24225221-6201-113-01'],
  ['statNo', '70012346-8411-321-13', null],
  ['companyNo', 'Cg. 01-09-123456', '01-09-123456'],
  ['companyNo', '21-09-123456', null],
  ['soleTraderNo', '12 345 678', '12345678'],
  ['soleTraderNo', '1234567', null],
  ['ntakNo', 'sz12345678', 'SZ12345678'],
  ['ntakNo', 'S123456789', null],
  ['idDocument', '123456 ab', '123456AB'],
  ['idDocument', 'BA1234567', 'BA1234567'],
  ['idDocument', 'A123456', null],
  ['postcode', 'H-9495', '9495'],
  ['postcode', '9498', null],
  ['postcode', '0999', null],
];

describe('identifiers', () => {
  it.each(IDENTIFIERS)('%s: %s is %s', (kind, typed, stored) => {
    const field = { kind, ...toy('x') } as Field;
    const { values, errors } = evaluate([field], { x: typed });
    expect(values['x'] ?? null).toBe(stored);
    expect(errors.length).toBe(stored === null ? 1 : 0);
  });
});

describe('a time', () => {
  const time: Item = { kind: 'time', ...toy('from'), min: '08:00', max: '20:00' };
  it.each([['14:30', '14:30'], ['14.30', '14:30'], ['1430', '14:30'], ['9:05', '09:05'], ['14 óra', '14:00'], ['14 óra 30 perc', '14:30'], ['20:00', '20:00']])('%s is %s', (typed, stored) => {
    expect(evaluate([time], { from: typed }).values).toEqual({ from: stored });
  });
  it.each([['25:00', 'time.invalid'], ['14:60', 'time.invalid'], ['most', 'time.invalid'], ['07:59', 'time.min'], ['20:01', 'time.max'], ['143', 'time.invalid']])('%s is refused: %s', (typed, code) => {
    expect(evaluate([time], { from: typed }).errors).toMatchObject([{ path: 'from', code }]);
  });
  it('compares as a time in expressions', () => {
    const until: Item = { kind: 'time', ...toy('until'), check: [{ code: 'order', expr: 'until > from', message: { hu: 'x', en: 'x' } }] };
    expect(evaluate([time, until], { from: '9:00', until: '10:00' }).errors).toEqual([]);
    expect(evaluate([time, until], { from: '10:00', until: '9:00' }).errors).toMatchObject([{ code: 'order' }]);
  });
});

describe('an organisation', () => {
  const field: Item = { kind: 'organisation', ...toy('firm') };
  it('is stored with its parts, the tax number in its form', () => {
    const { values, errors } = evaluate([field], { firm: { name: ' Minta  Kft. ', taxNumber: '24225221243', form: 'company', registryNo: '01-09-123456' } });
    expect(errors).toEqual([]);
    expect(values).toEqual({ firm: { name: 'Minta Kft.', taxNumber: '24225221-2-43', form: 'company', registryNo: '01-09-123456' } });
    expect(answerText(field, values['firm'], 'hu')).toBe('Minta Kft. (cég), adószám: 24225221-2-43, nyilvántartási szám: 01-09-123456');
  });
  it.each([
    [{ taxNumber: '24225221-2-43' }, 'firm.name', 'required'],
    [{ name: 'Minta Kft.' }, 'firm.taxNumber', 'required'],
    [{ name: 'Minta Kft.', taxNumber: '24225222-2-43' }, 'firm.taxNumber', 'taxNumber.check-digit'],
    [{ name: 'Minta Kft.', taxNumber: '24225221-2-43', form: 'gang' }, 'firm.form', 'organisation.form'],
    [{ name: 'Minta Kft.', taxNumber: '24225221-2-43', form: 'company', registryNo: '5' }, 'firm.registryNo', 'organisation.registryNo'],
  ])('%j is told at %s', (firm, path, code) => {
    expect(evaluate([field], { firm }).errors).toMatchObject([{ path, code }]);
  });
  it('may have no tax number where the form says so', () => {
    expect(evaluate([{ ...field, taxNumberOptional: true }], { firm: { name: 'Baráti kör' } }).errors).toEqual([]);
  });
});

describe('a place on the map', () => {
  const field: Item = { kind: 'mapPoint', ...toy('place') };
  it('is stored to five decimals, the same for the same point', () => {
    const { values } = evaluate([field], { place: { lat: '47,6812345', lon: '16.65°' } });
    expect(values).toEqual({ place: { lat: '47.68123', lon: '16.65000' } });
    expect(answerText(field, values['place'], 'hu')).toBe('é. sz. 47,68123°, k. h. 16,65000°');
  });
  it.each([
    [{ lat: '48.2', lon: '' }, 'place.lon', 'required'],
    [{ lat: '51.5', lon: '19' }, 'place.lat', 'mapPoint.outside'],
    [{ lat: 'észak', lon: '19' }, 'place.lat', 'mapPoint.invalid'],
  ])('%j is told at %s', (place, path, code) => {
    expect(evaluate([field], { place }).errors).toMatchObject([{ path, code }]);
  });
  it('is a context of numbers in expressions', () => {
    expect(evaluate([field, { kind: 'calculated', ...toy('north'), type: 'yesno', calculate: 'place.lat > 47' }], { place: { lat: '47.5', lon: '19' } }).calculated).toEqual({ north: true });
  });
});

describe('files', () => {
  const field: Item = { kind: 'file', ...toy('plans'), maxFiles: 3 };
  it('are stored with name, type, size and hash, each once', () => {
    const { values, errors } = evaluate([field], { plans: ['plan', 'plan'] });
    expect(errors).toEqual([]);
    expect(values).toEqual({ plans: [attachments[0]] });
    expect(answerText(field, values['plans'], 'hu')).toBe('plan.pdf (1,2 MB)');
  });
  it.each([
    [['nobody'], 'file.unknown'],
    [['sheet'], 'file.type'],
    [['huge'], 'file.size'],
    [['plan', 'big', 'big2', 'big3'], 'file.count'],
    [['big', 'big2', 'big3'], 'file.total'],
  ])('%j are refused: %s', (plans, code) => {
    expect(evaluate([field], { plans }).errors).toMatchObject([{ path: 'plans', code }]);
  });
  it('can be counted, also when there is none', () => {
    const count: Item = { kind: 'calculated', ...toy('n'), type: 'number', calculate: 'count(plans)' };
    expect(evaluate([field, count], {}).calculated).toEqual({ n: 0 });
    expect(evaluate([field, count], { plans: 'plan' }).calculated).toEqual({ n: 1 });
  });
});

describe('an address in the town itself', () => {
  const field: Item = { kind: 'address', ...toy('where'), local: true, required: true };
  const town = { settlement: 'Kópháza', postcodes: ['9495'] };
  it('needs neither settlement nor postcode where they are one', () => {
    expect(evaluate([field], { where: { streetName: 'Fő', houseNumber: '1' } }, { town }).values).toEqual({ where: { settlement: 'Kópháza', postcode: '9495', streetName: 'Fő', houseNumber: '1' } });
  });
  it('is missing while only the town is said', () => {
    expect(evaluate([field], { where: { settlement: 'Kópháza', postcode: '9495' } }, { town }).errors).toMatchObject([{ path: 'where', code: 'required' }]);
  });
  it('is told to be missing at its street, the first that is asked', () => {
    expect(controlPath(compileForm(toyFields([field])), 'where')).toBe('where.streetName');
    expect(controlPath(compileForm(toyFields([{ ...field, local: false }])), 'where')).toBe('where.postcode');
  });
  it('cannot be elsewhere', () => {
    expect(evaluate([field], { where: { settlement: 'Sopron', postcode: '9400', streetName: 'Fő' } }, { town }).errors).toMatchObject([{ path: 'where.postcode', code: 'address.notLocal' }]);
  });
  it('is any address where the town is not known', () => {
    expect(evaluate([field], { where: { settlement: 'Sopron', postcode: '9400' } }).errors).toEqual([]);
  });
});

describe('texts of a known form', () => {
  it.each([
    ['licencePlate', 'aabb123', 'AA-BB-123'],
    ['licencePlate', 'abc 123', 'ABC-123'],
    ['licencePlate', 'x', null],
    ['url', 'example.com/a?b=c', 'https://example.com/a?b=c'],
    ['url', 'javascript:alert(1)', null],
    ['url', 'https://exa mple', null],
  ] as const)('%s: %s is %s', (format, typed, stored) => {
    expect(evaluate([{ kind: 'text', ...toy('x'), format }], { x: typed }).values['x'] ?? null).toBe(stored);
  });
});

describe('groups within groups', () => {
  const inner: Item = { kind: 'group', ...toy('rooms'), rowLabel: { hu: 'Szoba', en: 'Room' }, minRows: 1, maxRows: 3, fields: [{ kind: 'number', ...toy('beds'), required: true }] };
  const outer: Item = { kind: 'group', ...toy('houses'), rowLabel: { hu: 'Ház', en: 'House' }, minRows: 0, maxRows: 3, prefill: 'tax.objects', fields: [{ kind: 'text', ...toy('name') }, inner] };
  const form = compileForm(toyFields([outer, { kind: 'calculated', ...toy('all'), type: 'number', calculate: 'sum(for h in houses return sum(h.rooms.beds))' }]));
  it('are added with the least rows of the inner group, at any depth', () => {
    const session = form.session({}, context);
    session.addRow('houses');
    expect(session.answers).toEqual({ houses: [{ rooms: [{}] }] });
    session.addRow('houses.0.rooms');
    session.set('houses.0.rooms.0.beds', '2');
    session.set('houses.0.rooms.1.beds', '3');
    expect(session.result.calculated).toEqual({ all: 5 });
    session.removeRow('houses.0.rooms', 0);
    expect(session.result.calculated).toEqual({ all: 3 });
  });
  it('begin with the rows that are known', () => {
    expect(form.prefill({ tax: { objects: [{ name: 'Fő utca 1.', other: 'x' }, { name: 'Kis utca 2.' }] } })).toEqual({ houses: [{ name: 'Fő utca 1.', rooms: [{}] }, { name: 'Kis utca 2.', rooms: [{}] }] });
  });
});

describe('signers', () => {
  const owners: Item = { kind: 'group', ...toy('owners'), rowLabel: { hu: 'T', en: 'O' }, minRows: 0, maxRows: 5, fields: [{ kind: 'email', ...toy('email') }, { kind: 'text', ...toy('name') }] };
  const signers = [
    { id: 'coOwner', label: { hu: 'tulajdonostárs', en: 'co-owner' }, email: 'owners.email', name: 'owners.name' },
    { id: 'spouse', label: { hu: 'házastárs', en: 'spouse' }, email: 'spouseEmail', requiredIf: 'isMarried = true' },
  ];
  const fields: Item[] = [owners, { kind: 'email', ...toy('spouseEmail') }, { kind: 'yesno', ...toy('isMarried') }];
  it('are asked once for each address, without the submitter', () => {
    const form = compileForm(toyFields(fields, { signers }));
    const answers = { owners: [{ email: 'a@example.com', name: 'Anna' }, { email: 'B@example.com', name: 'Béla' }, { email: 'b@example.com' }], spouseEmail: 'c@example.com', isMarried: 'yes' };
    const names = (asked: typeof answers): unknown => form.signers(asked, context, 'A@example.com').map(({ signer, email, name }) => [signer.id, email, name]);
    expect(names(answers)).toEqual([['coOwner', 'B@example.com', 'Béla'], ['spouse', 'c@example.com', '']]);
    expect(names({ ...answers, isMarried: 'no' })).toEqual([['coOwner', 'B@example.com', 'Béla']]);
  });
  it('must stand at an e-mail field', () => {
    expect(() => compileForm(toyFields(fields, { signers: [{ id: 'x', label: { hu: 'x', en: 'x' }, email: 'owners.name' }] }))).toThrow('There is no e-mail field: owners.name');
  });
});
