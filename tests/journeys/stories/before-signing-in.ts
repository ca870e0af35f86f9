import { describe, expect, it } from 'vitest';
import { answer } from '../answers.ts';
import type { Visitor, World } from '../browser.ts';
import { type BuildingReport, fillAfterOwners, fillOwner, fillUntilOwners } from '../building-report.ts';
import { checkPage } from '../page-check.ts';
import { taxIdOf } from '../people.ts';

const FILLING = '/kophaza/ugyinditas/epitmenyado-adatbejelentes/kitoltes';

const FLAT: Omit<BuildingReport, 'taxId'> = {
  address: { postcode: '9495', settlement: 'Kópháza', street: 'Rózsa', houseNumber: '3.' },
  boughtOn: '2026.01.10.',
  parcelNo: '402/1',
  areaM2: '40',
};

/** Tóth Éva fills a form in before she says who she is. */
export function beforeSigningIn(world: () => World): void {
  describe('filling in without signing in', () => {
    it('may be printed, not sent, and is found again after signing in', async () => {
      const eva = await world().visitor();
      const { page } = eva;
      await fillIn(eva, { ...FLAT, taxId: await taxIdOf(world(), 'toth.eva') });
      await page.getByText('44 000 Ft').first().waitFor();
      await checkPage(eva);
      expect(await page.getByRole('button', { name: 'Beküldés' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Mentés és kilépés' }).count()).toBe(0);
      await expectPrinted(eva);

      await page.getByRole('button', { name: 'Bejelentkezés és folytatás' }).click();
      await page.getByRole('link', { name: 'Ügyfélkapu+' }).click();
      await page.getByRole('link', { name: 'Tóth Éva' }).click();
      await page.getByRole('button', { name: 'Bejelentkezés' }).click();
      await page.getByText('Amit bejelentkezés előtt beírt, átvettük és elmentettük.').waitFor();
      await page.getByText('402/1', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Beküldés', exact: true }).waitFor();
      await checkPage(eva);

      // It is a draft now, in her account; she does not want it.
      await page.goto('/fiok');
      await page.getByRole('link', { name: 'Űrlap folytatása: Építményadó adatbejelentés' }).waitFor();
      await page.getByRole('button', { name: 'Törlés: Építményadó adatbejelentés' }).click();
      await page.getByText('A megkezdett űrlapot töröltük.').waitFor();
    });

    it('printing leaves everything that was typed on the page, or one step back', async () => {
      const eva = await world().visitor();
      const { page } = eva;
      await fillIn(eva, { ...FLAT, taxId: await taxIdOf(world(), 'toth.eva') });
      const printed = page.context().waitForEvent('response', (response) => response.url().endsWith('/nyomtatvany.pdf'));
      await page.getByRole('button', { name: 'Nyomtatható változat (PDF)' }).click();
      await printed;
      await page.waitForLoadState();
      if (page.url().endsWith('.pdf')) await page.goBack();
      await page.getByText('402/1', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Bejelentkezés és folytatás' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hogyan azonosítja magát?' }).waitFor();
    });

    it('a form sent past the page is refused in words, and nothing typed is lost', async () => {
      const eva = await world().visitor();
      const { page } = eva;
      await fillIn(eva, { ...FLAT, taxId: await taxIdOf(world(), 'toth.eva') });
      await page.locator('form#folytatas').evaluate((form: HTMLFormElement, action) => {
        form.action = action;
      }, FILLING.replace('kitoltes', 'bekuldes'));
      await page.getByRole('button', { name: 'Bejelentkezés és folytatás' }).click();
      await page.getByText('A beküldéshez be kell jelentkeznie').first().waitFor();
      await page.getByText('402/1', { exact: true }).waitFor();
    });
  });
}

async function fillIn(eva: Visitor, report: BuildingReport): Promise<void> {
  const { page } = eva;
  await page.goto(FILLING);
  await page.getByText('Bejelentkezés nélkül tölti ki: az adatokat nem mentjük').waitFor();
  await answer(page, {
    'Családi név': 'Tóth',
    Utónév: 'Éva',
    'Születési név': 'Simon Éva',
    'Anyja születési neve': 'Fekete Katalin',
    'Születési hely': 'Sopron',
    'Születési idő': '1979.08.08.',
    'E-mail-cím': 'toth.eva@posta.example',
  });
  await fillUntilOwners(eva, report);
  await fillOwner(eva, 1, { name: 'Tóth Éva', taxId: report.taxId, share: '1/1' });
  await fillAfterOwners(eva);
}

/** What the print button sends, sent beside the page. */
async function expectPrinted({ page }: Visitor): Promise<void> {
  const button = page.getByRole('button', { name: 'Nyomtatható változat (PDF)' });
  const { address, fields } = await button.evaluate((pressed: HTMLButtonElement) => ({
    address: pressed.formAction,
    fields: Object.fromEntries([...new FormData(pressed.form ?? undefined)].map(([name, value]) => [name, String(value)])),
  }));
  const printed = await page.context().request.post(address, { form: fields });
  expect(printed.status()).toBe(200);
  expect((await printed.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
}
