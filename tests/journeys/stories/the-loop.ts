import { describe, expect, it } from 'vitest';
import type { Visitor, World } from '../browser.ts';
import { type BuildingReport, fillAfterOwners, fillOwner, fillUntilOwners, send } from '../building-report.ts';
import { assess, openTaxCase, register, signOff } from '../office-work.ts';
import { checkPageInEveryView } from '../page-check.ts';
import { expectNotFound, expectPdfBehind } from '../expectations.ts';
import { acceptTerms, signInToOffice, taxIdOf } from '../people.ts';

const SUBJECT = 'Építményadó adatbejelentés – 1042/3 hrsz. – Petőfi utca 12.';

const HOUSE: Omit<BuildingReport, 'taxId'> = {
  address: { postcode: '9495', settlement: 'Kópháza', street: 'Petőfi', houseNumber: '12.' },
  boughtOn: '2025.12.15.',
  parcelNo: '1042/3',
  areaM2: '120',
};

/** Szabó Anna reports her house in Kópháza, the office decides, she pays. */
export function theLoop(world: () => World): void {
  describe('from a citizen’s form to a paid tax', () => {
    it('the loop: reported, registered, assessed, signed off, delivered, paid', async () => {
      const anna = await world().visitor();
      await findMatter(anna);
      await comeInByClientGate(anna);
      await fillIn(anna, { ...HOUSE, taxId: await taxIdOf(world(), 'szabo.anna') });
      await decide(world());
      await followAndTakeOver(anna);
      await pay(anna);
    });
  });
}

