import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { answer } from '../answers.ts';
import { goOn } from '../building-report.ts';
import type { Visitor, World } from '../browser.ts';
import { focused, tabTo } from '../keys.ts';
import { checkPage } from '../page-check.ts';
import { spokenFaults } from '../spoken-names.ts';
import { touchFaults } from '../touch-check.ts';

const PASSPHRASE = 'négy zöld kavics télen';

/** The list of all forms of the country, and a filling kept as a file by who does not sign in. */
export function findingForms(world: () => World): void {
  describe('finding a form', () => {
    it('by keyboard alone: searched, opened, the own town found, begun', async () => {
      const { page } = await world().visitor();
      await page.goto('/urlapok');
      await tabTo(page, 'Mit szeretne elintézni?');
      await page.keyboard.type('fakivagas');
      await page.keyboard.press('Enter');
      await page.getByText('1 űrlap').waitFor();
      await tabTo(page, /^Fakivágás|^Fa kivágás|fák? kivágás/i);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /kivág/i }).waitFor();
      await tabTo(page, /^(Keresés|Település)/);
      if (!(await page.evaluate(() => document.activeElement instanceof HTMLInputElement))) await page.keyboard.press('Shift+Tab');
      await page.keyboard.type('kophaza');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=kophaza/);
      await tabTo(page, 'Kópháza');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/kophaza/ugyinditas/fakivagas*');
      await tabTo(page, 'Kitöltés bejelentkezés nélkül');
      expect(await focused(page)).toBe('Kitöltés bejelentkezés nélkül');
    });

    it.each([
      ['without scripts', { javaScript: false, width: 320 }],
      ['by finger', { touch: true, width: 320 }],
    ])('on a phone, %s: by life event, nothing found, open data', async (_, looks) => {
      const visitor = await world().visitor(looks);
      const { page } = visitor;
      await page.goto('/urlapok');
      await expectSound(visitor);
      await page.getByLabel('Élethelyzet').selectOption({ label: 'Házasságot kötök' });
      await page.getByRole('button', { name: 'Szűrés' }).click();
      await page.getByRole('link', { name: 'Időpont házasságkötési szándék bejelentéséhez' }).waitFor();
      await expectSound(visitor);
      await page.goto('/urlapok?q=repulojegy');
      await expectSound(visitor);
      const json = await page.context().request.get('/api/urlapok.json');
      const csv = await page.context().request.get('/api/urlapok.csv');
      expect([json.headers()['content-type'], csv.headers()['content-type']]).toEqual([expect.stringContaining('application/json'), expect.stringContaining('text/csv')]);
      const { forms } = (await json.json()) as { forms: { code: string }[] };
      expect((await csv.text()).trim().split('\r\n')).toHaveLength(forms.length + 1);
    });

    it.each([
      ['with scripts', {}],
      ['without scripts, 320 px wide', { javaScript: false, width: 320 }],
    ])('kept as an encrypted file and gone on from, %s', async (_, looks) => {
      const visitor = await world().visitor(looks);
      const { page } = visitor;
      await page.goto('/kophaza/ugyinditas/altalanos-kerelem/kitoltes');
      await answer(page, { 'Családi név': 'Próba', Utónév: 'Piroska' });
      await page.getByRole('button', { name: 'Mentés fájlba' }).click();
      await page.getByRole('heading', { level: 1, name: 'Mentés titkosított fájlba' }).waitFor();
      await expectSound(visitor);
      await answer(page, { Jelszó: PASSPHRASE, 'Jelszó még egyszer': `${PASSPHRASE}!` });
      await page.getByRole('button', { name: 'Fájl letöltése' }).click();
      await page.getByText('A két jelszó nem egyezik.').first().waitFor();
      await expectSound(visitor);
      await answer(page, { Jelszó: PASSPHRASE, 'Jelszó még egyszer': PASSPHRASE });
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Fájl letöltése' }).click()]);
      expect(file.suggestedFilename()).toBe('altalanos-kerelem.vhurlap');
      const content = await readFile(await file.path());
      expect(content.includes('Piroska')).toBe(false);
      await openFile(await world().visitor(looks), content);
    });

    it('the kinds of fields: a list to search in and a map, by keyboard', async () => {
      const visitor = await world().visitor();
      const { page } = visitor;
      for (const kind of ['choice-search', 'map-point', 'file', 'organisation', 'address', 'group']) {
        await page.goto(`/urlap-mezok/${kind}`);
        await expectSound(visitor);
      }
    });
  });
}

async function openFile(visitor: Visitor, content: Buffer): Promise<void> {
  const { page } = visitor;
  await page.goto('/kophaza/ugyinditas/altalanos-kerelem');
  await page.getByRole('link', { name: 'Folytatás fájlból' }).click();
  await expectSound(visitor);
  for (const passphrase of ['egy másik jelszó', PASSPHRASE]) {
    await page.getByLabel(/^Fájl/).setInputFiles({ name: 'altalanos-kerelem.vhurlap', mimeType: 'application/octet-stream', buffer: content });
    await answer(page, { Jelszó: passphrase });
    await page.getByRole('button', { name: 'Megnyitás' }).click();
    if (passphrase !== PASSPHRASE) {
      await page.getByText('A jelszó nem ehhez a fájlhoz tartozik.').first().waitFor();
      await expectSound(visitor);
    }
  }
  await page.getByText('A fájlban mentett válaszok újra itt vannak.').waitFor();
  expect(await page.getByLabel('Utónév').first().inputValue()).toBe('Piroska');
  await goOn(visitor);
}

async function expectSound(visitor: Visitor): Promise<void> {
  await checkPage(visitor);
  // Where scripts are off the same document is heard beside.
  const page = visitor.hasScripts ? visitor.page : await visitor.besideWithScripts();
  const small = (visitor.page.viewportSize()?.width ?? 0) < 600 ? await touchFaults(page) : [];
  expect([...small, ...(await spokenFaults(page))], visitor.page.url()).toEqual([]);
}
