import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { listDrafts, type Draft } from '../../../forms/contract.ts';
import { draftIn, FIRST_PAGE, openTestHouse, type TestBrowser, type TestHouse, WHOLE_REPORT } from './tests/house.ts';

let house: TestHouse;
let accountId: Uuid;
let browser: TestBrowser;
beforeAll(async () => {
  house = await openTestHouse();
}, 60_000);
afterAll(() => house.close());

async function someone(): Promise<void> {
  accountId = await house.account();
  browser = await house.browser(accountId);
}

function draftsOf(clientId: Uuid): Promise<Draft[]> {
  return house.t.db.within({ kind: 'client', clientId, actor: { kind: 'client', id: clientId } }, listDrafts);
}

describe('a draft', () => {
  beforeAll(someone);

  it('is made at the first visit with what the sign-in knows, and not again while nobody typed', async () => {
    const first = await browser.get(`${house.base}/kitoltes`);
    expect(first.statusCode).toBe(303);
    const again = await browser.get(`${house.base}/kitoltes`);
    expect(draftIn(again)).toBe(draftIn(first));
    const page = await browser.get(String(first.headers.location));
    expect(page.body).toContain('Példa Éva');
    expect(page.body).toContain('value="minta.anna@example.com"');
    expect(page.body).toContain('Mentve 12:00');
  });

  it('is saved by each post, also a faulty one, and found again where it was left', async () => {
    const draft = draftIn(await browser.get(`${house.base}/kitoltes`));
    const wrong = await browser.post(`${house.base}/kitoltes?vazlat=${draft}`, { ...FIRST_PAGE, taxpayerTaxId: 'rossz', _lap: 'submitter' });
    expect(wrong.statusCode).toBe(422);
    const right = await browser.post(`${house.base}/kitoltes?vazlat=${draft}`, { ...FIRST_PAGE, _lap: 'submitter' });
    expect(right.headers.location).toBe(`${house.base}/kitoltes?vazlat=${draft}&lap=event`);
    const elsewhere = await (await house.browser(accountId)).get(`${house.base}/kitoltes?vazlat=${draft}`);
    expect(elsewhere.body).toContain('name="reportKind"');
    const offered = await browser.get(`${house.base}/kitoltes`);
    expect(offered.body).toContain('Folytatja, amit elkezdett?');
  });

  it('takes what sign-in vouches for from the sign-in, whatever the page sends', async () => {
    const draft = draftIn(await browser.get(`${house.base}/kitoltes?uj=1`));
    await browser.post(`${house.base}/kitoltes?vazlat=${draft}`, { ...FIRST_PAGE, 'submitter.familyName': 'Más', _lap: 'submitter' });
    const kept = (await draftsOf(accountId)).find(({ id }) => id === draft);
    expect(kept?.answers).toMatchObject({ submitter: { familyName: 'Minta' }, taxpayerTaxId: '8395180128' });
  });

  it('saves itself by script and says when', async () => {
    const draft = draftIn(await browser.get(`${house.base}/kitoltes?uj=1`));
    house.t.clock.set('2026-03-02T11:02:00Z');
    const answer = await browser.post(`${house.base}/kitoltes/mentes?vazlat=${draft}`, { _lap: 'building', usefulAreaM2: '120' });
    expect(answer.json()).toEqual({ savedAt: '2026-03-02T11:02:00Z', text: 'Mentve 12:02' });
    expect((await draftsOf(accountId)).find(({ id }) => id === draft)).toMatchObject({ answers: { usefulAreaM2: '120' }, pageId: 'building' });
  });

  it('is its own client’s only', async () => {
    const draft = draftIn(await browser.get(`${house.base}/kitoltes?uj=1`));
    const other = await house.browser(await house.account({ given: 'Béla' }));
    for (const id of [draft, newId(), 'nem-azonosito']) {
      expect((await other.get(`${house.base}/kitoltes?vazlat=${id}`)).statusCode).toBe(404);
      expect((await other.post(`${house.base}/kitoltes?vazlat=${id}`, { _lap: 'submitter' })).statusCode).toBe(404);
      expect((await other.post(`${house.base}/kitoltes/mentes?vazlat=${id}`, { _lap: 'submitter' })).statusCode).toBe(404);
      expect((await other.post(`${house.base}/bekuldes`, { _vazlat: id })).statusCode).toBe(404);
    }
    expect((await browser.get(`/kophaza/ugyinditas/altalanos-kerelem/kitoltes?vazlat=${draft}`)).statusCode).toBe(404);
  });
});

