import axe from 'axe-core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { offerForm } from '../../../forms/contract.ts';
import { askSupplement, findArrivalOfSubmission } from '../../../records/contract.ts';
import { hire } from '../../../records/tests/people.ts';
import { openTestHouse, type TestHouse, WHOLE_REPORT } from '../filling/tests/house.ts';
import { NOTICE } from './tests/notice.ts';

const CHROMIUMS = [process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;
/** A folder for pictures of every page looked at; none are taken unless it is named. */
const PICTURES = process.env['PICTURES'];

let house: TestHouse;
let address: string;
let browser: Browser;

beforeAll(async () => {
  house = await openTestHouse({ registersAutomatically: true });
  const system = { kind: 'municipality', municipalityId: house.town, actor: { kind: 'system' } } as const;
  await house.t.db.within(system, (tx) => offerForm(tx, { formCode: 'Y01', enabled: true, registersAutomatically: true, unitId: null, officerId: null }));
  address = await house.listen();
  const executablePath = CHROMIUMS.find((path) => existsSync(path)) ?? CHROMIUMS[0];
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** A browser of a person: a phone without scripts, or a wide dark screen with them. */
async function pageOf(account: Uuid | null, look: 'phone' | 'wide'): Promise<Page> {
  const isPhone = look === 'phone';
  const context = await browser.newContext({ baseURL: address, viewport: isPhone ? { width: 320, height: 700 } : { width: 1280, height: 900 }, colorScheme: isPhone ? 'light' : 'dark' });
  // The page's scripts do not arrive; axe, which is not the page's, still runs.
  if (isPhone) await context.route(/\.js(\?|$)/, (route) => route.abort());
  if (account !== null) await context.addCookies([{ name: 'vh_session', value: await house.sessionToken(account), url: address }]);
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  return page;
}

/** Nothing of axe, nothing wider than the screen; a picture when they are wanted. */
async function look(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { expression: axe.source, contextId });
  const found = await session.send('Runtime.evaluate', {
    expression: `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 200))))`,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  const wide = await session.send('Runtime.evaluate', { expression: 'document.documentElement.scrollWidth - document.documentElement.clientWidth', contextId, returnByValue: true });
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  expect({ [name]: found.result.value, wider: wide.result.value }).toEqual({ [name]: [], wider: 0 });
}

async function invitation(): Promise<string> {
  const system = { kind: 'municipality', municipalityId: house.town, actor: { kind: 'system' } } as const;
  const rows = await house.t.db.within(system, (tx) => tx.sql.selectFrom('platform.mail').select('path').where('kind', '=', 'signature-asked').orderBy('id', 'desc').limit(1).execute());
  return rows[0]?.path ?? '';
}

function word(): string {
  return `Éva${newId().replace(/[^a-f]/g, '')}`;
}

it.each(['phone', 'wide'] as const)('a form is sent to its signer, signed and received (%s)', async (as) => {
  house.t.clock.advance({ seconds: 1 });
  const anna = await house.account({ mothersName: `Példa ${word()}` });
  const bela = await house.account({ family: 'Minta', given: 'Béla', mothersName: 'Példa Éva' });
  const sent = await (await house.browser(anna)).post('/kophaza/ugyinditas/hazassagkotesi-szandek-idopont/bekuldes', { ...NOTICE, _kulcs: newId() });
  const submitter = await pageOf(anna, as);
  await submitter.goto(String(sent.headers.location));
  await look(submitter, `waiting-${as}`);
  const stranger = await pageOf(null, as);
  await stranger.goto(await invitation());
  await look(stranger, `invitation-${as}`);
  await stranger.getByRole('link', { name: 'Nem engem keresnek' }).click();
  await look(stranger, `not-me-${as}`);
  const signer = await pageOf(bela, as);
  await signer.goto(await invitation());
  await signer.getByRole('button', { name: 'Megnyitom a beadványt' }).click();
  await look(signer, `signature-${as}`);
  await signer.getByRole('button', { name: 'Aláírom', exact: true }).click();
  await signer.getByText('Minden aláírás megvan').waitFor();
  await look(signer, `signed-${as}`);
  await submitter.reload();
  await submitter.getByRole('link', { name: 'Átvételi elismervény' }).click();
  await look(submitter, `receipt-${as}`);
  await submitter.goto('/fiok/ertesitesek');
  await look(submitter, `notices-${as}`);
}, 60_000);

it.each(['phone', 'wide'] as const)('a supplement is seen among the tasks, mended and sent; another submission is withdrawn (%s)', async (as) => {
  const anna = await house.account({ mothersName: `Példa ${word()}` });
  const sent = await (await house.browser(anna)).post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, _kulcs: newId() });
  const submissionId = /ugyeim\/([0-9a-f-]{36})/.exec(String(sent.headers.location))?.[1] ?? '';
  const officer = await hire(house.t, house.town, 'Ügyes Ödön');
  const marks = [{ path: 'usefulAreaM2', remark: 'A terület nem egyezik az alaprajzzal.' }, { path: 'owners', remark: 'Hiányzik a másik tulajdonos.' }];
  await house.t.db.within({ kind: 'municipality', municipalityId: house.town, actor: { kind: 'official', id: officer } }, async (tx) => {
    const arrival = await findArrivalOfSubmission(tx, submissionId);
    await askSupplement(tx, { caseId: arrival?.caseId ?? '', message: 'Kérjük, javítsa a hasznos alapterületet, és adja meg mindkét tulajdonost.', marks, days: 8, hasNewFacts: false });
  });
  const page = await pageOf(anna, as);
  await page.goto('/fiok');
  await look(page, `tasks-${as}`);
  await page.getByRole('link', { name: /^Hiánypótlás/ }).click();
  await look(page, `supplement-${as}`);
  await page.locator('[name="usefulAreaM2"]').fill('sok');
  await page.getByRole('button', { name: 'Hiánypótlás beküldése' }).click();
  await look(page, `supplement-wrong-${as}`);
  await page.locator('[name="usefulAreaM2"]').fill('98');
  await page.getByRole('button', { name: 'Hiánypótlás beküldése' }).click();
  await page.getByText('A hiánypótlás megérkezett a hivatalhoz.').waitFor();
  await look(page, `supplemented-${as}`);
  await page.getByRole('link', { name: 'A beadvány visszavonása' }).click();
  await look(page, `withdrawal-${as}`);
  await page.getByLabel(/Tudom, hogy/).check();
  await page.getByRole('button', { name: 'Visszavonom' }).click();
  await page.getByText('Ezt a beadványt visszavonta').waitFor();
  await look(page, `withdrawn-${as}`);
}, 60_000);
