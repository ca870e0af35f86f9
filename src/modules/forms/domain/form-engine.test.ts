import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { compileForm } from './compile-form.ts';
import type { FormContext } from './compiled-form.ts';
import type { Item } from './fields.ts';
import { toy, toyFields, toyForm, toyPage, whole } from './toy-form.ts';

const context: FormContext = { today: '2026-03-02', municipality: { rate: '1.5' } };
const label = { hu: 'sor', en: 'row' };
const message = { hu: 'nem', en: 'no' };
const area: Item = { ...toy('area'), kind: 'number', decimals: 2, min: 0 };
const wants: Item = { ...toy('wants'), kind: 'yesno' };

function run(fields: readonly Item[], answers: Answers, more: Partial<FormContext> = {}) {
  const result = compileForm(toyFields(fields)).evaluate(answers, { ...context, ...more });
  return { ...whole(result), errors: result.errors.map(({ path, code }) => `${path}: ${code}`) };
}

describe('values', () => {
  it('are stored by their declaration, in one canonical form', () => {
    const { values, errors } = run(
      [
        { ...toy('whole'), kind: 'number' },
        area,
        { ...toy('price'), kind: 'money' },
        { ...toy('rate'), kind: 'percent', decimals: 1 },
        { ...toy('day'), kind: 'date' },
        wants,
        { ...toy('many'), kind: 'choice', display: 'multi', options: ['a', 'b', 'c'].map((value) => ({ value, label })) },
        { ...toy('share'), kind: 'share' },
        { ...toy('taj'), kind: 'taj' },
        { ...toy('iban'), kind: 'iban' },
        { ...toy('bankAccount'), kind: 'bankAccount' },
        { ...toy('home'), kind: 'address' },
        { ...toy('story'), kind: 'longtext' },
      ],
      {
        whole: '1 234', area: '10,50 ', price: '132.000 Ft', rate: '2,5%', day: '2026. március 2.', wants: 'nem', many: ['c', 'a', 'c'],
        share: '4/6', taj: '111 111 110', iban: 'HU72 1173 8077 1537 2662 0282 0000', bankAccount: '11738077 15372662 02820000',
        home: { postcode: '9495', settlement: ' Kópháza ', door: '' }, story: 'egy\r\nkettő ',
      },
    );
    expect(errors).toEqual([]);
    expect(values).toEqual({
      whole: 1234, area: '10.5', price: 132000, rate: '2.5', day: '2026-03-02', wants: false, many: ['a', 'c'], share: '2/3', taj: '111111110', iban: 'HU72117380771537266202820000',
      bankAccount: '11738077-15372662-02820000', home: { postcode: '9495', settlement: 'Kópháza' }, story: 'egy\nkettő',
    });
  });

  it('say what is wrong, each by its own code', () => {
    const number: Item = { ...toy('n'), kind: 'number', min: 1, max: 10 };
    const day: Item = { ...toy('n'), kind: 'date', min: '2026-01-01', max: 'today' };
    const text: Item = { ...toy('n'), kind: 'text', minLength: 3, maxLength: 5 };
    const choice: Item = { ...toy('n'), kind: 'choice', display: 'radio', options: [{ value: 'a', label }] };
    const cases: readonly (readonly [Item, string, string])[] = [
      [number, '0', 'number.min'], [number, '11', 'number.max'], [number, '1,5', 'number.whole'], [number, 'x', 'number.invalid'], [number, '1'.repeat(20), 'number.range'],
      [area, '1,234', 'number.decimals'], [day, '2026-03-03', 'date.max'], [day, '2025-12-31', 'date.min'], [day, '2026-02-30', 'date.invalid'],
      [text, 'ab', 'text.short'], [text, 'abcdef', 'text.long'], [choice, 'b', 'choice.invalid'], [wants, 'talán', 'yesno.invalid'],
      [{ ...toy('n'), kind: 'share' }, '3/2', 'share.invalid'], [{ ...toy('n'), kind: 'taxNumber' }, '24225222-2-43', 'taxNumber.check-digit'],
    ];
    for (const [item, typed, code] of cases) {
      expect(run([item], { [item.id]: typed }).errors).toEqual([`${item.id}: ${code}`]);
    }
    expect(run([text], { n: 'őőő😀😀' }).errors).toEqual([]);
  });
});