describe('a sign-in that ends while somebody types', () => {
  beforeAll(someone);

  it('saves the page for its account, asks to sign in, and leads back to the same page', async () => {
    const draft = draftIn(await browser.get(`${house.base}/kitoltes`));
    house.t.clock.advance({ hours: 5 });
    const posted = await browser.post(`${house.base}/kitoltes?vazlat=${draft}`, { ...FIRST_PAGE, _lap: 'submitter' });
    expect(posted.statusCode).toBe(303);
    expect(decodeURIComponent(String(posted.headers.location))).toContain(`/belepes?vissza=${house.base}/kitoltes?vazlat=${draft}&lap=event`);
    const byScript = await browser.post(`${house.base}/kitoltes/mentes?vazlat=${draft}`, { _lap: 'building', parcelNo: '1042/3' });
    expect(byScript.statusCode).toBe(401);
    expect(byScript.json()).toMatchObject({ text: expect.stringContaining('elmentettük') });
    const [kept] = await draftsOf(accountId);
    expect(kept?.answers).toMatchObject({ taxpayerTaxId: '8395180128', parcelNo: '1042/3' });
    // It opens nothing: neither the draft nor what it holds.
    const shown = await browser.get(`${house.base}/kitoltes?vazlat=${draft}`);
    expect(shown.statusCode).toBe(303);
    expect(String(shown.headers.location)).toMatch(/^\/belepes/);
  });

  it('keeps a whole set of answers that comes too late as a draft', async () => {
    const sent = await browser.post(`${house.base}/bekuldes`, WHOLE_REPORT);
    expect(sent.statusCode).toBe(303);
    const draft = draftIn(sent);
    expect((await draftsOf(accountId)).find(({ id }) => id === draft)?.answers).toMatchObject({ parcelNo: '1042/3' });
  });
});

describe('what was typed before signing in', () => {
  it('becomes a draft of who signs in in that browser, once, at the page where it was left', async () => {
    const visitor = await house.browser();
    const away = await visitor.post(`${house.base}/kitoltes`, { ...FIRST_PAGE, 'submitter.familyName': 'Másképp', _lap: 'submitter', _muvelet: 'belepes' });
    const back = new URL(String(away.headers.location), 'http://localhost').searchParams.get('vissza') ?? '';
    accountId = await house.account();
    await visitor.signIn(accountId);
    const taken = await visitor.get(back);
    const draft = draftIn(taken);
    expect(taken.headers.location).toBe(`${house.base}/kitoltes?vazlat=${draft}&lap=submitter`);
    const [kept] = await draftsOf(accountId);
    expect(kept?.answers).toMatchObject({ taxpayerTaxId: '8395180128', submitter: { familyName: 'Minta' } });
    const again = await visitor.get(back);
    expect(again.headers.location).toBe(`${house.base}/kitoltes`);
    expect(await draftsOf(accountId)).toHaveLength(1);
  });

  it('becomes a draft also when an old page is posted after signing in elsewhere', async () => {
    await someone();
    const posted = await browser.post(`${house.base}/kitoltes`, { ...FIRST_PAGE, _lap: 'submitter' });
    expect((await draftsOf(accountId)).map(({ id }) => id)).toEqual([draftIn(posted)]);
  });
});