/** By part of the name, through the town’s page, to the matter. */
async function findMatter(anna: Visitor): Promise<void> {
  const { page } = anna;
  await page.goto('/');
  const box = page.getByRole('combobox', { name: 'Település neve vagy irányítószáma' });
  await box.pressSequentially('koph');
  await page.getByRole('option', { name: /^Kópháza/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Kópháza' }).waitFor();
  await checkPageInEveryView(anna);
  await page.getByRole('link', { name: 'Építményadó adatbejelentés' }).click();
  await page.getByRole('heading', { level: 1, name: 'Építményadó adatbejelentés' }).waitFor();
  await checkPageInEveryView(anna);
  await expectPdfBehind(anna, 'Üres űrlap nyomtatása (PDF)');
}

async function comeInByClientGate(anna: Visitor): Promise<void> {
  const { page } = anna;
  await page.getByRole('link', { name: 'Bejelentkezés és kitöltés' }).click();
  await page.getByRole('link', { name: 'Ügyfélkapu+' }).click();
  await page.getByRole('link', { name: 'Szabó Anna' }).click();
  await page.getByRole('button', { name: 'Bejelentkezés' }).click();
  await acceptTerms(anna);
  await page.waitForURL('**/kophaza/ugyinditas/epitmenyado-adatbejelentes/kitoltes?vazlat=*');
  await page.getByText('A személyes fiókja elkészült.').waitFor();
}

async function fillIn(anna: Visitor, report: BuildingReport): Promise<void> {
  const { page } = anna;
  await fillUntilOwners(anna, report);
  await fillOwner(anna, 1, { name: 'Szabó Anna', taxId: report.taxId, share: '1/1' });
  // The result beside follows what is typed.
  const result = page.getByRole('status', { name: 'Eddigi eredmény' });
  await result.getByText('132 000 Ft').waitFor();
  await checkPageInEveryView(anna);
  await fillAfterOwners(anna);
  await checkPageInEveryView(anna);
  await page.getByText('Az űrlap hiánytalan.').or(page.getByRole('button', { name: 'Beküldés', exact: true })).first().waitFor();
  expect(await send(anna)).toBe('E-1/2026');
  await page.getByText(SUBJECT).first().waitFor();
  await checkPageInEveryView(anna);
  await expectPdfBehind(anna, 'Átvételi elismervény (PDF)');
  await expectPdfBehind(anna, 'A beadvány, a beküldött adatokkal (PDF)');
}

/** Three officials, three pairs of eyes. */
async function decide(world: World): Promise<void> {
  const registrar = await world.visitor();
  await signInToOffice(registrar, 'kophaza.iktato');
  expect(await register(registrar, SUBJECT)).toBe('HIV/1-1/2026');

  const officer = await world.visitor();
  await signInToOffice(officer, 'kophaza.adougy');
  await officer.page.getByText(SUBJECT).waitFor();
  await openTaxCase(officer, 'Szabó Anna');
  for (const line of ['2026. adóév: 132 000 Ft', '120 m² × 1 100 Ft/m² = 132 000 Ft.', '66 000 Ft esedékes: 2026. március 16.']) {
    await officer.page.getByText(line).waitFor();
  }
  await checkPageInEveryView(officer);
  const draft = await assess(officer, '132 000 Ft');
  expect(draft).toBe('HIV/1-2/2026');
  await checkPageInEveryView(officer);
  await expectPdfBehind(officer, 'Határozat tervezete (PDF)');
  // Four eyes: who made it is told that somebody else signs, and has no page to sign on.
  await officer.page.getByText('másik ügyintéző kiadmányozza').waitFor();
  await expectNotFound(officer, '/hivatal/alairas');

  const head = await world.visitor();
  await signInToOffice(head, 'kophaza.kiadmanyozo', '/hivatal/alairas');
  await head.page.getByText('Az adózó számláján 132 000 Ft építményadó előírása jön létre').waitFor();
  await checkPageInEveryView(head);
  await signOff(head, draft);
}

/** The worker makes the letter and sends it; she follows the case and takes the letter over. */
async function followAndTakeOver(anna: Visitor): Promise<void> {
  const { page } = anna;
  await page.goto('/fiok');
  const todo = page.getByRole('link', { name: 'Levél átvétele: Építményadó kivetése' });
  await expect.poll(() => page.reload().then(() => todo.count()), { timeout: 20_000, interval: 300 }).toBe(1);
  await checkPageInEveryView(anna);
  await page.goto('/fiok/ugyeim');
  await page.getByRole('link', { name: SUBJECT }).click();
  for (const step of ['Beküldte', 'Nyilvántartásba vették (iktatva)', 'Döntés született', 'A levelet elküldték Önnek']) await page.getByText(step).waitFor();
  await page.getByText('HIV/1-1/2026').waitFor();
  await checkPageInEveryView(anna);

  await page.goto('/fiok/postalada');
  await page.getByRole('link', { name: /^Építményadó kivetése/ }).click();
  await checkPageInEveryView(anna);
  await page.getByRole('button', { name: 'Átveszem' }).click();
  await page.getByText('Átvette a levelet. Az igazolást letöltheti.').waitFor();
  await checkPageInEveryView(anna);
  await expectPdfBehind(anna, 'A levél megnyitása (PDF)');
  await expectPdfBehind(anna, 'Átvételi igazolás (PDF)');
}

async function pay(anna: Visitor): Promise<void> {
  const { page } = anna;
  await page.goto('/fiok/egyenleg');
  await page.getByText('2026. március 16-ig 66 000 Ft').waitFor();
  await checkPageInEveryView(anna);
  await page.getByRole('button', { name: 'Befizetés bankkártyával' }).click();
  await page.getByText('Fizetésre vár').waitFor();
  await checkPageInEveryView(anna);
  await page.getByRole('button', { name: 'Tovább a fizetéshez' }).click();
  await page.getByText('66 000 Ft').waitFor();
  await checkPageInEveryView(anna);
  await page.getByRole('link', { name: 'Beírom: Sikeres fizetés', exact: true }).click();
  await page.getByRole('button', { name: 'Fizetek' }).click();
  await page.waitForURL('**/fizetes/*/vissza?*');
  // What the browser brought proves nothing; the signed notice books it, sooner or later.
  const booked = page.getByText('A befizetést lekönyveltük.');
  await expect.poll(() => page.reload().then(() => booked.count()), { timeout: 20_000, interval: 300 }).toBe(1);
  await checkPageInEveryView(anna);

  await page.goto('/fiok/egyenleg');
  await page.getByText('2026. szeptember 15-ig 66 000 Ft').waitFor();
  expect(await page.getByText('2026. március 16-ig').count()).toBe(0);
  await page.getByRole('link', { name: 'Számlakivonat', exact: true }).click();
  await page.getByText('−66 000 Ft').waitFor();
  await checkPageInEveryView(anna);
  await expectPdfBehind(anna, 'Számlakivonat letöltése (PDF)');
}
