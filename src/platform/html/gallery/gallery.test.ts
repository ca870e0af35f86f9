import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGallery } from './browser.ts';
import { GALLERY } from './gallery.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface View extends BrowserContextOptions {
  /** The platform's scripts do not arrive; axe, which is not the page's, still runs. */
  readonly scripts?: false;
}

const VIEWS: Readonly<Record<string, View>> = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  'without scripts': { viewport: { width: 1024, height: 768 }, scripts: false },
};

let gallery: Awaited<ReturnType<typeof openGallery>>;
let browser: Browser;

beforeAll(async () => {
  gallery = await openGallery();
  browser = gallery.browser;
}, 60_000);

afterAll(async () => {
  await gallery.close();
});

async function withPage(options: View, name: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    if (options.scripts === false) await page.route('**/*.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${gallery.address}/galeria/${name}`);
    await work(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Axe runs in the page's own world, which the page's policy and missing scripts do not bind. */
async function violations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await session.send('Runtime.evaluate', { expression: axe.source, contextId: executionContextId });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then((found) => JSON.stringify(found.violations.map(
      (violation) => violation.id + ': ' + violation.nodes.map((node) => node.target + ' ' + (node.any[0]?.message ?? '')).join(' | '))))`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(exceptionDetails).toBeUndefined();
  return JSON.parse(String(result.value)) as string[];
}

describe.each(Object.entries(VIEWS))('the gallery, %s', (_, options) => {
  it.each(Object.keys(GALLERY))('%s is accessible and fits', async (name) => {
    await withPage(options, name, async (page) => {
      expect(await violations(page)).toEqual([]);
      const width = options.viewport?.width ?? 0;
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
});
