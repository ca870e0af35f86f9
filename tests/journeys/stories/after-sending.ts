import { describe, expect, it } from 'vitest';
import { answerSheet } from '../answer-sheet.ts';
import { answer } from '../answers.ts';
import { send } from '../building-report.ts';
import type { Visitor, World } from '../browser.ts';
import { fillByHand } from '../filling-hand.ts';
import { register } from '../office-work.ts';
import { checkPage } from '../page-check.ts';
import { signIn, signInToOffice } from '../people.ts';

const SUBJECT = 'Általános kérelem – Közvilágítás javítása';

/** A request in Makó is not clear enough; it is supplemented, and withdrawn in the end. */
export function afterSending(world: () => World): void {
  describe('what comes after sending', () => {
    it('without scripts, 360 px wide: changed at the last look, supplemented when the office asks, withdrawn', async () => {
      const zsuzsanna = await world().visitor({ javaScript: false, width: 360 });
      const sheet = await answerSheet(world(), 'E12', 0, { 'mailingAddress.postcode': ['6900'], 'mailingAddress.settlement': ['Makó'] });
      await signIn(zsuzsanna, 'nemeth.zsuzsanna', '/mako/ugyinditas/altalanos-kerelem/kitoltes?uj=1');
      await fillByHand(zsuzsanna, sheet);
      await changeAtTheLastLook(zsuzsanna);
      await send(zsuzsanna);
      await askToSupplement(world());
      await supplement(zsuzsanna);
      await withdraw(zsuzsanna);
    });
  });
}

async function changeAtTheLastLook(zsuzsanna: Visitor): Promise<void> {
  const { page } = zsuzsanna;
  const change = page.getByRole('link', { name: /^Módosítás: / });
  expect(await change.count()).toBeGreaterThan(1);
  await page.getByRole('link', { name: /^Módosítás: (A kérelem|Mit kér)/ }).click();
  await answer(page, { 'Mit kér?': 'A Fő utca 12. előtti lámpa három hete nem világít. Kérem a javítását.' });
  for (let count = 0; !(await page.getByRole('heading', { level: 1 }).innerText()).startsWith('Ellenőrzés'); count += 1) {
    expect(count).toBeLessThan(5);
    await page.getByRole('button', { name: /^Tovább/ }).click();
  }
  await page.getByText('három hete nem világít').waitFor();
}

async function askToSupplement(world: World): Promise<void> {
  const registrar = await world.visitor();
  await signInToOffice(registrar, 'mako.iktato');
  await register(registrar, SUBJECT);
  const clerk = await world.visitor();
  const { page } = clerk;
  await signInToOffice(clerk, 'mako.igazgatas', '/hivatal/ugyek');
  await page.getByRole('row').filter({ hasText: SUBJECT }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Hiánypótlás kérése' }).click();
  await checkPage(clerk);
  await answer(page, { 'Mit kell pótolni?': 'Kérjük, írja meg a lámpaoszlop számát.', Tárgy: 'Írja bele az oszlop számát.' });
  await page.getByRole('button', { name: 'Felhívás küldése' }).click();
  await page.getByText('A hiánypótlási felhívást elküldte az ügyfélnek.').waitFor();
  await checkPage(clerk);
}

async function supplement(zsuzsanna: Visitor): Promise<void> {
  const { page } = zsuzsanna;
  await page.goto('/fiok');
  await checkPage(zsuzsanna);
  await page.getByRole('link', { name: 'Hiánypótlás: Általános kérelem' }).click();
  await page.getByText('Írja bele az oszlop számát.').waitFor();
  await checkPage(zsuzsanna);
  // What was not marked cannot be changed.
  expect(await page.getByRole('textbox').count()).toBe(1);
  await page.getByRole('textbox').fill('Közvilágítás javítása, 17. oszlop');
  await page.getByRole('button', { name: 'Hiánypótlás beküldése' }).click();
  await page.getByText('A hiánypótlás megérkezett a hivatalhoz.').waitFor();
  await checkPage(zsuzsanna);
}

async function withdraw(zsuzsanna: Visitor): Promise<void> {
  const { page } = zsuzsanna;
  await page.goto('/fiok/ugyeim');
  await page.getByRole('link', { name: SUBJECT }).first().click();
  await checkPage(zsuzsanna);
  await page.getByRole('link', { name: 'A beadvány visszavonása' }).click();
  await checkPage(zsuzsanna);
  await page.getByRole('button', { name: 'Visszavonom' }).click();
  await page.getByText('Jelölje be, hogy valóban visszavonja a beadványt.').first().waitFor();
  await checkPage(zsuzsanna);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Visszavonom' }).click();
  await page.getByText('A beadványt visszavonta. A hivatal megkapta.').waitFor();
  await checkPage(zsuzsanna);
}
