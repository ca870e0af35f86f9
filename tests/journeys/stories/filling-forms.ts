import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerSheet } from '../answer-sheet.ts';
import type { Visitor, World } from '../browser.ts';
import { fillByHand } from '../filling-hand.ts';
import { fillPageByKeys, pressAndLoad, whereNow } from '../filling-keys.ts';
import { tabTo } from '../keys.ts';
import { send } from '../building-report.ts';
import { expectPdfBehind } from '../expectations.ts';
import { checkPage, faultsAsItStands } from '../page-check.ts';
import { signIn } from '../people.ts';
import { spokenFaults } from '../spoken-names.ts';

/** The largest forms, from their worked examples, to the receipt. */
export function fillingForms(world: () => World): void {
  describe('filling in the largest forms', () => {
    it.each([
      ['A06: trade tax of a firm', 'A06', 0],
      ['I01: a restaurant and a grocery, opening hours in rows of rows, papers attached', 'I01', 0],
    ])('by mouse, %s', async (_, code, example) => {
      const visitor = await world().visitor();
      await begin(world(), visitor, code);
      const sheet = await answerSheet(world(), code, example);
      await fillByHand(visitor, sheet, () => expectSound(visitor));
      await checkPage(visitor);
      await sendAndSee(visitor);
    });

    it('by keyboard alone: I06, lists to search in, rows added and taken out, the list of faults leads to the fields', async () => {
      const visitor = await world().visitor();
      const { page } = visitor;
      await begin(world(), visitor, 'I06');
      const sheet = await answerSheet(world(), 'I06', 0);
      await fillPageByKeys(visitor, sheet);
      await faultsLeadToFields(visitor);
      await fillPageByKeys(visitor, sheet);
      await rowComesAndGoes(visitor);
      await fillPageByKeys(visitor, sheet);
      await fillPageByKeys(visitor, sheet);
      await page.getByRole('heading', { level: 1, name: /^Ellenőrzés/ }).waitFor();
      await tabTo(page, 'Beküldés');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Beadványa megérkezett' }).waitFor();
    });

    it('without scripts, 360 px wide: felling trees, with a point on the map, rows and papers', async () => {
      const visitor = await world().visitor({ javaScript: false, width: 360 });
      await begin(world(), visitor, 'E02');
      const sheet = await answerSheet(world(), 'E02', 0);
      await fillByHand(visitor, sheet, () => checkPage(visitor));
      await checkPage(visitor);
      await sendAndSee(visitor);
    });
  });
}

/** A new draft of a form of Kópháza. */
async function begin(world: World, visitor: Visitor, code: string): Promise<void> {
  const sheet = await answerSheet(world, code, 0);
  await signIn(visitor, 'toth.eva', `/kophaza/ugyinditas/${sheet.form.slug}/kitoltes?uj=1`);
}

async function expectSound(visitor: Visitor): Promise<void> {
  expect([...(await faultsAsItStands(visitor, { colours: true })), ...(await spokenFaults(visitor.page))], visitor.page.url()).toEqual([]);
}

async function sendAndSee(visitor: Visitor): Promise<void> {
  expect(await send(visitor)).toMatch(/^E-\d+\/2026$/);
  await checkPage(visitor);
  await expectPdfBehind(visitor, 'A beadvány, a beküldött adatokkal (PDF)');
}

/** Sent empty, the page says what is missing; the first stop is that list, and each entry leads to its field. */
async function faultsLeadToFields({ page }: Visitor): Promise<void> {
  await tabTo(page, 'Tovább');
  await pressAndLoad(page);
  const list = page.locator('[data-error-summary]');
  await list.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary'))).toBe(true);
  const links = await list.getByRole('link').count();
  expect(links).toBeGreaterThan(1);
  for (let at = 0; at < links; at += 1) {
    const link = list.getByRole('link').nth(at);
    const words = await link.innerText();
    await link.focus();
    await page.keyboard.press('Enter');
    const stop = await whereNow(page);
    expect([words, stop.type !== '' || stop.tag === 'p', stop.isSeen]).toEqual([words, true, true]);
  }
  await fromTheTop(page);
}

/** A row more and away again: the focus goes where the work goes on. */
async function rowComesAndGoes({ page }: Visitor): Promise<void> {
  await page.locator('input[name=_elo]').waitFor({ state: 'attached' });
  const add = page.locator('button[value="sor:shifts"]');
  const rows = page.locator('[data-rows="shifts"] > [data-row]');
  const before = await rows.count();
  await tabTo(page, (await add.innerText()).trim());
  await page.keyboard.press('Enter');
  expect(await rows.count()).toBe(before + 1);
  expect((await whereNow(page)).field).toBe(`shifts.${before}.days`);
  await tabTo(page, new RegExp(`^Törlés: ${before + 1}\\.`));
  await page.keyboard.press('Enter');
  expect(await rows.count()).toBe(before);
  expect((await whereNow(page)).act).toBe('sor:shifts');
  await fromTheTop(page);
}

/** The same page anew, without the place on it. */
async function fromTheTop(page: Page): Promise<void> {
  await page.goto(page.url().replace(/#.*/, ''), { waitUntil: 'load' });
}
