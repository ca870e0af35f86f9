import { describe, expect, it } from 'vitest';
import { answer } from '../answers.ts';
import type { World } from '../browser.ts';
import { pressAndLoad } from '../filling-keys.ts';
import { tabTo } from '../keys.ts';
import { checkPage } from '../page-check.ts';
import { signInToOffice } from '../people.ts';
import { spokenFaults } from '../spoken-names.ts';

const HELP = 'Ügyfélfogadás a főépítésznél szerdán 9 és 12 óra között.';
const MATTER = '/mako/ugyinditas/fakivagas';

/** What Makó says about the felling of trees: E02. */
export function townSettings(world: () => World): void {
  describe('a town sets a form for itself', () => {
    it('without scripts, 320 px wide: says more than the form, is told what is wrong, takes it back', async () => {
      const admin = await world().visitor({ javaScript: false, width: 320 });
      const { page } = admin;
      await signInToOffice(admin, 'mako.admin', '/hivatal/urlapok?q=fakivagas');
      await expectSound();
      await page.getByRole('link', { name: /kivágás/i }).first().click();
      await expectSound();
      await answer(page, { 'Helyi tájékoztató': HELP, 'Díj itt': 'ötezer' });
      await page.getByRole('button', { name: 'Mentés', exact: true }).click();
      await page.getByText('Adjon meg egész forintot').first().waitFor();
      await expectSound();
      await answer(page, { 'Díj itt': '5 000' });
      await page.getByRole('button', { name: 'Mentés', exact: true }).click();
      await page.getByText(/^Mentve: /).waitFor();
      const visitor = await world().visitor();
      await visitor.page.goto(MATTER);
      for (const words of [HELP, '5 000 Ft']) await visitor.page.getByText(words).first().waitFor();
      await page.getByRole('button', { name: 'Az utolsó módosítás visszavonása' }).click();
      await page.getByText('Visszavonva.', { exact: true }).waitFor();
      await expectSound();
      await visitor.page.reload();
      expect(await visitor.page.getByText(HELP).count()).toBe(0);

      async function expectSound(): Promise<void> {
        await checkPage(admin);
        expect(await spokenFaults(await admin.besideWithScripts()), page.url()).toEqual([]);
      }
    });

    it('by keyboard alone: found, turned off and on again', async () => {
      const admin = await world().visitor();
      const { page } = admin;
      await signInToOffice(admin, 'mako.admin', '/hivatal/urlapok');
      await tabTo(page, 'Keresés kód vagy cím szerint');
      await page.keyboard.type('E02');
      await pressAndLoad(page);
      await tabTo(page, /^Kikapcsolom: /);
      await pressAndLoad(page);
      await page.getByText(/^Kikapcsolva: /).waitFor();
      expect((await page.context().request.get(MATTER)).status()).toBe(404);
      await page.goto('/hivatal/urlapok?q=E02');
      await tabTo(page, /^Bekapcsolom: /);
      await pressAndLoad(page);
      await page.getByText(/^Bekapcsolva: /).waitFor();
      expect((await page.context().request.get(MATTER)).status()).toBe(200);
    });
  });
}
