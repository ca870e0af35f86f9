import axe from 'axe-core';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pdfFile, pngFile, RIGHT_FILES } from '../../../forms/attachments/inspect/sample-files.test-data.ts';
import { openTestHouse, type TestHouse } from '../filling/tests/house.ts';
import { FORM, offerMedicineSupport } from './tests/uploader.ts';

let house: TestHouse;
let address: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const CHROMIUMS = [process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;
const SLOT = '[data-attachments="pharmacyPaper"]';

beforeAll(async () => {
  house = await openTestHouse();
  await offerMedicineSupport(house);
  address = await house.listen();
  const executablePath = CHROMIUMS.find((path) => existsSync(path)) ?? CHROMIUMS[0];
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});
beforeEach(async () => {
  context = await browser.newContext({ baseURL: address });
  await context.addCookies([{ name: 'vh_session', value: await house.sessionToken(await house.account()), url: address }]);
  page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.goto(`${FORM}/kitoltes?uj=1`);
  await page.goto(`${page.url()}&lap=medicinePage`);
  await page.locator('input[name="_elo"]').waitFor({ state: 'attached' });
  await page.locator(`${SLOT}[data-is-ready]`).waitFor();
  return () => context.close();
});

const slot = (): Locator => page.locator(SLOT);
const chooser = (): Locator => slot().locator('input[type=file]');
const pdf = (name: string, bytes = 1000): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: 'application/pdf', buffer: Buffer.concat([pdfFile().subarray(0, 20), randomBytes(bytes), pdfFile().subarray(20)]) });

async function violations(): Promise<unknown> {
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { expression: axe.source, contextId });
  const expression = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((found) => found.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 200))))`;
  const { result } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true });
  return result.value;
}

it('uploads several at once, shows and says it, keeps it in the draft, and takes it away', async () => {
  await chooser().setInputFiles([pdf('egy.pdf', 600_000), { name: 'kép.png', mimeType: 'image/png', buffer: pngFile() }]);
  await slot().locator('li', { hasText: 'egy.pdf' }).getByText('Feltöltve').waitFor();
  await slot().getByRole('link', { name: 'Megnyitás: kép.png' }).waitFor();
  await expect.poll(() => page.evaluate(`document.querySelector('${SLOT} img').naturalWidth`)).toBe(2);
  expect(await slot().locator('[data-file-news]').textContent()).toMatch(/^Feltöltve: /);
  await page.getByText('Mentve').waitFor();
  await page.reload();
  await slot().locator('li').nth(1).waitFor();
  expect(await violations()).toEqual([]);
  await page.locator(`${SLOT}[data-is-ready]`).waitFor();
  await slot().getByRole('button', { name: 'Törlés: egy.pdf' }).click();
  await slot().locator('li', { hasText: 'egy.pdf' }).waitFor({ state: 'detached' });
  await page.reload();
  expect(await slot().locator('li').count()).toBe(1);
});

it('takes files that are dropped on it', async () => {
  const content = RIGHT_FILES.pdf.toString('base64');
  const data = await page.evaluateHandle(`(() => { const data = new DataTransfer(); data.items.add(new File([Uint8Array.from(atob('${content}'), (c) => c.charCodeAt(0))], 'ejtett.pdf', { type: 'application/pdf' })); return data; })()`);
  for (const event of ['dragenter', 'dragover', 'drop']) await slot().locator('[data-drop]').dispatchEvent(event, { dataTransfer: data });
  await slot().getByRole('link', { name: 'Megnyitás: ejtett.pdf' }).waitFor();
});

it('goes on by itself when the line was broken in the middle', async () => {
  let pieces = 0;
  await context.route('**/folytatas', async (route) => {
    pieces += 1;
    // The third piece arrives, but its answer is lost; after it nothing gets through for a while.
    if (pieces === 3) await route.fetch();
    await (pieces >= 3 && pieces <= 4 ? route.abort() : route.continue());
  });
  await chooser().setInputFiles([pdf('nagy.pdf', 3_000_000)]);
  await slot().locator('li').getByText('Nincs kapcsolat').waitFor();
  expect(await violations()).toEqual([]);
  await slot().getByRole('link', { name: 'Megnyitás: nagy.pdf' }).waitFor({ timeout: 15_000 });
});

it('goes on after the page was opened again, when the same file is chosen', async () => {
  const file = pdf('folytatott.pdf', 2_000_000);
  let pieces = 0;
  await context.route('**/folytatas', (route) => ((pieces += 1) > 2 ? route.abort() : route.continue()));
  await chooser().setInputFiles([file]);
  await slot().locator('li').getByText('Nincs kapcsolat').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await slot().getByText(/Félbeszakadt/).waitFor();
  await page.locator(`${SLOT}[data-is-ready]`).waitFor();
  const begun: unknown[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/fiok/csatolmanyok')) void response.json().then((said: unknown) => begun.push(said));
  });
  await context.unroute('**/folytatas');
  await chooser().setInputFiles([file]);
  await slot().getByRole('link', { name: 'Megnyitás: folytatott.pdf' }).waitFor();
  expect(begun).toHaveLength(1);
  expect(await slot().locator('li').count()).toBe(1);
});

it('may be paused, and waits with the page until its files have come', async () => {
  await context.route('**/folytatas', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  await chooser().setInputFiles([pdf('lassú.pdf', 1_500_000)]);
  await slot().getByRole('button', { name: 'Szünet' }).click();
  await slot().getByText('Szüneteltetve').waitFor();
  await page.locator('button[value="tovabb"]:visible').click();
  expect(page.url()).toContain('lap=medicinePage');
  await slot().getByRole('button', { name: 'Folytatás' }).click();
  await page.locator('[data-error-summary]').waitFor();
  await slot().getByText('lassú.pdf').waitFor();
  expect(await page.locator('[data-error-summary]').textContent()).not.toContain('gyógyszertár igazolása');
});

it('says why a file is not taken, and leaves the others', async () => {
  await chooser().setInputFiles([{ name: 'hamis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script></html>') }, { name: 'program.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ') }]);
  await slot().locator('li').getByText('nem az, amit a neve mond').waitFor();
  await slot().locator('li').getByText('Ilyen fajta fájl itt nem csatolható').waitFor();
  expect(await violations()).toEqual([]);
  expect(await slot().locator('input[type=hidden]').count()).toBe(0);
});

it.each([1280, 360])('is accessible and as wide as its window at %i', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await chooser().setInputFiles([pdf(`${'egy-nagyon-hosszú-nevű-fájl-'.repeat(4)}.pdf`)]);
  await slot().getByText('Feltöltve;').waitFor();
  expect(await violations()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
});