describe('what is not shown', () => {
  const fields: readonly Item[] = [wants, { ...area, visibleIf: 'wants', required: true }, { ...toy('double'), kind: 'calculated', type: 'number', decimals: 2, calculate: 'area * 2' }];

  it('is neither asked for, nor stored, nor reckoned with', () => {
    expect(run(fields, { wants: 'nem', area: 'nonsense' })).toMatchObject({ errors: [], values: { wants: false }, calculated: { double: null }, complete: true });
    expect(run(fields, { wants: 'igen', area: '2' })).toMatchObject({ errors: [], values: { wants: true, area: '2', double: '4' }, complete: true });
    expect(run(fields, { wants: 'igen' })).toMatchObject({ errors: ['area: required'], complete: false });
  });

  it('goes with its page, section and group', () => {
    const rows: Item = { ...toy('rows'), kind: 'group', rowLabel: label, minRows: 1, maxRows: 5, visibleIf: 'area > 5', fields: [{ ...toy('name'), kind: 'text', required: true }] };
    const form = compileForm(toyForm([toyPage('first', [wants]), toyPage('second', [{ ...area, required: true }, rows], 'wants')]));
    const of = (answers: Answers) => form.evaluate(answers, context);
    expect(of({ area: '9', rows: [{}] })).toMatchObject({ values: {}, complete: true, pages: [{ id: 'first' }] });
    expect([...of({ wants: 'yes', area: '1', rows: [{}] }).visible]).toEqual(['page:first', 'section:firstSection', 'wants', 'page:second', 'section:secondSection', 'area']);
    expect(of({ wants: 'yes', area: '6', rows: [{ name: 'a' }, {}] })).toMatchObject({
      values: { area: '6', rows: [{ name: 'a' }, {}] },
      errors: [{ path: 'rows.1.name', code: 'required', pageId: 'second' }],
    });
    expect(of({ wants: 'yes', area: '6' }).errors).toMatchObject([{ path: 'rows', code: 'rows.min' }]);
    expect(of({ wants: 'yes', area: '6', rows: Array.from({ length: 6 }, () => ({ name: 'a' })) }).errors).toMatchObject([{ path: 'rows', code: 'rows.max' }]);
  });
});

describe('repeating groups', () => {
  const rows = (fields: readonly Item[], more: object = {}): Item => ({ ...toy('rows'), kind: 'group', rowLabel: label, minRows: 0, maxRows: 50, fields, ...more });

  it('reckon in the row, over the rows, and in the row over the rows', () => {
    const { calculated, values } = run(
      [
        rows([area, { ...toy('part'), kind: 'calculated', type: 'number', decimals: 2, calculate: 'area / total * 100' }]),
        { ...toy('total'), kind: 'calculated', type: 'number', decimals: 2, calculate: 'sum(rows.area)' },
        { ...toy('count'), kind: 'calculated', type: 'number', calculate: 'count(rows[area > 1])' },
      ],
      { rows: [{ area: '1' }, { area: '2' }] },
    );
    expect(calculated).toEqual({ 'rows.0.part': '33.33', 'rows.1.part': '66.67', total: '3', count: 1 });
    expect(values).toEqual({ rows: [{ area: '1', part: '33.33' }, { area: '2', part: '66.67' }], total: '3', count: 1 });
  });

  it('may stand in each other, and a row sees what is around it', () => {
    const inner: Item = { ...toy('inner'), kind: 'group', rowLabel: label, minRows: 0, maxRows: 5, fields: [area, { ...toy('sum'), kind: 'calculated', type: 'number', decimals: 2, calculate: 'area + base + count(inner) + (if wants then 100 else 0)' }] };
    const { calculated } = run([wants, rows([{ ...toy('base'), kind: 'number' }, inner])], { wants: 'yes', rows: [{ base: '10', inner: [{ area: '1' }] }, { base: '20', inner: [{ area: '2' }, { area: '3' }] }] });
    expect(calculated).toEqual({ 'rows.0.inner.0.sum': '112', 'rows.1.inner.0.sum': '124', 'rows.1.inner.1.sum': '125' });
  });

  it('take rows apart by visibleIf of the row', () => {
    const fields: readonly Item[] = [wants, { ...area, visibleIf: 'wants', required: true }];
    expect(run([rows(fields)], { rows: [{ wants: 'yes' }, { wants: 'no' }] }).errors).toEqual(['rows.0.area: required']);
  });
});

