import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Visitor, World } from '../browser.ts';
import { checkPage, checkPageInEveryView } from '../page-check.ts';
import { signInToOffice } from '../people.ts';

/** A clerk of the centre, invented like everybody here, builds small forms from nothing. */
const CLERK = 'kozpont.szerkeszto';

/** Panels of all sorts: about the form, a group in it, rows, a condition, a calculation, the palette. */
const PANELS = [':alapadatok', ':kinek', ':jog', ':parameterek', ':peldak', ':elozmenyek', 'submitter/whoFills/capacity', 'submitter/principal/organisationName', 'owners/ownersList/owners', 'summary/expected/expectedTaxHuf', 'summary/expected/expectedTaxHuf&uj=1', 'summary/closing/truthful&nezet=szeles&szkript=nem'];

/** Building a form: with the mouse, with the keyboard alone, and with a browser that runs no scripts. */
export function formDesigner(world: () => World): void {
  describe('a clerk who does not program builds a form', () => {
    it('designer with the mouse: questions, a condition, a calculation, moved by dragging, tried in the preview', async () => {
      const clerk = await world().visitor();
      await start(clerk, 'Z91');
      await withMouse(clerk);
    });

    it('designer by keyboard alone: questions, moved with Alt and arrows, undone and redone', async () => {
      const clerk = await world().visitor();
      await start(clerk, 'Z92');
      await byKeyboard(clerk);
    });

    it('designer without scripts, on a telephone: the same form', async () => {
      const clerk = await world().visitor({ javaScript: false, width: 320 });
      await start(clerk, 'Z93');
      await withoutScripts(clerk);
    });

    it('designer panel by panel: every one accessible, wide and narrow, light and dark', async () => {
      const clerk = await world().visitor();
      const { page } = clerk;
      await signInToOffice(clerk, CLERK, '/kozpont/urlapok/urlap/A01');
      await page.getByRole('button', { name: 'Indítás' }).click();
      await page.waitForURL(/\/kozpont\/urlapok\/tervek\//);
      for (const panel of PANELS) {
        await page.goto(`${page.url().split('?')[0] ?? ''}?hely=${panel}`);
        for (const fold of await page.locator('#panel details').all()) await fold.evaluate((details) => details.setAttribute('open', ''));
        await checkPageInEveryView(clerk);
      }
    });

    it('designer by two at once: the later one is told and loses nothing', async () => {
      const first = await world().visitor();
      await start(first, 'Z94');
      const second = await world().visitor();
      await signInToOffice(second, CLERK, new URL(first.page.url()).pathname);
      await second.page.getByRole('link', { name: 'Alapadatok' }).click();
      await words(second, 'Az űrlap címe').waitFor();
      await nameForm(first, 'Első név', 'First name');
      await words(second, 'Az űrlap címe').fill('Második név');
      await words(second, 'Az űrlap címe').blur();
      await second.page.getByText('Közben más is módosította').waitFor();
      expect(await words(second, 'Az űrlap címe').inputValue()).toBe('Második név');
      await checkPage(second);
    });
  });
}

async function start(clerk: Visitor, code: string): Promise<void> {
  const { page } = clerk;
  await signInToOffice(clerk, CLERK, '/kozpont/urlapok/uj');
  await page.getByLabel('Az űrlap kódja').fill(code);
  await page.getByRole('button', { name: 'Terv indítása' }).click();
  await page.waitForURL(/\/kozpont\/urlapok\/tervek\//);
}

async function withMouse(clerk: Visitor): Promise<void> {
  const { page } = clerk;
  await nameForm(clerk, 'Közterület-használat', 'Use of public space');
  await page.locator('[data-level=page] > a').first().click();
  await page.locator('#panel-cim', { hasText: 'Oldal' }).waitFor();
  await addField(clerk, 'Szám');
  await nameField(clerk, 'Mekkora terület?', 'Area');
  await addField(clerk, 'Igen vagy nem');
  await nameField(clerk, 'Árusít is?', 'Sells things');
  await addField(clerk, 'Rövid szöveg');
  await nameField(clerk, 'Mit árusít?', 'Goods');
  await fieldset(clerk, 'Mikor látszik?').getByRole('button', { name: 'Feltétel felvétele' }).click();
  await choose(clerk, 'kérdés', 'Árusít is?');
  await choose(clerk, 'viszony', 'igen');
  await page.getByText('„Árusít is?” egyenlő: igen').waitFor();
  const { frame } = preview(clerk);
  expect(await frame.getByLabel('Mit árusít?').isVisible()).toBe(false);
  await frame.getByRole('radio', { name: /^igen$/i }).check();
  await frame.getByLabel('Mit árusít?').waitFor();
  await addField(clerk, 'Számított érték');
  await nameField(clerk, 'Díj', 'Fee');
  await page.getByRole('textbox', { name: 'Számítás' }).fill('area * 250');
  await page.getByText('„Mekkora terület?” szorozva ezzel: 250').waitFor();
  await page.getByRole('textbox', { name: 'Számítás' }).blur();
  await saved(clerk);
  await frame.getByLabel('Mekkora terület?').fill('4');
  await frame.getByText('1000', { exact: false }).or(frame.getByText('1 000')).first().waitFor();
  // What is clicked in the preview is selected, and what was answered there stays.
  await frame.locator('label', { hasText: 'Mekkora terület?' }).click();
  await page.locator('#panel-cim', { hasText: 'Mekkora terület?' }).waitFor();
  expect(await frame.getByLabel('Mekkora terület?').inputValue()).toBe('4');
  await page.locator('[data-node] > a', { hasText: 'Díj' }).dragTo(page.locator('[data-node] > a', { hasText: 'Mekkora terület?' }), { targetPosition: { x: 40, y: 2 } });
  await expect.poll(() => titles(clerk)).toEqual(['Díj', 'Mekkora terület?', 'Árusít is?', 'Mit árusít?']);
  await frame.getByRole('button', { name: 'Legyen ebből példa' }).click();
  await page.getByText('1. példa').first().waitFor();
  await page.getByText('1 példa jó').waitFor();
  await checkPageInEveryView(clerk);
}

async function byKeyboard(clerk: Visitor): Promise<void> {
  const { page } = clerk;
  await page.locator('[data-level=section] > a').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#panel-cim', { hasText: 'Szakasz' }).waitFor();
  for (const [kind, hu, en] of [['hosszu', 'Mi történt?', 'Event'], ['datum', 'Mikor történt?', 'Day of event']] as const) {
    await page.getByRole('link', { name: 'Mező felvétele' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('paletta-keres');
    await page.keyboard.type(kind);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await words(clerk, 'Felirat').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('label.hu');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(hu);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('label.en');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(en);
    await page.keyboard.press('Tab');
    await page.locator('[data-node] > a', { hasText: hu }).waitFor();
  }
  await saved(clerk);
  await page.locator('[data-node] > a', { hasText: 'Mikor történt?' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(clerk)).toEqual(['Mikor történt?', 'Mi történt?']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Mikor történt?');
  await expect.poll(() => page.locator('p[role=status].ds-sr-only').textContent()).toContain('áthelyezve');
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(clerk)).toEqual(['Mi történt?', 'Mikor történt?']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => titles(clerk)).toEqual(['Mikor történt?', 'Mi történt?']);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Mi történt?');
}

async function withoutScripts(clerk: Visitor): Promise<void> {
  const { page } = clerk;
  await page.locator('[data-level=section] > a').first().click();
  await page.getByRole('link', { name: 'Mező felvétele' }).click();
  await checkPage(clerk);
  await page.getByRole('searchbox').fill('pénz');
  await page.getByRole('button', { name: 'Keresés' }).click();
  await page.getByRole('button', { name: /Pénzösszeg/ }).click();
  await words(clerk, 'Felirat').fill('Mekkora összeg?');
  await fieldset(clerk, 'Felirat').getByLabel('angolul').fill('Amount');
  // The step takes what was typed along.
  await page.getByRole('button', { name: 'Másolat' }).click();
  expect(await titles(clerk)).toEqual(['Mekkora összeg?', 'Mekkora összeg?']);
  await page.getByRole('button', { name: 'Törlés' }).click();
  expect(await titles(clerk)).toEqual(['Mekkora összeg?']);
  await page.getByRole('link', { name: 'Mekkora összeg?', exact: true }).click();
  await checkPageInEveryView(clerk);
  const { frame } = preview(clerk);
  await frame.getByLabel('Mekkora összeg?').waitFor();
  await page.getByRole('link', { name: 'Előzmények' }).click();
  await page.getByText('Törölve: „Mekkora összeg?”').first().waitFor();
  await checkPage(clerk);
}

async function nameForm(clerk: Visitor, hu: string, en: string): Promise<void> {
  await clerk.page.getByRole('link', { name: 'Alapadatok' }).click();
  await clerk.page.locator('#panel-cim', { hasText: 'Alapadatok' }).waitFor();
  await words(clerk, 'Az űrlap címe').fill(hu);
  await fieldset(clerk, 'Az űrlap címe').getByLabel('angolul').fill(en);
  await fieldset(clerk, 'Az űrlap címe').getByLabel('angolul').blur();
  await saved(clerk);
}

async function addField(clerk: Visitor, kind: string): Promise<void> {
  const { page } = clerk;
  await page.getByRole('link', { name: 'Mező felvétele' }).click();
  await page.locator('[data-palette]').getByRole('button', { name: new RegExp(`^${kind} `) }).click();
  await words(clerk, 'Felirat').waitFor();
}

async function nameField(clerk: Visitor, hu: string, en: string): Promise<void> {
  await words(clerk, 'Felirat').fill(hu);
  await fieldset(clerk, 'Felirat').getByLabel('angolul').fill(en);
  await fieldset(clerk, 'Felirat').getByLabel('angolul').blur();
  await clerk.page.locator('[data-node] > a[aria-current]', { hasText: hu }).waitFor();
  await saved(clerk);
}

async function choose(clerk: Visitor, label: string, option: string): Promise<void> {
  await fieldset(clerk, 'Mikor látszik?').getByLabel(label).selectOption({ label: option });
  await saved(clerk);
}

/** Until no step is under way. */
async function saved({ page }: Visitor): Promise<void> {
  await page.waitForTimeout(150);
  await page.locator('[data-save-state]', { hasText: /^Mentve 2/ }).waitFor();
}

function words(clerk: Visitor, legend: string): ReturnType<Visitor['page']['getByLabel']> {
  return fieldset(clerk, legend).getByLabel('magyarul');
}

function fieldset({ page }: Visitor, legend: string): ReturnType<Visitor['page']['locator']> {
  return page.locator('#panel').getByRole('group', { name: legend, exact: true });
}

function preview({ page }: Visitor): { readonly frame: FrameLocator } {
  return { frame: page.frameLocator('iframe') };
}

/** The titles of the fields, as the tree shows them. */
function titles({ page }: Visitor): Promise<string[]> {
  return page.locator('[data-level=item] .vh-designer-title').allTextContents();
}
