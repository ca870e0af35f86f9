import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFormsInForce } from '../../../forms/contract.ts';
import { openTestHouse, type TestBrowser, type TestHouse } from '../filling/tests/house.ts';
import { entityTag, formRecord, formsCsv } from './open-data.ts';
import { searchForms } from './search-forms.ts';

let house: TestHouse;
let visitor: TestBrowser;

beforeAll(async () => {
  house = await openTestHouse();
  visitor = await house.browser();
}, 60_000);
afterAll(() => house.close());

const inForce = () => house.t.db.within({ kind: 'public' }, listFormsInForce);
const codes = async (query: string): Promise<string[]> => searchForms(await inForce(), { query }, 'hu').map(({ code }) => code);

describe('finding a form', () => {
  it('takes no heed of accents and capitals, and knows code, title, life event and help', async () => {
    expect(await codes('a01')).toContain('A01');
    expect((await codes('ADOIGAZOLAS'))[0]).toBe('A13');
    expect(await codes('épitmenyado')).toContain('A01');
    expect(await codes('építkezem')).toContain('A01');
    expect(await codes('tulajdoni lapon')).toContain('A01');
    expect(await codes('nincsilyenszo')).toEqual([]);
  });

  it('puts a form whose title says it before one that only asks about it', async () => {
    const found = await codes('építményadó');
    expect(found[0]).toBe('A01');
    expect(found.length).toBeGreaterThan(1);
  });

  it('narrows by life event and area', async () => {
    const forms = await inForce();
    expect(searchForms(forms, { query: '', lifeEvent: 'inheritance' }, 'hu').every(({ lifeEvents }) => lifeEvents.includes('inheritance'))).toBe(true);
    expect(new Set(searchForms(forms, { query: '', area: 'social' }, 'hu').map(({ area }) => area))).toEqual(new Set(['social']));
  });
});

describe('the list of forms', () => {
  it('shows all that are in force, by area', async () => {
    const answer = await visitor.get('/urlapok');
    expect(answer.statusCode).toBe(200);
    for (const { slug } of await inForce()) expect(answer.body).toContain(`href="/urlapok/${slug}"`);
    expect((await visitor.get('/urlapok?q=nincsilyenszo')).body).toContain('Nincs ilyen űrlap');
  });

  it('leads to the form of a town that offers it', async () => {
    expect((await visitor.get('/urlapok/epitmenyado-adatbejelentes')).body).toContain('href="/kophaza/ugyinditas/epitmenyado-adatbejelentes"');
    expect((await visitor.get('/urlapok/A01?q=koph')).body).toContain('href="/kophaza/ugyinditas/epitmenyado-adatbejelentes"');
    expect((await visitor.get('/urlapok/A01?q=szeged')).body).toContain('Nincs ilyen település');
    expect((await visitor.get('/urlapok/adoigazolas')).body).not.toContain('href="/kophaza/ugyinditas');
    expect((await visitor.get('/urlapok/ilyen-nincs')).statusCode).toBe(404);
  });
});

describe('open data', () => {
  it('gives the list as JSON, of the country and of a town, unchanged under its tag', async () => {
    const national = await visitor.get('/api/urlapok.json');
    const forms = await inForce();
    expect(national.json().forms).toHaveLength(forms.length);
    expect(national.headers.etag).toMatch(/^"[\w-]{27}"$/);
    const again = await house.inject('/api/urlapok.json', { 'if-none-match': String(national.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const town = await visitor.get('/api/urlapok.json?telepules=kophaza');
    expect(town.json().forms.map(({ code }: { code: string }) => code)).toEqual(['A01', 'E12']);
    expect(town.headers.etag).not.toBe(national.headers.etag);
    expect((await visitor.get('/api/urlapok.json?telepules=nincs')).statusCode).toBe(404);
  });

  it('gives the same as CSV for Hungarian spreadsheets', async () => {
    const answer = await visitor.get('/api/urlapok.csv');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.body.startsWith('\uFEFFcode;version;slug;titleHu;')).toBe(true);
    const lines = answer.body.trim().split('\r\n');
    expect(lines.length).toBeGreaterThan((await inForce()).length);
    expect((await house.inject('/api/urlapok.csv', { 'if-none-match': String(answer.headers.etag) })).statusCode).toBe(304);
  });

  it('lets no text become a formula', async () => {
    const [form] = await inForce();
    if (form === undefined) throw new Error('no form');
    const hostile = { ...form, title: { hu: '=HYPERLINK("http://x")', en: '@SUM(A1)' }, summary: { hu: '+1', en: '-1' } };
    const [, row = ''] = formsCsv([formRecord({ form: hostile, local: null }, { baseUrl: 'http://x', townSlug: null })]).split('\r\n');
    expect(row).toContain(`"'=HYPERLINK(""http://x"")"`);
    for (const cell of ["'@SUM(A1)", "'+1", "'-1"]) expect(row).toContain(`;${cell};`);
  });

  it('serves the whole definition of a version for ever', async () => {
    const answer = await visitor.get('/api/urlapok/A01/1.json');
    expect(answer.json()).toMatchObject({ code: 'A01', version: 1, slug: 'epitmenyado-adatbejelentes' });
    expect(answer.headers['cache-control']).toContain('immutable');
    for (const path of ['/api/urlapok/A01/99.json', '/api/urlapok/A01/x.json', '/api/urlapok/ZZZ/1.json', '/api/urlapok/A01/9999999999.json']) {
      expect((await visitor.get(path)).statusCode, path).toBe(404);
    }
  });

  it('tags what changes anew', () => {
    expect(entityTag('a')).not.toBe(entityTag('b'));
    expect(entityTag('a')).toBe(entityTag('a'));
  });
});