describe('checks', () => {
  const limit: Item = { ...toy('limit'), kind: 'number', required: true };
  const checked = (expr: string): Item => ({ ...area, check: [{ code: 'fits', expr, message }] });

  it('fail only when they are false', () => {
    expect(run([limit, checked('area <= limit')], { limit: '5', area: '6' }).errors).toEqual(['area: fits']);
    expect(run([limit, checked('area <= limit')], { limit: '5', area: '5' }).errors).toEqual([]);
    expect(run([limit, checked('area <= limit')], { limit: '5' }).errors).toEqual([]);
  });

  it('wait until what they read is right, also through calculated fields', () => {
    const half: Item = { ...toy('half'), kind: 'calculated', type: 'number', calculate: 'limit / 2' };
    expect(run([limit, checked('limit != null and area <= limit')], { area: '6' }).errors).toEqual(['limit: required']);
    expect(run([limit, checked('limit != null and area <= limit')], { area: '6', limit: 'x' }).errors).toEqual(['limit: number.invalid']);
    expect(run([limit, half, checked('half != null and area <= half')], { area: '6', limit: 'x' }).errors).toEqual(['limit: number.invalid']);
    expect(run([limit, half, checked('half != null and area <= half')], { area: '6', limit: '4' }).errors).toEqual(['area: fits']);
  });

  it('are not passed by using up the budget', () => {
    const expr = 'count(for a in 1..3000, b in 1..3000 return a) = limit';
    const result = run([limit, checked(expr)], { limit: '1', area: '1' });
    expect(result).toMatchObject({ complete: false, errors: [': limit'] });
  });
});

describe('calculated figures', () => {
  const figure = (type: 'number' | 'money' | 'date' | 'text' | 'yesno', calculate: string, decimals?: number): Item => ({ ...toy('figure'), kind: 'calculated', type, calculate, ...(decimals === undefined ? {} : { decimals }) });

  it.each([
    [figure('money', 'area * municipality.rate'), 4], [figure('number', 'area * municipality.rate', 2), '3.75'], [figure('number', 'area * municipality.rate'), 4],
    [figure('date', 'today + duration("P1D")'), '2026-03-03'], [figure('text', '"a" + "b"'), 'ab'], [figure('yesno', 'area > 2'), true], [figure('number', 'area / 0'), null],
    [figure('number', 'area * 10 ** 20'), null],
  ])('%j', (item, value) => {
    expect(run([area, item], { area: '2,5' }).calculated).toEqual({ figure: value });
  });

  it('are reckoned with further on as they are shown, and never taken from outside', () => {
    const result = run([area, { ...figure('money', 'area / 3') }, { ...toy('twice'), kind: 'calculated', type: 'number', decimals: 2, calculate: 'figure * 2' }], { area: '5', figure: '999' });
    expect(result.values).toEqual({ area: '5', figure: 2, twice: 4 + '' });
  });

  it('are null where the town has not given its figure', () => {
    expect(run([area, figure('money', 'area * municipality.rate')], { area: '2' }, { municipality: {} })).toMatchObject({ calculated: { figure: null }, complete: true });
  });
});

