import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { formsModule } from '../modules/forms/module.ts';
import { portalModule } from '../modules/portal/module.ts';
import { readConfig } from '../platform/config/config.ts';
import { type TestDatabase, testDatabase } from '../platform/database/testing.ts';
import { assetRoutes } from '../platform/html/assets/asset-routes.ts';
import { errorPage } from '../platform/http/error-page.tsx';
import { formTokens } from '../platform/http/form-token.ts';
import { createServer } from '../platform/http/server.ts';
import { createServiceProvider } from '../platform/identity/saml/service-provider.ts';
import { createKeyPair } from '../platform/identity/self-signed-certificate.ts';
import { requestStore } from '../platform/identity/sign-in/steps.ts';

/** What fields do in a browser beyond taking text, on the pages that document each kind: with the real security policy. */
let t: TestDatabase;
let app: FastifyInstance;
let address: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const CHROMIUMS = [process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;

beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  app = await serverOf(t);
  await assetRoutes(app);
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  const executablePath = CHROMIUMS.find((path) => existsSync(path)) ?? CHROMIUMS[0];
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await t.close();
});
beforeEach(async () => {
  context = await browser.newContext({ baseURL: address });
  page = await context.newPage();
  page.setDefaultTimeout(5_000);
  return () => context.close();
});

async function open(kind: string): Promise<void> {
  await page.goto(`/urlap-mezok/${kind}`);
  await page.locator('input[name="_elo"]').waitFor({ state: 'attached' });
}

const named = (name: string): ReturnType<Page['locator']> => page.locator(`[name="${name}"]`);
const list = (): ReturnType<Page['locator']> => page.getByRole('listbox').filter({ visible: true });

it('a long choice is typed into: filtered without accents, chosen by keyboard, kept by the list itself', async () => {
  await open('choice-search');
  const field = page.getByRole('combobox', { name: 'Vármegye' });
  await field.pressSequentially('gyor');
  await expect.poll(() => list().getByRole('option').allTextContents()).toEqual(['Győr-Moson-Sopron']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect([await field.inputValue(), await named('county').inputValue()]).toEqual(['Győr-Moson-Sopron', 'c08']);
  // What is in no list does not stay: the field shows what is chosen.
  await field.fill('Atlantisz');
  await field.blur();
  expect([await field.inputValue(), await named('county').inputValue()]).toEqual(['Győr-Moson-Sopron', 'c08']);
  await field.fill('');
  await field.blur();
  expect(await named('county').inputValue()).toBe('');
});

it('an address offers streets, and leaves free what is typed freely', async () => {
  await open('address');
  await named('home.settlement').fill('Sehonna');
  await named('home.streetName').pressSequentially('petofi');
  await expect.poll(() => list().getByRole('option').allTextContents()).toContain('Petőfi utca');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect([await named('home.streetName').inputValue(), await named('home.streetKind').inputValue()]).toEqual(['Petőfi', 'utca']);
  await named('home.streetName').fill('Ismeretlen katona');
  await named('home.streetName').blur();
  expect(await named('home.streetName').inputValue()).toBe('Ismeretlen katona');
});

it('a place is put on the map by a click and moved by arrow keys; the numbers follow, and the map follows the numbers', async () => {
  await open('map-point');
  await named('place.lat').fill('47.64142');
  await named('place.lon').fill('16,64348');
  const map = page.getByRole('application');
  await expect.poll(() => map.getByText('Kópháza').count()).toBe(1);
  await map.press('ArrowUp');
  await expect.poll(() => named('place.lat').inputValue()).toBe('47.64442');
  await map.click({ position: { x: 40, y: 40 } });
  expect(Number(await named('place.lat').inputValue())).toBeGreaterThan(47.7);
  await expect.poll(() => page.getByText('közelében').count()).toBe(1);
  const before = await map.locator('circle').count();
  await page.getByRole('button', { name: 'Kicsinyítés' }).click();
  await expect.poll(() => map.locator('circle').count()).toBeGreaterThan(before);
});

it('groups within groups come and go in place, with their fields at work', async () => {
  await open('group');
  await page.getByRole('button', { name: 'Új sor: tulajdonos' }).click();
  await page.locator('[data-add-row="owners.1.phones"]').click();
  await named('owners.1.name').fill('Béla');
  await named('owners.1.phones.0.number').fill('12');
  await named('owners.1.phones.0.number').blur();
  await expect.poll(() => page.getByText('A telefonszámot így adja meg').count()).toBe(1);
  await page.locator('[data-remove-row="owners.0"]').click();
  expect([await named('owners.0.name').inputValue(), await named('owners.0.phones.0.number').inputValue()]).toEqual(['Béla', '12']);
  await page.locator('[data-add-row="owners.0.phones"]').click();
  await named('owners.0.phones.1.number').fill('06301234567');
  await page.locator('[data-remove-row="owners.0.phones.0"]').click();
  expect(await named('owners.0.phones.0.number').inputValue()).toBe('06301234567');
});

async function serverOf({ db, clock }: TestDatabase): Promise<FastifyInstance> {
  const config = readConfig(['--port', '0', '--demo', 'none', '--kau-metadata', 'none', '--per-minute', '100000'], {});
  const keys = await createKeyPair({ commonName: 'test' });
  const identity = createServiceProvider({
    entityId: `${config.baseUrl}/saml/metadata`,
    acsUrl: `${config.baseUrl}/saml/acs`,
    sloUrl: `${config.baseUrl}/saml/slo`,
    idp: { entityId: 'test', ssoUrl: 'https://idp.example/sso', sloUrl: 'https://idp.example/slo', certificates: [keys.certificate] },
    spKey: keys.privateKey,
    spCertificate: keys.certificate,
    requestStore: requestStore(db),
  });
  const routes = [...(portalModule.routes ?? []), ...(formsModule.routes ?? [])];
  const tokens = formTokens('a key of the tests');
  return createServer({ config, clock, db, tokens, routes, menu: [], identity, identityProviderId: 'test', formTargets: [], errorPage, isReady: async () => true });
}
