import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDraft } from '../../../forms/contract.ts';
import { sealDraftFile } from '../../domain/draft-file.ts';
import { carriedIn, draftIn, FIRST_PAGE, openTestHouse, type TestBrowser, type TestHouse } from './tests/house.ts';

let house: TestHouse;
const PHRASE = 'öt piros alma gurul';
beforeAll(async () => {
  house = await openTestHouse();
}, 60_000);
afterAll(() => house.close());

const fileOf = (content: Buffer) => ({ field: 'fajl', name: 'urlap.vhurlap', content });

async function saved(visitor: TestBrowser): Promise<Buffer> {
  const asked = await visitor.post(`${house.base}/kitoltes`, { ...FIRST_PAGE, _lap: firstPage, _muvelet: 'fajlba' });
  expect(asked.body).toContain('Mentés titkosított fájlba');
  const answer = await visitor.post(`${house.base}/kitoltes/fajl`, { _lap: firstPage, _hordozott: carriedIn(asked.body), jelszo: PHRASE, jelszo2: PHRASE });
  expect(answer.headers['content-disposition']).toContain('epitmenyado-adatbejelentes.vhurlap');
  return answer.rawPayload;
}

const firstPage = 'submitter';

describe('a form under way as an encrypted file', () => {
  it('comes back in another browser, signed in or not, and nothing of it is kept', async () => {
    const file = await saved(await house.browser());
    const elsewhere = await house.browser();
    const answer = await elsewhere.upload(`${house.base}/kitoltes/fajlbol`, { jelszo: PHRASE }, fileOf(file));
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('value="8395180128"');
    expect(answer.body).toContain('A fájlban mentett válaszok újra itt vannak');
    expect(carriedIn(answer.body)).not.toBe('');
    const rows = await house.t.db.within({ kind: 'centre', actor: { kind: 'system' } }, (tx) => tx.sql.selectFrom('forms.draft').select('municipality_id').execute());
    expect(rows).toEqual([]);
    const id = await house.account();
    const draft = draftIn(await (await house.browser(id)).upload(`${house.base}/kitoltes/fajlbol`, { jelszo: PHRASE }, fileOf(file)));
    const kept = await house.t.db.within({ kind: 'client', clientId: id, actor: { kind: 'client', id } }, (tx) => findDraft(tx, draft));
    expect(kept?.answers).toMatchObject({ taxpayerTaxId: '8395180128' });
  });

  it.each([
    ['rövid', 'rövid', 'legalább 10 karakter'],
    ['aaaaaaaaaaaa', 'aaaaaaaaaaaa', 'túl egyszerű'],
    [PHRASE, 'valami egészen más', 'nem egyezik'],
  ])('is not made with %s and %s', async (one, two, said) => {
    const visitor = await house.browser();
    const asked = await visitor.post(`${house.base}/kitoltes`, { ...FIRST_PAGE, _lap: firstPage, _muvelet: 'fajlba' });
    const answer = await visitor.post(`${house.base}/kitoltes/fajl`, { _lap: firstPage, _hordozott: carriedIn(asked.body), jelszo: one, jelszo2: two });
    expect([answer.statusCode, answer.body.includes(said)]).toEqual([422, true]);
    expect(answer.body).not.toContain(one);
    const back = await visitor.post(`${house.base}/kitoltes`, { _lap: 'osszegzes', _hordozott: carriedIn(answer.body), _muvelet: `ugras:${firstPage}` });
    expect(back.body).toContain('value="8395180128"');
  });

  it('says what is wrong with a file', async () => {
    const visitor = await house.browser();
    const file = await saved(visitor);
    const content = { town: 'kophaza', code: 'A01', version: 1, savedAt: '2026-03-02T10:00:00Z', pageId: 'x', answers: {} };
    const bent = Buffer.from(file);
    bent[60] = (bent[60] ?? 0) ^ 1;
    const cases: [Buffer, string, string][] = [
      [file, 'nem ez a jelszó', 'A jelszó nem ehhez a fájlhoz tartozik'],
      [file, '', 'Adja meg a fájl jelszavát'],
      [bent, PHRASE, 'megsérült'],
      [Buffer.from('%PDF-1.7'), PHRASE, 'nem űrlapmentés'],
      [Buffer.alloc(1_100_000, 'x'), PHRASE, 'túl nagy'],
      [Buffer.alloc(0), PHRASE, 'Válasszon fájlt'],
      [await sealDraftFile({ ...content, code: 'E12' }, PHRASE), PHRASE, 'másik űrlaphoz'],
      [await sealDraftFile({ ...content, town: 'mako' }, PHRASE), PHRASE, 'másik űrlaphoz'],
      [await sealDraftFile({ ...content, version: 99 }, PHRASE), PHRASE, 'nem olvasható'],
      [await sealDraftFile({ ...content, answers: { owners: 'x'.repeat(10), __proto__x: 1, capacity: { a: 1 } } }, PHRASE), PHRASE, 'újra itt vannak'],
      [await sealDraftFile({ ...content, answers: JSON.parse('{"__proto__": {"a": 1}}') }, PHRASE), PHRASE, 'nem olvasható'],
      [await sealDraftFile('x', PHRASE), PHRASE, 'nem olvasható'],
    ];
    for (const [bytes, phrase, said] of cases) {
      const answer = await visitor.upload(`${house.base}/kitoltes/fajlbol`, { jelszo: phrase }, fileOf(bytes));
      expect(answer.body.includes(said), said).toBe(true);
      expect([200, 422]).toContain(answer.statusCode);
    }
  });

  it('can be asked for so often and no more', async () => {
    const visitor = await house.browser();
    const statuses: number[] = [];
    for (let count = 0; count < 31; count += 1) statuses.push((await visitor.post(`${house.base}/kitoltes/fajl`, { jelszo: 'x', jelszo2: 'x' })).statusCode);
    expect(statuses.at(-1)).toBe(429);
  });
});
