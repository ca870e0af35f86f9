import { describe, expect, it } from 'vitest';
import { answer } from '../answers.ts';
import type { Visitor, World } from '../browser.ts';
import { type BuildingReport, fillAfterOwners, fillOwner, fillUntilOwners, goOn, send } from '../building-report.ts';
import { assess, openTaxCase, register, signOff } from '../office-work.ts';
import { checkPage } from '../page-check.ts';
import { expectPdfBehind } from '../expectations.ts';
import { acceptTerms, signInToOffice, taxIdOf } from '../people.ts';

const SUBJECT = 'Építményadó adatbejelentés – 611/2 hrsz. – Zrínyi utca 1.';

const FLAT: Omit<BuildingReport, 'taxId'> = {
  address: { postcode: '6900', settlement: 'Makó', street: 'Zrínyi', houseNumber: '1.' },
  boughtOn: '2025.11.20.',
  parcelNo: '611/2',
  areaM2: '90',
};

/** Invented like everybody here; the tax id is well-formed. */
const OTHER_OWNER = { name: 'Lakatos Flóra', taxId: '8478511008' };

/** Lakatos Ádám half owns a flat in Makó: 90 m² × 700 Ft × 1/2. He has an old telephone that runs no scripts. */
export function withoutScripts(world: () => World): void {
  describe('from a form to a paid tax without scripts, 360 px wide', () => {
    it('the loop without scripts: two owners, a wrong share, decided, delivered, paid', async () => {
      const adam = await world().visitor({ javaScript: false, width: 360 });
      await findMatter(adam);
      await fillIn(adam, { ...FLAT, taxId: await taxIdOf(world(), 'lakatos.adam') });
      await decide(world());
      await takeOver(adam);
      await pay(adam);
    });
  });
}

async function findMatter(adam: Visitor): Promise<void> {
  const { page } = adam;
  await page.goto('/');
  await checkPage(adam);
  await page.getByLabel('Település neve vagy irányítószáma').fill('6900');
  await page.getByRole('button', { name: 'Keresés' }).click();
  await checkPage(adam);
  await page.getByRole('link', { name: 'Makó', exact: true }).click();
  await page.getByRole('link', { name: 'Építményadó adatbejelentés' }).click();
  await checkPage(adam);
  await page.getByRole('link', { name: 'Bejelentkezés és kitöltés' }).click();
  await page.getByRole('link', { name: 'Ügyfélkapu+' }).click();
  await page.getByRole('link', { name: 'Lakatos Ádám' }).click();
  await page.getByRole('button', { name: 'Bejelentkezés' }).click();
  await page.getByRole('button', { name: 'Tovább' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (page.url().includes('/aszf')) await acceptTerms(adam);
}

async function fillIn(adam: Visitor, report: BuildingReport): Promise<void> {
  const { page } = adam;
  await fillUntilOwners(adam, report);
  await fillOwner(adam, 1, { name: 'Lakatos Ádám', taxId: report.taxId, share: '2/3' });
  await page.getByRole('button', { name: 'Új sor: tulajdonos' }).click();
  await fillOwner(adam, 2, { ...OTHER_OWNER, share: '1/2' });
  await goOn(adam);

  const faults = page.getByRole('alert').filter({ hasText: 'Kérjük, javítsa az alábbiakat' });
  await faults.getByRole('link', { name: /hányad/ }).first().waitFor();
  // Everything typed is still there, and the list leads to the place.
  expect(await page.getByRole('group', { name: '2. Tulajdonos', exact: true }).getByLabel('Név').inputValue()).toBe(OTHER_OWNER.name);
  await checkPage(adam);
  await faults.getByRole('link', { name: /hányad/ }).first().click();
  expect(new URL(page.url()).hash).toMatch(/^#mezo-owners/);

  await fillOwner(adam, 1, { name: 'Lakatos Ádám', taxId: report.taxId, share: '1/2' });
  // Two owners may have agreed which of them pays: the page asks it as soon as it knows of both.
  await answer(page, { 'Megállapodtak-e abban, hogy egyikük fizeti az adót?': 'Nem' });
  await fillAfterOwners(adam);
  await page.getByText('31 500 Ft').first().waitFor();
  await checkPage(adam);
  await send(adam);
  await checkPage(adam);
}

async function decide(world: World): Promise<void> {
  const registrar = await world.visitor();
  await signInToOffice(registrar, 'mako.iktato');
  expect(await register(registrar, SUBJECT)).toMatch(/^MAK\/\d+-1\/2026$/);
  const officer = await world.visitor();
  await signInToOffice(officer, 'mako.adougy');
  await openTaxCase(officer, 'Lakatos Ádám');
  const draft = await assess(officer, '31 500 Ft');
  const head = await world.visitor();
  await signInToOffice(head, 'mako.kiadmanyozo');
  await signOff(head, draft);
}

async function takeOver(adam: Visitor): Promise<void> {
  const { page } = adam;
  const letter = page.getByRole('link', { name: /^Építményadó kivetése/ });
  await expect.poll(() => page.goto('/fiok/postalada').then(() => letter.count()), { timeout: 20_000, interval: 300 }).toBe(1);
  await checkPage(adam);
  await letter.click();
  await checkPage(adam);
  await page.getByRole('button', { name: 'Átveszem' }).click();
  await page.getByText('Átvette a levelet.').waitFor();
  await checkPage(adam);
  await expectPdfBehind(adam, 'Átvételi igazolás (PDF)');
  await page.goto('/fiok/ugyeim');
  await checkPage(adam);
  await page.getByRole('link', { name: SUBJECT }).click();
  await page.getByText('Átvette a levelet').waitFor();
  await checkPage(adam);
}

async function pay(adam: Visitor): Promise<void> {
  const { page } = adam;
  await page.goto('/fiok/egyenleg');
  await page.getByText('2026. március 16-ig 15 750 Ft').waitFor();
  await checkPage(adam);
  await page.getByRole('button', { name: 'Befizetés bankkártyával' }).click();
  await checkPage(adam);
  await page.getByRole('button', { name: 'Tovább a fizetéshez' }).click();
  await checkPage(adam);
  await page.getByLabel('Tesztkártya száma').fill('4111 1111 1111 1111');
  await page.getByRole('button', { name: 'Fizetek' }).click();
  const booked = page.getByText('A befizetést lekönyveltük.');
  await expect.poll(() => page.reload().then(() => booked.count()), { timeout: 20_000, interval: 300 }).toBe(1);
  await checkPage(adam);
  await page.goto('/fiok/egyenleg');
  await page.getByText('2026. szeptember 15-ig 15 750 Ft').waitFor();
  await expectPdfBehind(adam, 'Számlakivonat letöltése (PDF)');
}
