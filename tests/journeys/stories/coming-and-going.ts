import { describe, expect, it } from 'vitest';
import { checkPage } from '../page-check.ts';
import type { World } from '../browser.ts';
import { acceptTerms, signIn } from '../people.ts';

const MATTER = '/mako/ugyinditas/altalanos-kerelem';

/** Lakatos Ádám comes to the portal for the first time; Papp Márta mistypes; people leave. */
export function comingAndGoing(world: () => World): void {
  describe('signing in and out', () => {
    it('first sign-in: chooses a way, is known by name after accepting the terms, and comes back to where it began', async () => {
      const visitor = await world().visitor();
      const { page } = visitor;
      await page.goto(MATTER);
      await page.getByRole('link', { name: 'Bejelentkezés és kitöltés' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hogyan azonosítja magát?' }).waitFor();
      await page.getByRole('link', { name: 'Ügyfélkapu+' }).click();
      await page.getByRole('searchbox', { name: 'Keresés név vagy szerep szerint' }).fill('lakatos');
      await page.getByRole('button', { name: 'Keresés' }).click();
      await page.getByRole('link', { name: 'Lakatos Ádám' }).click();
      await page.getByRole('button', { name: 'Bejelentkezés' }).click();

      await page.getByRole('heading', { level: 1, name: 'Általános szerződési feltételek' }).waitFor();
      await page.getByRole('button', { name: 'Elfogadom és folytatom' }).click();
      await page.getByText('jelölje be, hogy elfogadja').first().waitFor();
      await checkPage(visitor);
      await acceptTerms(visitor);
      await page.getByText('A személyes fiókja elkészült.').waitFor();
      await page.getByText('Lakatos Ádám').first().waitFor();
      expect(new URL(page.url()).pathname).toBe(`${MATTER}/kitoltes`);

      await page.goto('/fiok');
      await page.getByRole('heading', { level: 1, name: 'Teendőim' }).waitFor();
      await page.getByText('Most nincs teendője').waitFor();
    });

    it('a wrong PIN is told beside the form, and the right one opens the door', async () => {
      const visitor = await world().visitor();
      const { page } = visitor;
      await page.goto('/hivatal');
      await page.getByRole('heading', { level: 1, name: 'Belépés a hivatalba' }).waitFor();
      await page.getByRole('button', { name: 'Belépés eSzig kártyával' }).click();
      // The office lets one way in only; the broker may show the choice or the way itself.
      const card = page.getByRole('link', { name: 'eSzemélyi igazolvány (eSzig)' });
      await card.or(page.getByLabel('Az olvasóba tett kártya')).first().waitFor();
      if (await card.isVisible()) await card.click();
      await page.getByLabel('Az olvasóba tett kártya').fill('kophaza.iktato');
      await page.getByLabel('PIN-kód (6 számjegy)').fill('000000');
      await page.getByRole('button', { name: 'Bejelentkezés' }).click();
      await page.getByRole('alert').getByText('A PIN-kód nem ehhez a kártyához tartozik.').waitFor();
      await checkPage(visitor);

      await page.getByRole('searchbox').fill('iktató');
      await page.getByRole('button', { name: 'Keresés' }).click();
      await page.getByRole('link', { name: 'Lakatos Vilmos' }).click();
      await page.getByRole('button', { name: 'Bejelentkezés' }).click();
      await page.waitForURL('**/hivatal');
      await page.getByText('Lakatos Vilmos').first().waitFor();
    });

    it('sign-out ends both sessions: here, and at the central identification', async () => {
      const visitor = await world().visitor();
      const { page } = visitor;
      await signIn(visitor, 'toth.eva', '/fiok');
      await page.goto('/szimulator/kau/');
      await page.getByText('Bejelentkezve: Tóth Éva').waitFor();
      await page.goto('/fiok');
      await page.getByRole('button', { name: 'Kijelentkezés' }).click();
      await page.getByRole('heading', { level: 1, name: 'Kijelentkezett' }).waitFor();
      await page.getByText('Itt és a központi azonosításnál is véget ért a munkamenete.').waitFor();
      await checkPage(visitor);
      await page.goto('/szimulator/kau/');
      await page.getByText('senki sincs bejelentkezve').waitFor();
      await page.goto('/fiok');
      await page.getByRole('heading', { level: 1, name: 'Hogyan azonosítja magát?' }).waitFor();
    });

    it('who gives up at the broker is told so and may try again', async () => {
      const visitor = await world().visitor();
      const { page } = visitor;
      await page.goto('/belepes');
      await page.getByRole('button', { name: 'Mégsem' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nem sikerült a bejelentkezés' }).waitFor();
      await checkPage(visitor);
      await page.getByRole('link', { name: 'Bejelentkezés újra' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hogyan azonosítja magát?' }).waitFor();
    });

    it('works without scripts too: the broker’s page waits for a press of its button', async () => {
      const visitor = await world().visitor({ javaScript: false, width: 360 });
      const { page } = visitor;
      await signIn(visitor, 'toth.eva', '/fiok');
      await checkPage(visitor);
      await page.getByRole('button', { name: 'Kijelentkezés' }).click();
      await page.getByRole('heading', { level: 1, name: 'Kijelentkezett' }).waitFor();
    });
  });
}
