import { describe, expect, it } from 'vitest';
import type { Visitor, World } from '../browser.ts';
import { answer } from '../answers.ts';
import { checkPage } from '../page-check.ts';
import { signIn } from '../people.ts';

const FILLING = '/csopak/ugyinditas/altalanos-kerelem/kitoltes';

/** Varga István is slow: he falls asleep over a page, then over a form. */
export function session(world: () => World): void {
  describe('the session', () => {
    it('asks after half an hour whether one is still there, and goes on without new credentials', async () => {
      const istvan = await world().visitor();
      const { page } = istvan;
      await page.clock.install();
      await signIn(istvan, 'varga.istvan', '/fiok');
      await page.clock.runFor('29:00');
      const dialog = page.getByRole('dialog', { name: 'Itt van még?' });
      expect(await dialog.isVisible()).toBe(false);
      await page.clock.runFor('01:30');
      await dialog.getByText('A bejelentkezés ennyi idő múlva lejár').waitFor();
      await checkPage(istvan);
      const [answered] = await Promise.all([page.waitForResponse('**/munkamenet'), dialog.getByRole('button', { name: 'Folytatom' }).click()]);
      expect(answered.status()).toBe(200);
      await dialog.waitFor({ state: 'hidden' });
      await page.goto('/fiok/ugyeim');
      await page.getByRole('heading', { level: 1, name: 'Ügyeim' }).waitFor();
    });

    it('asks at the next page too, where no script asked', async () => {
      const istvan = await world().visitor({ javaScript: false });
      const { page } = istvan;
      await signIn(istvan, 'varga.istvan', '/fiok');
      await world().house.ageSessions('Varga', 31);
      await page.goto('/fiok/ugyeim');
      await page.getByRole('heading', { level: 1, name: 'Itt van még?' }).waitFor();
      await page.getByRole('button', { name: 'Folytatom' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ügyeim' }).waitFor();
    });

    it.each([
      ['with scripts', true],
      ['without scripts', false],
    ])('ends after four hours, and keeps what was typed, %s', async (_, javaScript) => {
      const istvan = await world().visitor({ javaScript });
      const { page } = istvan;
      await signIn(istvan, 'varga.istvan', `${FILLING}?uj=1`);
      await fourHoursLater(world(), istvan);
      await answer(page, { Telefonszám: '+36 30 765 4321' });
      await page.getByRole('button', { name: 'Mentés és kilépés' }).click();
      await signInAgain(istvan);
      await page.getByText('A bejelentkezése közben lejárt. Amit beírt, elmentettük; innen folytathatja.').waitFor();
      expect(await page.getByLabel('Telefonszám').filter({ visible: true }).inputValue()).toBe('+36 30 765 4321');
    });

    it('ends after four hours: another page asks for credentials and comes back to where one was', async () => {
      const istvan = await world().visitor();
      const { page } = istvan;
      await signIn(istvan, 'varga.istvan', '/fiok');
      await fourHoursLater(world(), istvan);
      await page.goto('/fiok/postalada');
      await signInAgain(istvan);
      await page.waitForURL('**/fiok/postalada');
    });
  });
}

/** Our session is over, and so is the broker’s, which would otherwise send him back without a word. */
async function fourHoursLater({ house }: World, { page }: Visitor): Promise<void> {
  await house.ageSessions('Varga', 241);
  await page.context().clearCookies({ path: /^\/szimulator\/kau/ });
}

async function signInAgain({ page, hasScripts }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Ügyfélkapu+' }).click();
  await page.getByRole('link', { name: 'Varga István' }).click();
  await page.getByRole('button', { name: 'Bejelentkezés' }).click();
  if (!hasScripts) await page.getByRole('button', { name: 'Tovább' }).click();
}
