import { describe, expect, it } from 'vitest';
import type { World } from '../browser.ts';
import { expectNotFound } from '../expectations.ts';
import { signIn, signInToOffice } from '../people.ts';

/** What a person may not see answers like what does not exist. */
export function rights(world: () => World): void {
  describe('rights', () => {
    it('an official of Kópháza does not find a case of Makó, nor its papers', async () => {
      const ofMako = await world().visitor();
      await signInToOffice(ofMako, 'mako.adougy', '/hivatal/ado');
      const link = ofMako.page.locator('tbody th a').first();
      const taxCase = (await link.getAttribute('href')) ?? '';
      const id = taxCase.split('/').at(-1) ?? '';
      const answer = await ofMako.page.goto(`/hivatal/ugyek/${id}`);
      expect(answer?.status()).toBe(200);
      const paper = (await ofMako.page.locator('a[href*="irat="]').first().getAttribute('href')) ?? '';

      const ofKophaza = await world().visitor();
      await signInToOffice(ofKophaza, 'kophaza.adougy');
      for (const path of [taxCase, `/hivatal/ugyek/${id}`, `/hivatal/ugyek/${id}/tortenet`, paper, '/hivatal/ugyek/nem-azonosito']) await expectNotFound(ofKophaza, path);
    });

    it('a citizen at the office’s door is asked to sign in, and a citizen’s session is none there', async () => {
      const visitor = await world().visitor();
      await signIn(visitor, 'toth.eva', '/fiok');
      for (const path of ['/hivatal', '/hivatal/ado', '/hivatal/naplo']) {
        await visitor.page.goto(path);
        await visitor.page.getByRole('heading', { level: 1, name: 'Belépés a hivatalba' }).waitFor();
        expect(new URL(visitor.page.url()).searchParams.get('vissza')).toBe(path);
      }
      // And she is still signed in where she belongs.
      await visitor.page.goto('/fiok');
      await visitor.page.getByRole('heading', { level: 1, name: 'Teendőim' }).waitFor();
    });

    it('an official sees only what their roles open', async () => {
      const clerk = await world().visitor();
      await signInToOffice(clerk, 'kophaza.igazgatas');
      for (const path of ['/hivatal/ado', '/hivatal/ado/szamlak', '/hivatal/erkeztetes', '/hivatal/alairas', '/hivatal/naplo']) await expectNotFound(clerk, path);
      await clerk.page.goto('/hivatal/ugyek');
      await clerk.page.getByRole('heading', { level: 1, name: 'Ügyiratok' }).waitFor();
      expect(await clerk.page.getByRole('navigation', { name: 'A hivatal részei' }).getByRole('link').allInnerTexts()).toEqual(['Mai munkám', 'Ügyiratok']);
    });

    it('who works for two towns sees one at a time', async () => {
      const officer = await world().visitor();
      const { page } = officer;
      await signInToOffice(officer, 'csopak.adougy', '/hivatal', '02185');
      await page.getByRole('link', { name: 'Csopak Hivatal' }).waitFor();
      await page.goto('/hivatal/onkormanyzat');
      await page.getByRole('radio', { name: 'Paloznak' }).check();
      await page.getByRole('main').getByRole('button').click();
      await page.getByRole('link', { name: 'Paloznak Hivatal' }).waitFor();
    });

    it('a citizen does not find what is another citizen’s', async () => {
      const peter = await world().visitor();
      await signIn(peter, 'molnar.peter', '/fiok/ugyeim');
      const case_ = (await peter.page.locator('tbody th a').first().getAttribute('href')) ?? '';
      const eva = await world().visitor();
      await signIn(eva, 'toth.eva', '/fiok');
      for (const path of [case_, `${case_}/atvetel`, `${case_}/beadvany.pdf`]) {
        expect((await eva.page.goto(path))?.status(), path).toBe(404);
      }
    });
  });
}
