import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '../../src/kernel/assert.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import { type Visitor, World } from './browser.ts';
import { atPage, type BuildingReport, fillAfterOwners, fillBuilding, fillOwner, fillUntilOwners, send } from './building-report.ts';
import { assess, openTaxCase, register, signOff } from './office-work.ts';
import { acceptTerms, signInToOffice, taxIdOf } from './people.ts';

/**
 * Takes the pictures of `docs/pictures` anew, on a house of its own: `node tests/journeys/take-pictures.ts`
 * with the Node that npm brought (26 or later).
 */

const FOLDER = join(PROJECT_ROOT, 'docs', 'pictures');
const BYTES_MAX = 200 * 1024;

const FORM = '/kophaza/ugyinditas/epitmenyado-adatbejelentes';
const SUBJECT = 'Építményadó adatbejelentés – 1042/3 hrsz. – Petőfi utca 12.';

const HOUSE: Omit<BuildingReport, 'taxId'> = {
  address: { postcode: '9495', settlement: 'Kópháza', street: 'Petőfi', houseNumber: '12.' },
  boughtOn: '2025.12.15.',
  parcelNo: '1042/3',
  areaM2: '120',
};

const world = await World.open();
try {
  const anna = await world.visitor();
  await portal(anna);
  await filling(anna);
  await office();
  await account(anna);
  await designer();
} finally {
  await world.sendHome();
  await world.close();
}

async function portal(anna: Visitor): Promise<void> {
  const { page } = anna;
  await page.goto('/');
  await page.getByRole('combobox').pressSequentially('koph');
  await page.getByRole('option').first().waitFor();
  await take(anna, 'home');
  await page.goto('/kophaza');
  await take(anna, 'town');
  await page.goto(FORM);
  await take(anna, 'matter');
}

/** The next version of the building tax report, with a calculated figure selected. */
async function designer(): Promise<void> {
  const clerk = await world.visitor();
  const { page } = clerk;
  await signInToOffice(clerk, 'kozpont.szerkeszto', '/kozpont/urlapok/urlap/A01');
  await page.getByRole('button', { name: 'Indítás' }).click();
  await page.locator('[data-select$="/usefulAreaM2"]').click();
  await page.locator('#panel-cim', { hasText: 'alapterület' }).waitFor();
  await page.frameLocator('iframe').locator('.vh-preview-selected').waitFor();
  await take(clerk, 'designer');
}

async function filling(anna: Visitor): Promise<void> {
  const { page } = anna;
  const report = { ...HOUSE, taxId: await taxIdOf(world, 'szabo.anna') };
  await page.goto('/belepes/demo?szemely=szabo.anna');
  await acceptTerms(anna);
  await page.goto(`${FORM}/kitoltes`);
  await fillUntilOwners(anna, report);
  await fillOwner(anna, 1, { name: 'Szabó Anna', taxId: report.taxId, share: '1/1' });
  await page.getByText('132 000 Ft').first().waitFor();
  await page.getByRole('link', { name: /^Az építmény/ }).click();
  await fillBuilding(anna, report);
  await page.getByText('132 000 Ft').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(anna, 'filling');
  await page.getByRole('link', { name: /Tulajdonosok/ }).click();
  await atPage(anna, 'Tulajdonosok');
  await fillAfterOwners(anna);
  await send(anna);
  await take(anna, 'receipt');
}

async function office(): Promise<void> {
  const registrar = await world.visitor();
  await signInToOffice(registrar, 'kophaza.iktato', '/hivatal/erkeztetes');
  await take(registrar, 'arrivals');
  await register(registrar, SUBJECT);
  const officer = await world.visitor();
  await signInToOffice(officer, 'mako.adougy');
  await take(officer, 'desk');
  const taxOfficer = await world.visitor();
  await signInToOffice(taxOfficer, 'kophaza.adougy');
  await openTaxCase(taxOfficer, 'Szabó Anna');
  await take(taxOfficer, 'tax-case');
  const draft = await assess(taxOfficer, '132 000 Ft');
  const head = await world.visitor();
  await signInToOffice(head, 'kophaza.kiadmanyozo', '/hivatal/alairas');
  await take(head, 'sign-off');
  await signOff(head, draft);
}

async function account(anna: Visitor): Promise<void> {
  const { page } = anna;
  const letter = page.getByRole('link', { name: /^Építményadó kivetése/ });
  do await page.goto('/fiok/postalada');
  while ((await letter.count()) === 0);
  await letter.click();
  await page.getByRole('button', { name: 'Átveszem' }).click();
  await page.goto('/fiok/ugyeim');
  await page.getByRole('link', { name: SUBJECT }).click();
  await page.getByRole('heading', { name: 'Hol tart az ügy?' }).waitFor();
  await take(anna, 'case');
  await page.goto('/fiok/egyenleg');
  await take(anna, 'balance');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/fiok/egyenleg');
  await take(anna, 'telephone');
}

async function take({ page }: Visitor, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  assert(size < BYTES_MAX, `${name}.png has ${size} bytes`);
  process.stdout.write(`${name}.png ${Math.round(size / 1024)} kB\n`);
}