describe('prefill, pages and titles', () => {
  const form = compileForm(
    toyForm(
      [
        toyPage('first', [{ ...toy('person'), kind: 'person4t', prefill: 'signIn' }, { ...toy('mail'), kind: 'email', prefill: 'signIn.email' }]),
        toyPage('second', [{ ...toy('rows'), kind: 'group', rowLabel: label, minRows: 2, maxRows: 5, fields: [wants] }, wants]),
      ],
      { routing: { subjectArea: label, retentionCode: 'U311', module: 'records', caseTitle: { hu: 'Ügy – {mail} – {person.familyName} {person.givenName}', en: 'Case' } } },
    ),
  );

  it('begins with what is known', () => {
    expect(form.prefill({ signIn: { familyName: 'Minta', givenName: 'Anna', email: 'a@example.com', secret: 'x' } })).toEqual({
      person: { familyName: 'Minta', givenName: 'Anna' }, mail: 'a@example.com', rows: [{}, {}],
    });
    expect(form.prefill({})).toEqual({ rows: [{}, {}] });
  });

  it('lets nobody type over what an authority gives', () => {
    const locked = compileForm(toyFields([{ ...toy('mail'), kind: 'email', prefill: 'signIn.email', locked: true }, { ...toy('other'), kind: 'email', prefill: 'signIn.email' }]));
    const typed = { mail: 'evil@example.com', other: 'mine@example.com' };
    expect(locked.lock(typed, { signIn: { email: 'a@example.com' } })).toEqual({ mail: 'a@example.com', other: 'mine@example.com' });
    expect(locked.lock(typed, {})).toEqual(typed);
    const person = compileForm(toyFields([{ ...toy('person'), kind: 'person4t', prefill: 'signIn', locked: true }]));
    expect(person.lock({ person: { familyName: 'Gonosz', birthPlace: 'Sopron' } }, { signIn: { familyName: 'Minta' } })).toEqual({
      person: { familyName: 'Minta', birthPlace: 'Sopron' },
    });
  });

  it('replaces the answers of one page and leaves the others', () => {
    expect(form.mergePage({ mail: 'a@example.com', wants: 'yes', rows: [{ wants: 'yes' }] }, 'second', { wants: 'no', mail: 'evil' })).toEqual({ mail: 'a@example.com', wants: 'no' });
  });

  it('names the case by what is there', () => {
    expect(form.caseTitle({ mail: 'a@example.com', person: { familyName: 'Minta', givenName: 'Anna' } }, 'hu')).toBe('Ügy – a@example.com – Minta Anna');
    expect(form.caseTitle({ person: { familyName: 'Minta' } }, 'hu')).toBe('Ügy');
    expect(form.caseTitle({}, 'en')).toBe('Case');
    const kinds: Item = { ...toy('subject'), kind: 'choice', display: 'radio', options: [{ value: 'new', label: { hu: 'új cím', en: 'new address' } }] };
    const title = { hu: 'Cím – {subject}', en: 'Address – {subject}' };
    const readOut = compileForm(toyFields([kinds], { routing: { subjectArea: label, retentionCode: 'U311', module: 'records', caseTitle: title } }));
    expect(readOut.caseTitle({ subject: 'new' }, 'hu')).toBe('Cím – új cím');
    expect(readOut.caseTitle({ subject: 'new' }, 'en')).toBe('Address – new address');
  });

  it('finds the place of a path', () => {
    expect(form.placeOf('rows.1.wants')).toMatchObject({ item: { id: 'wants' }, page: { id: 'second' }, rows: [1], part: null });
    expect(form.placeOf('person.birthDate')).toMatchObject({ item: { id: 'person' }, part: 'birthDate' });
    expect(form.placeOf('nothing')).toBeNull();
  });
});
