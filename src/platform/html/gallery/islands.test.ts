import type { Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGallery } from './browser.ts';

let gallery: Awaited<ReturnType<typeof openGallery>>;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);

afterAll(async () => {
  await gallery.close();
});

beforeEach(async () => {
  const context = await gallery.browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => {
    // Where the samples' links lead, nothing is served.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterEach(async () => {
  await page.context().close();
  // The content security policy and trusted types are in force: an island that breaks them complains here.
  expect(complaints).toEqual([]);
});

async function open(name: string): Promise<void> {
  await page.goto(`${gallery.address}/galeria/${name}`);
}

async function posted(path: string, status = 200, body = ''): Promise<Request[]> {
  const requests: Request[] = [];
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    requests.push(route.request());
    return route.fulfill({ status, body, contentType: 'application/json' });
  });
  return requests;
}

function focusedText(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

describe('settlement search', () => {
  it('offers matches while typing, tells joined from not joined, and opens the chosen one', async () => {
    await open('kezdolap');
    const box = page.getByRole('combobox', { name: 'Melyik településen intézkedne?' });
    await box.pressSequentially('minta');
    const options = page.getByRole('option');
    await options.nth(1).waitFor();
    // Nothing around the field may cut the list.
    const last = await options.last().boundingBox();
    expect(await page.evaluate(([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest('[role=option]')?.id, [(last?.x ?? 0) + 20, (last?.y ?? 0) + 10])).toBe(
      await options.last().getAttribute('id'),
    );
    expect(await options.allInnerTexts()).toEqual([
      'Mintafalva\nMinta, 9999',
      'Mintaszentpéter\nMinta, 9998, 9997, 9996 …\nmég nem csatlakozott',
    ]);
    expect(await page.locator('.vh-settlement [role=status]').innerText()).toBe('2 találat');
    await box.press('ArrowUp');
    await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await box.press('Enter');
    await page.waitForURL('**/galeria/telepules');
  });

  it('closes by Escape, says when nothing matches, and leaves Enter to the form', async () => {
    await open('kezdolap');
    const box = page.getByRole('combobox');
    await box.pressSequentially('xyz');
    await page.getByText('Nincs ilyen nevű település.').first().waitFor();
    await box.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    const [request] = await Promise.all([page.waitForRequest('**/telepulesek?q=xyz'), box.press('Enter')]);
    expect(request.isNavigationRequest()).toBe(true);
  });
});

describe('session', () => {
  it('asks in time, goes on by one click, and says when it is over', async () => {
    await page.clock.install({ time: new Date('2030-01-01T00:00:00Z') });
    const requests = await posted('/munkamenet', 200, JSON.stringify({ idleWarningAt: '2026-03-02T09:01:00Z', endsAt: '2026-03-02T09:04:15Z' }));
    await open('egyenleg');
    await page.clock.runFor('29:00');
    const dialog = page.getByRole('dialog', { name: 'Itt van még?' });
    expect(await dialog.isVisible()).toBe(false);
    await page.clock.runFor('01:30');
    expect(await dialog.isVisible()).toBe(true);
    expect(await page.locator('[data-session-left]').innerText()).toBe('A bejelentkezés ennyi idő múlva lejár: 3 óra 29 perc.');
    await page.getByRole('button', { name: 'Folytatom' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(requests[0]?.postData()).toBe('_token=gallery');
    await page.clock.runFor('31:00');
    expect(await page.locator('[data-session-left]').innerText()).toContain('2 perc');
    await page.clock.runFor('03:00');
    expect(await dialog.innerText()).toContain('A bejelentkezése lejárt.');
    expect(await focusedText()).toBe('Bejelentkezés');
  });

  it('offers sign-in when it cannot be extended', async () => {
    await page.clock.install({ time: new Date('2026-03-02T08:00:00Z') });
    await posted('/munkamenet', 401, '{}');
    await open('egyenleg');
    await page.clock.runFor('30:30');
    await page.getByRole('button', { name: 'Folytatom' }).click();
    await page.getByText('Nem sikerült meghosszabbítani.').waitFor();
    expect(await page.getByRole('link', { name: 'Bejelentkezés' }).isVisible()).toBe(true);
  });
});

describe('forms', () => {
  it('begin at the list of faults, which leads to the fields', async () => {
    await open('urlap');
    expect(await focusedText()).toContain('Kérjük, javítsa az alábbiakat');
    await page.getByRole('link', { name: 'Adja meg a hasznos alapterületet' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mezo-terulet');
  });

  it('are sent once, with the value of the pressed button, and wake up when shown again', async () => {
    await open('urlap');
    const sent: string[] = [];
    await page.route('**/galeria/form', async (route) => {
      sent.push(route.request().postData() ?? '');
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.fulfill({ status: 204 });
    });
    const back = page.getByRole('button', { name: 'Vissza', exact: true });
    await back.dblclick();
    await page.waitForTimeout(700);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('irany=vissza');
    expect(await back.isDisabled()).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
    expect(await back.isDisabled()).toBe(false);
  });

  it('let the reader choose light or dark at once, and tell the server', async () => {
    const requests = await posted('/megjelenes');
    await open('elemek');
    await page.getByRole('button', { name: 'Sötét' }).click();
    expect(await page.locator('html').getAttribute('data-color-scheme')).toBe('dark');
    expect(await page.getByRole('button', { name: 'Sötét' }).getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => requests[0]?.postData()).toContain('megjelenes=dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('rgb(255, 255, 255)');
  });
});

describe('the office by keyboard', () => {
  it('shows its keys, finds, walks the rows and opens them', async () => {
    await open('asztal');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Billentyűk' });
    expect(await keys.innerText()).toContain('Érkeztetés');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-office-search'))).toBe(true);
    await page.keyboard.type('jjj?');
    expect(await keys.isVisible()).toBe(false);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('j');
    expect(await focusedText()).toBe('HIV/3-1/2026');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await focusedText()).toBe('HIV/1-1/2026');
    await page.keyboard.press('g');
    const [request] = await Promise.all([page.waitForRequest('**/hivatal/erkeztetes'), page.keyboard.press('e')]);
    expect(request.isNavigationRequest()).toBe(true);
  });

  it('marks rows one by one and all together', async () => {
    await open('ugy');
    const all = page.getByRole('checkbox', { name: 'Mind kijelölése' });
    expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await page.getByRole('checkbox', { name: 'Kijelölés: HIV/2-1/2026' }).isChecked()).toBe(true);
    await all.check();
    expect(await page.locator('tbody .vh-mark input:checked').count()).toBe(9);
  });

  it('has rows of 32 pixels and opens one by a click anywhere on it', async () => {
    await open('ugy');
    const row = page.locator('tbody tr').nth(2);
    expect((await row.boundingBox())?.height).toBeCloseTo(32, 0);
    await Promise.all([page.waitForNavigation(), row.locator('td').nth(2).click()]);
  });
});

describe('what needs a script', () => {
  it('is there with scripts and not without', async () => {
    await open('elemek');
    expect(await page.getByRole('button', { name: 'Nyomtatás' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Másolás: SHA-256' }).isVisible()).toBe(true);
    const context = await gallery.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${gallery.address}/galeria/elemek`);
    expect(await plain.getByRole('button', { name: 'Nyomtatás' }).isVisible()).toBe(false);
    expect(await plain.getByRole('button', { name: 'Másolás: SHA-256' }).isVisible()).toBe(false);
    await plain.goto(`${gallery.address}/galeria/urlap`);
    // Without scripts the browser itself puts the focus there.
    expect(await plain.locator('[data-error-summary]:focus').count()).toBe(1);
    await context.close();
  });
});
