import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FormDefinition } from '../../../forms/contract.ts';
import { draftIn, FIRST_PAGE, openTestHouse, type TestBrowser, type TestHouse } from './tests/house.ts';

let house: TestHouse;
let browser: TestBrowser;
beforeAll(async () => {
  house = await openTestHouse();
  browser = await house.browser(await house.account());
}, 60_000);
afterAll(() => house.close());

const clientDraft = (id: string) =>
  house.t.db.within({ kind: 'centre', actor: { kind: 'system' } }, (tx) => tx.sql.selectFrom('forms.draft').select('form_version').where('form_code', '=', 'A01').execute().then((rows) => ({ id, rows })));

it('a draft of an earlier version is taken over, with a list of what changed, and loses no answer unseen', async () => {
  const draft = draftIn(await browser.get(`${house.base}/kitoltes`));
  const at = `${house.base}/kitoltes?vazlat=${draft}`;
  await browser.post(at, { ...FIRST_PAGE, phone: '+36 30 123 4567', _lap: 'submitter' });
  await publishSecondVersion();
  const told = await browser.get(at);
  expect(told.statusCode).toBe(200);
  expect(told.body).toContain('Az űrlap közben megváltozott');
  expect(told.body).toContain('Új kérdés: „Van-e lift az épületben?”');
  expect(told.body).toContain('Ezt már nem kérdezzük: „Telefonszám”');
  const sent = await browser.post(`${house.base}/bekuldes`, { _vazlat: draft });
  expect(sent.headers.location).toBe(at);
  const accepted = await browser.post(`${house.base}/kitoltes/uj-valtozat?vazlat=${draft}`, {});
  expect(accepted.headers.location).toBe(at);
  expect((await clientDraft(draft)).rows).toEqual([{ form_version: 2 }]);
  const page = await browser.get(`${at}&lap=submitter`);
  expect(page.body).toContain('hasLift');
  const again = await browser.post(`${house.base}/kitoltes/uj-valtozat?vazlat=${draft}`, {});
  expect(again.headers.location).toBe(at);
  const others = await house.browser(await house.account());
  expect((await others.post(`${house.base}/kitoltes/uj-valtozat?vazlat=${draft}`, {})).headers.location).toBe(at);
  expect((await others.get(at)).statusCode).toBe(404);
});

/** The building tax report without the telephone number and with a question about a lift, from 2026-03-01. */
async function publishSecondVersion(): Promise<void> {
  await house.t.db.within({ kind: 'centre', actor: { kind: 'system' } }, async (tx) => {
    const { definition } = await tx.sql.selectFrom('forms.form_version').select('definition').where('code', '=', 'A01').executeTakeFirstOrThrow();
    const first = definition as object as FormDefinition;
    const lift = { kind: 'yesno', id: 'hasLift', label: { hu: 'Van-e lift az épületben?', en: 'Is there a lift in the building?' } };
    const pages = first.pages.map((page, index) => ({
      ...page,
      sections: page.sections.map((section, at) => ({ ...section, fields: [...section.fields.filter(({ id }) => id !== 'phone'), ...(index === 0 && at === 0 ? [lift] : [])] })),
    }));
    const key = { code: 'A01', version: 2, valid_from: Temporal.PlainDate.from('2026-03-01') };
    await tx.sql.updateTable('forms.version_validity').set({ valid_to: Temporal.PlainDate.from('2026-02-28') }).where('code', '=', 'A01').execute();
    await tx.sql.insertInto('forms.form_version').values({ ...key, slug: first.slug, definition: JSON.stringify({ ...first, version: 2, pages }), sha256: 'b'.repeat(64), published_at: tx.at }).execute();
    await tx.sql.insertInto('forms.version_validity').values(key).execute();
  });
}
