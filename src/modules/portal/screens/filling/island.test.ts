import axe from 'axe-core';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { openTestHouse, type TestHouse } from './tests/house.ts';

let house: TestHouse;
let address: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let accountId: Uuid;
const CHROMIUMS = [process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;

beforeAll(async () => {
  house = await openTestHouse();
  address = await house.listen();
  const executablePath = CHROMIUMS.find((path) => existsSync(path)) ?? CHROMIUMS[0];
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});
beforeEach(async () => {
  accountId = await house.account();
  context = await browser.newContext({ baseURL: address });
  await context.addCookies([{ name: 'vh_session', value: await house.sessionToken(accountId), url: address }]);
  page = await context.newPage();
  page.setDefaultTimeout(5_000);
  return () => context.close();
});

/** Opens a page of a new draft, with the script at work. */
async function open(lap: string): Promise<void> {
  await page.goto(`${house.base}/kitoltes?uj=1`);
  await page.goto(`${page.url()}&lap=${lap}`);
  await page.locator('input[name="_elo"]').waitFor({ state: 'attached' });
}

const field = (name: string): ReturnType<Page['locator']> => page.locator(`form#urlap [name="${name}"]`);

/** What axe finds, run beside the page's own scripts, which its security policy would not let it join. */
async function violations(): Promise<unknown> {
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { expression: axe.source, contextId });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((found) => found.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 200))))`,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}

it('shows questions as soon as they arise and hides them again, keeping what was typed', async () => {
  await open('submitter');
  await field('capacity').nth(3).check();
  await field('organisationName').fill('Minta Kft.');
  await field('capacity').first().check();
  expect(await field('organisationName').isVisible()).toBe(false);
  await field('capacity').nth(3).check();
  expect(await field('organisationName').inputValue()).toBe('Minta Kft.');
});

it('tells a fault when the field is left, never while it is first typed, and takes it back when it is right', async () => {
  await open('submitter');
  const fault = page.locator('#mezo-taxpayerTaxId-hiba');
  await field('taxpayerTaxId').pressSequentially('839518012');
  expect(await fault.count()).toBe(0);
  await field('taxpayerTaxId').blur();
  expect(await fault.textContent()).toContain('Hiba:');
  expect(await field('taxpayerTaxId').getAttribute('aria-invalid')).toBe('true');
  expect(await field('taxpayerTaxId').getAttribute('aria-describedby')).toContain('mezo-taxpayerTaxId-hiba');
  await field('taxpayerTaxId').fill('8395180128');
  expect(await fault.count()).toBe(0);
});

it('works out figures while typing, and says in the end what the tax is', async () => {
  await open('event');
  await field('eventOn').fill('2026. 02. 20.');
  expect(await page.locator('[data-value="liableFrom"]').textContent()).toBe('2027. január 1.'.replaceAll(' ', '\u00A0'));
});

it('adds and removes rows in place, numbers them, and posts what is left', async () => {
  await open('owners');
  await page.locator('[data-add-row="owners"]').click();
  await page.locator('[data-add-row="owners"]').click();
  for (const [index, name] of ['Egy', 'Kettő', 'Három'].entries()) await field(`owners.${index}.name`).fill(name);
  await page.locator('[data-remove-row="owners.1"]').click();
  expect(await field('owners.1.name').inputValue()).toBe('Három');
  expect(await page.locator('[data-row="owners.1"] > legend').textContent()).toBe('2. Tulajdonos');
  expect(await page.locator('label[for="mezo-owners-1-name"]').count()).toBe(1);
  await page.locator('button[value="vissza"]').click();
  await page.goto(page.url().replace(/lap=\w+/, 'lap=owners'));
  expect(await field('owners.1.name').inputValue()).toBe('Három');
  expect(await field('owners.2.name').count()).toBe(0);
});

it('saves by itself and says so; a step opens only when everything is saved', async () => {
  await open('building');
  await field('parcelNo').fill('1042/3');
  await page.getByText('Mentve').waitFor();
  await page.locator('.vh-steps a').first().click();
  await page.waitForURL(/lap=submitter/);
  await page.goto(page.url().replace(/lap=\w+/, 'lap=building'));
  expect(await field('parcelNo').inputValue()).toBe('1042/3');
});

it('says when it could not save, tries again, and loses nothing', async () => {
  await open('building');
  await context.route('**/kitoltes/mentes*', (route) => route.abort());
  await field('parcelNo').fill('77');
  await page.getByText('Nem sikerült menteni').waitFor();
  await context.unroute('**/kitoltes/mentes*');
  await page.locator('[data-save-state]', { hasText: 'Mentve' }).waitFor({ timeout: 10_000 });
});

it('goes on working when the script cannot get the form', async () => {
  await context.route('**/urlap.json*', (route) => route.abort());
  await page.goto(`${house.base}/kitoltes`);
  await field('capacity').nth(2).check();
  await page.locator('button[value="tovabb"]:visible').click();
  await page.locator('[data-error-summary]').waitFor();
  expect(await field('taxpayerKind').first().isVisible()).toBe(true);
});

it.each([
  ['submitter', 1280],
  ['submitter', 360],
  ['owners', 360],
  ['osszegzes', 360],
])('is accessible and as wide as its window: %s at %i', async (lap, width) => {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${house.base}/kitoltes?uj=1`);
  await page.goto(`${page.url()}&lap=${lap}&hibak=1`);
  expect(await violations()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
});
