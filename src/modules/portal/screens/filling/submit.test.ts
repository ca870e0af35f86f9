import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inspectPdf } from '../../../../platform/pdf/inspect-pdf.ts';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { listSubmissions, type Submission } from '../../../forms/contract.ts';
import { draftIn, openTestHouse, type TestBrowser, type TestHouse, WHOLE_REPORT } from './tests/house.ts';

let house: TestHouse;
let accountId: Uuid;
let browser: TestBrowser;
beforeAll(async () => {
  house = await openTestHouse({ registersAutomatically: true });
}, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  accountId = await house.account({ given: newId(), mothersName: newId() });
  browser = await house.browser(accountId);
});

function submissionsOf(clientId: Uuid): Promise<Submission[]> {
  return house.t.db.within({ kind: 'client', clientId, actor: { kind: 'client', id: clientId } }, listSubmissions);
}

/** Which answers stand on which page of the building tax report. */
const PAGES: readonly [lap: string, mine: RegExp][] = [
  ['submitter', /^(capacity|submitter|taxpayer|mailing|email)/],
  ['event', /^(reportKind|acquiredBy|eventOn)/],
  ['building', /^(property|parcelNo|usage|title|useful)/],
  ['owners', /^owners/],
  ['relief', /^hasExemption/],
  ['summary', /^truthful/],
];

describe('sending', () => {
  it('takes a whole set of answers in, registers it, and leads to the receipt', async () => {
    const sent = await browser.post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, _kulcs: newId() });
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toMatch(/^\/fiok\/ugyeim\/[0-9a-f-]{36}\/atvetel$/);
    const receipt = await browser.get(String(sent.headers.location));
    const [submission] = await submissionsOf(accountId);
    expect(submission?.answers).toMatchObject({ usefulAreaM2: '120', expectedTaxHuf: 132_000 });
    for (const words of ['E-1/2026', 'HIV/1-1/2026', submission?.sha256 ?? '?', '2026. április 1.'.replaceAll(' ', '\u00A0')]) {
      expect(receipt.body).toContain(words);
    }
  });

  it('gives papers: the receipt, and the submission with the very data that the digest is of', async () => {
    const sent = await browser.post(`${house.base}/bekuldes`, WHOLE_REPORT);
    const base = String(sent.headers.location).replace(/\/atvetel$/, '');
    const receipt = inspectPdf((await browser.get(`${base}/atvetel.pdf`)).rawPayload);
    expect(receipt.pdfa).toBe('2A');
    const paper = inspectPdf((await browser.get(`${base}/beadvany.pdf`)).rawPayload);
    expect(paper.text).toContain('132');
    const [submission] = await submissionsOf(accountId);
    const content = paper.attachments[0]?.content ?? Buffer.alloc(0);
    expect(createHash('sha256').update(content).digest('hex')).toBe(submission?.sha256);
  });

  it('sends a draft once: twice at the same instant, again later, and when its page is opened again', async () => {
    const draft = draftIn(await browser.get(`${house.base}/kitoltes`));
    const fields = Object.entries(WHOLE_REPORT);
    for (const [lap, mine] of PAGES) {
      const answers = Object.fromEntries(fields.filter(([name]) => mine.test(name)));
      const saved = await browser.post(`${house.base}/kitoltes?vazlat=${draft}`, { _lap: lap, _muvelet: 'ugras:osszegzes', ...answers });
      expect(saved.statusCode).toBe(303);
    }
    const summary = await browser.get(`${house.base}/kitoltes?vazlat=${draft}&lap=osszegzes`);
    expect(summary.body).toContain('Beküldés');
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.post(`${house.base}/bekuldes`, { _vazlat: draft })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
    const later = await browser.post(`${house.base}/bekuldes`, { _vazlat: draft });
    expect(later.headers.location).toBe(answers[0]?.headers.location);
    expect((await browser.get(`${house.base}/kitoltes?vazlat=${draft}`)).headers.location).toBe(later.headers.location);
    expect(await submissionsOf(accountId)).toHaveLength(1);
  });

  it('sends under one key once, and never shows one person the submission of another', async () => {
    const _kulcs = newId();
    const first = await browser.post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, _kulcs });
    const again = await browser.post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, usefulAreaM2: '999', _kulcs });
    expect(again.headers.location).toBe(first.headers.location);
    const other = await house.browser(await house.account({ mothersName: newId() }));
    expect((await other.post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, _kulcs })).statusCode).toBe(404);
    for (const page of ['atvetel', 'atvetel.pdf', 'beadvany.pdf']) {
      expect((await other.get(String(first.headers.location).replace(/atvetel$/, page))).statusCode).toBe(404);
    }
  });

  it('refuses what is not complete with everything that is missing, and keeps it as a draft', async () => {
        const answer = await browser.post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, parcelNo: '', truthful: '', 'owners.0.share': '1/2' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(/lap=building&amp;hibak=1#mezo-parcelNo/);
    expect(answer.body).toContain('A hányadok összege nem egy egész');
    expect(await submissionsOf(accountId)).toEqual([]);
  });

  it('says that it was not sent when what was missing stands in the account and is filled in', async () => {
    const { email: _, ...withoutEmail } = WHOLE_REPORT;
    const refused = await browser.post(`${house.base}/bekuldes`, { ...withoutEmail, _kulcs: newId() });
    expect([refused.statusCode, refused.body.includes('Még nem küldtük be')]).toEqual([422, true]);
  });

  it('goes back to a place that cannot be in an address', async () => {
    const answer = await browser.post(`${house.base}/kitoltes`, { _muvelet: 'sor:h\u202Eousehold\u0001' });
    expect(answer.statusCode).toBeLessThan(500);
  });

  it('reckons with the town’s figures, never with those that were sent', async () => {
    await browser.post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, expectedTaxHuf: '1', rate: '1', 'municipality.rateHufPerM2': '1' });
    const [submission] = await submissionsOf(accountId);
    expect(submission?.answers).toMatchObject({ expectedTaxHuf: 132_000, rate: '1100' });
  });

  it('sends in the name of who is signed in: the party is the account’s own person', async () => {
    await browser.post(`${house.base}/bekuldes`, WHOLE_REPORT);
    const [submission] = await submissionsOf(accountId);
    const links = await house.t.db.within({ kind: 'municipality', municipalityId: house.town, actor: { kind: 'system' } }, (tx) =>
      tx.sql.selectFrom('parties.client_link').select('party_id').where('client_id', '=', accountId).execute(),
    );
    expect(links).toEqual([{ party_id: submission?.partyId }]);
  });
});
