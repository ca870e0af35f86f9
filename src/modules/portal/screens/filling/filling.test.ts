import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { partTexts } from '../../../forms/rendering.contract.ts';
import { receiptScreenTexts } from '../../texts/filling-receipt.ts';
import { carriedIn, draftIn, FIRST_PAGE, openTestHouse, type TestHouse, WHOLE_REPORT } from './tests/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
}, 60_000);
afterAll(() => house.close());

it('speaks both languages everywhere', () => {
  for (const texts of [fillingTexts, partTexts, receiptScreenTexts]) expect(checkTexts(texts.entries)).toEqual([]);
});

describe('filling in without signing in', () => {
  it('carries all pages to the summary and the PDF, and keeps nothing on the server', async () => {
    const browser = await house.browser();
    const first = await browser.get(`${house.base}/kitoltes`);
    expect(first.statusCode).toBe(200);
    const second = await browser.post(`${house.base}/kitoltes`, { ...FIRST_PAGE, _lap: 'submitter', _hordozott: carriedIn(first.body) });
    expect(second.statusCode).toBe(200);
    expect(second.body).toContain('name="reportKind"');
    const summary = await browser.post(`${house.base}/kitoltes`, { _lap: 'event', _muvelet: 'ugras:osszegzes', _hordozott: carriedIn(second.body) });
    expect(summary.body).toContain('Minta Anna, születési név: Minta Anna, anyja neve: Példa Éva');
    expect(summary.body).not.toContain('>Beküldés<');
    const pdf = await browser.post(`${house.base}/nyomtatvany.pdf`, { _lap: 'osszegzes', _hordozott: carriedIn(summary.body) });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const drafts = await house.t.db.within({ kind: 'client', clientId: house.town, actor: { kind: 'system' } }, (tx) => tx.sql.selectFrom('forms.draft').selectAll().execute());
    expect(drafts).toEqual([]);
  });

  it('answers faults with 422, leads to the fields and keeps what was typed', async () => {
    const browser = await house.browser();
    const answer = await browser.post(`${house.base}/kitoltes`, { ...FIRST_PAGE, taxpayerTaxId: '8395180129', _lap: 'submitter' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('href="#mezo-taxpayerTaxId"');
    expect(answer.body).toContain('value="8395180129"');
    expect(answer.body).toContain('value="Fő"');
  });

  it('asks questions that only now arise instead of calling them faults', async () => {
    const browser = await house.browser();
    const answer = await browser.post(`${house.base}/kitoltes`, { _lap: 'event', reportKind: 'acquired', eventOn: '2026. 02. 20.' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('további kérdések');
    expect(answer.body).not.toContain('data-error-summary');
    const again = await browser.post(`${house.base}/kitoltes`, { _lap: 'event', reportKind: 'acquired', eventOn: '2026. 02. 20.', _hordozott: carriedIn(answer.body) });
    expect(again.statusCode).toBe(422);
  });

  it('adds and removes rows, up to the number the form allows', async () => {
    const browser = await house.browser();
    const added = await browser.post(`${house.base}/kitoltes`, { _lap: 'owners', 'owners.0.name': 'Egy', _muvelet: 'sor:owners' });
    expect(added.body).toContain('name="owners.1.name"');
    const removed = await browser.post(`${house.base}/kitoltes`, { _lap: 'owners', 'owners.0.name': 'Egy', 'owners.1.name': 'Kettő', _muvelet: 'torol:owners.0' });
    expect(removed.body).toContain('value="Kettő"');
    expect(removed.body).not.toContain('value="Egy"');
    const full = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`owners.${index}.name`, 'x']));
    const refused = await browser.post(`${house.base}/kitoltes`, { _lap: 'owners', ...full, _muvelet: 'sor:owners' });
    expect(refused.body).toContain('legfeljebb 100');
    expect(refused.body).not.toContain('name="owners.100.name"');
  });

  it('does not take answers that it did not sign for this browser, and says so', async () => {
    const [one, other] = [await house.browser(), await house.browser()];
    const page = await one.post(`${house.base}/kitoltes`, { ...FIRST_PAGE, _lap: 'submitter' });
    const stolen = await other.post(`${house.base}/kitoltes`, { _lap: 'event', _muvelet: 'ugras:submitter', _hordozott: carriedIn(page.body) });
    expect(stolen.body).not.toContain('Példa Éva');
    expect(stolen.body).toContain('nem tudtuk biztonságosan átvenni');
  });

  it('refuses to send with 401, says what to do, and shows what was typed', async () => {
    const browser = await house.browser();
    const answer = await browser.post(`${house.base}/bekuldes`, WHOLE_REPORT);
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toContain('A beküldéshez be kell jelentkeznie');
    expect(answer.body).toContain('1042/3');
  });

  it('brings what was typed through sign-in into a draft, once, in this browser only', async () => {
    const browser = await house.browser();
    const sent = await browser.post(`${house.base}/kitoltes`, { ...FIRST_PAGE, _lap: 'submitter', _muvelet: 'belepes' });
    expect(sent.statusCode).toBe(303);
    const back = new URL(String(sent.headers.location), 'http://x').searchParams.get('vissza') ?? '';
    expect(back).toMatch(/\/kitoltes\/folytatas\?nev=/);
    const stranger = await house.browser(await house.account());
    const notTheirs = await stranger.get(back);
    expect(notTheirs.headers.location).toBe(`${house.base}/kitoltes`);
  });
});

describe('hostile posts', () => {
  it.each([
    ['control characters', { _lap: 'submitter', email: 'a\u0000b' }],
    ['prototype keys', { _lap: 'owners', 'owners.__proto__.name': 'x', '__proto__.x': 'y', constructor: 'z' }],
    ['too many rows', { _lap: 'owners', 'owners.9999.name': 'x', _muvelet: 'sor:owners' }],
    ['strange acts', { _lap: 'owners', _muvelet: 'torol:owners.9999999999999' }],
    ['a group that is none', { _lap: 'owners', _muvelet: 'sor:owners.0.share.constructor' }],
    ['an unknown page', { _lap: '../../etc', _muvelet: 'tovabb' }],
    ['a page named like a property', { _lap: 'constructor', _muvelet: 'ugras:__proto__' }],
    ['endless text', { _lap: 'summary', remarks: 'x'.repeat(30_000) }],
    ['a carried text that is none', { _lap: 'submitter', _hordozott: '...' }],
  ])('%s never break the page', async (_, fields) => {
    const [anonymous, client] = [await house.browser(), await house.browser(await house.account())];
    const draft = draftIn(await client.get(`${house.base}/kitoltes`));
    for (const path of ['kitoltes', 'kitoltes/mentes', 'bekuldes', 'nyomtatvany.pdf']) {
      for (const answer of [await anonymous.post(`${house.base}/${path}`, fields), await client.post(`${house.base}/${path}?vazlat=${draft}`, fields)]) {
        expect([200, 303, 401, 404, 422], `${path}: ${answer.statusCode}`).toContain(answer.statusCode);
      }
    }
  });

  it('shows what can be shown of a refused text', async () => {
    const browser = await house.browser();
    const answer = await browser.post(`${house.base}/kitoltes`, { _lap: 'submitter', email: 'a\u0000b@example.com', 'mailingAddress.settlement': 'Kópháza' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="ab@example.com"');
    expect(answer.body).toContain('value="Kópháza"');
  });

  it.each(['/kophaza/ugyinditas/nincs-ilyen/kitoltes', '/nincs-ilyen/ugyinditas/epitmenyado-adatbejelentes/kitoltes'])('%s is not there', async (path) => {
    const browser = await house.browser();
    expect((await browser.get(path)).statusCode).toBe(404);
    expect((await browser.post(path, {})).statusCode).toBe(404);
  });
});
