import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { World } from '../browser.ts';
import { focused, tabTo } from '../keys.ts';
import { signInToOffice } from '../people.ts';

/** Nobody touches a mouse here. */
export function keyboardOnly(world: () => World): void {
  describe('by keyboard alone', () => {
    it('from the first page to the second page of a form', async () => {
      const { page } = await world().visitor();
      await page.goto('/');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Ugrás a tartalomra');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Település neve vagy irányítószáma');
      await page.keyboard.type('koph');
      await page.getByRole('option', { name: /^Kópháza/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/kophaza');
      await tabTo(page, 'Építményadó adatbejelentés');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/epitmenyado-adatbejelentes');
      await tabTo(page, 'Kitöltés bejelentkezés nélkül');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/kitoltes');

      await tabTo(page, 'A magam nevében');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('Törvényes képviselőként');
      await page.keyboard.press('ArrowUp');
      expect(await page.getByRole('radio', { name: 'A magam nevében' }).isChecked()).toBe(true);
      const typed = { 'Családi név': 'Tóth', Utónév: 'Éva', 'Születési név': 'Simon Éva', 'Anyja születési neve': 'Fekete Katalin', 'Születési hely': 'Sopron' };
      for (const [field, value] of Object.entries(typed)) await typeInto(page, field, value);
      // Enter sends the page; what is missing comes first, and its link leads there.
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Kérjük, javítsa az alábbiakat' }).waitFor();
      await tabTo(page, /^Az Ön adatai|^Születési idő/);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
      const more = { 'Születési idő': '1979.08.08.', 'Adóazonosító jel': '8411261018', Irányítószám: '9495', Település: 'Kópháza', 'E-mail-cím': 'toth.eva@posta.example' };
      for (const [field, value] of Object.entries(more)) await typeInto(page, field, value);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Miért tesz bejelentést?' }).waitFor();
    });

    it('the office: rows, sections, search and the list of keys', async () => {
      const visitor = await world().visitor();
      const { page } = visitor;
      await signInToOffice(visitor, 'mako.iktato', '/hivatal/ugyek');
      const numbers = await page.locator('tbody th').allInnerTexts();
      await page.keyboard.press('j');
      expect(await focused(page)).toBe(numbers[0]);
      await page.keyboard.press('j');
      expect(await focused(page)).toBe(numbers[1]);
      await page.keyboard.press('k');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/hivatal\/ugyek\/.+/);
      await page.getByText(numbers[0] ?? '').first().waitFor();

      await page.keyboard.press('?');
      const keys = page.getByRole('dialog', { name: 'Billentyűk' });
      await keys.getByText('Érkeztetett iratok').waitFor();
      await page.keyboard.press('Escape');
      await keys.waitFor({ state: 'hidden' });
      await page.keyboard.press('g');
      await page.keyboard.press('e');
      await page.waitForURL('**/hivatal/erkeztetes');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ado');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/hivatal/ugyek?q=ado');
    });
  });
}

async function typeInto(page: Page, field: string, value: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(value);
}
