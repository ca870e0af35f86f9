import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../platform/config/project-root.ts';
import { type ComposedHouse, composedHouse } from '../testing/composed-house.ts';
import { TestBrowser } from '../testing/test-browser.ts';

const E12 = readFileSync(join(PROJECT_ROOT, 'forms/other/e12-altalanos-kerelem.v1.json'), 'utf8');

describe('forms at the centre', () => {
  let house: ComposedHouse;
  const browser = (): TestBrowser => new TestBrowser(house.app, 'http://localhost:3999');
  const signedIn = async (person: string): Promise<TestBrowser> => {
    const one = browser();
    await one.open(`/hivatal/belepes/demo?szemely=${person}&vissza=/kozpont/urlapok`);
    return one;
  };

  beforeAll(async () => {
    house = await composedHouse();
  }, 120_000);
  afterAll(() => house.close());

  it('are opened by the office’s door to officials of the centre, and to nobody of a town', async () => {
    const editor = await signedIn('kozpont.szerkeszto');
    expect(editor.path).toBe('/kozpont/urlapok');
    expect((await editor.open('/hivatal')).url).toMatch(/\/kozpont\/urlapok$/);
    expect((await editor.open('/hivatal/ugyek')).status).toBe(404);
    const ofTown = await signedIn('kophaza.admin');
    expect((await ofTown.open('/kozpont/urlapok')).status).toBe(404);
    const nobody = await browser().open('/kozpont/urlapok');
    expect(nobody.url).toContain('/hivatal/belepes?vissza=%2Fkozpont%2Furlapok');
  });

  it('are brought in by a chosen file; a file that is none, or too large, is told', async () => {
    const editor = await signedIn('kozpont.szerkeszto');
    const sent = async (content: string) => {
      await editor.open('/kozpont/urlapok/uj');
      return editor.submitFile('/kozpont/urlapok/uj/fajl', { fajl: '' }, { field: 'allomany', name: '../../e12.json', content });
    };
    const none = await sent('PK\u0003\u0004');
    expect([none.status, none.text.includes('Nem lehet felvenni') || none.text.includes('JSON')]).toEqual([422, true]);
    const large = await sent(`{"code": "${'x'.repeat(1_100_000)}"}`);
    expect([large.status, large.text.includes('nagyobb 1 MB-nál')]).toEqual([422, true]);
    const complaint = JSON.parse(readFileSync(join(PROJECT_ROOT, 'forms/other/e10-panasz-kozerdeku-bejelentes.v1.json'), 'utf8')) as object;
    expect((await sent(JSON.stringify(complaint))).url).toMatch(/\/kozpont\/urlapok\/tervek\/[0-9a-f-]{36}$/);
  });

  it('are brought in by a file, reviewed and published by somebody else, and compared', async () => {
    const editor = await signedIn('kozpont.szerkeszto');
    await editor.open('/kozpont/urlapok/uj');
    const broken = await editor.submit('/kozpont/urlapok/uj/fajl', { fajl: E12.replace('"version": 1', '"version": "egy"') });
    expect(broken.status).toBe(422);
    expect(broken.text).toContain('/version');
    const script = '<script>alert(1)</script>';
    const file = JSON.stringify({ ...(JSON.parse(E12) as object), title: { hu: `Általános kérelem ${script}`, en: `General request ${script}` } });
    const started = await editor.submit('/kozpont/urlapok/uj/fajl', { fajl: file });
    expect(started.url).toMatch(/\/kozpont\/urlapok\/tervek\/[0-9a-f-]{36}$/);
    const review = `${new URL(started.url).pathname}/ellenorzes`;
    const shown = await editor.open(review);
    expect(shown.text).toContain('a címe megváltozott');
    expect(shown.text).not.toContain(script);
    const handed = await editor.submit(review.replace('ellenorzes', 'beadas'), { allapot: '1' });
    expect(handed.text).toContain('Ellenőrzésre adva');
    expect((await editor.submit(review.replace('ellenorzes', 'kiadas'), { allapot: '2', nap: '2026.04.01.' })).status).toBe(404);
    const reviewer = await signedIn('kozpont.ellenor');
    expect((await reviewer.open('/kozpont/urlapok/ellenorzes')).text).toContain(review);
    await reviewer.open(review);
    expect((await reviewer.submit(review.replace('ellenorzes', 'kiadas'), { allapot: '2', nap: '2026.02.30.' })).status).toBe(422);
    await reviewer.open(review);
    const published = await reviewer.submit(review.replace('ellenorzes', 'kiadas'), { allapot: '2', nap: '2026.04.01.' });
    expect(published.url).toMatch(/\/kozpont\/urlapok\/urlap\/E12$/);
    expect(published.text).toContain('Kiadva: E12, 2. változat.');
    expect((await reviewer.open('/kozpont/urlapok/urlap/E12/osszevetes?ettol=1&eddig=2')).text).toContain('a címe megváltozott');
    expect((await reviewer.open('/kozpont/urlapok/urlap/E12/valtozat/2')).text).toContain('"version": 2');
  });
});
