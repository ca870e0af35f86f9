import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { assert } from '../../src/kernel/assert.ts';
import type { Visitor } from './browser.ts';

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One way of looking at a page. */
export interface View {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

const WIDE_AND_NARROW: readonly View[] = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
];

/** The page shown now, as it stands: accessible, no wider than the window, with a language, a title and one main heading. */
export async function checkPage(visitor: Visitor): Promise<void> {
  expect(await faultsOf(visitor, null), visitor.page.url()).toEqual([]);
}

/** What is wrong with the page shown now on a wide screen and on the narrowest phone, light and dark. */
export function faultsInEveryView(visitor: Visitor): Promise<string[]> {
  return faultsOf(visitor, WIDE_AND_NARROW);
}

async function faultsOf(visitor: Visitor, views: readonly View[] | null): Promise<string[]> {
  const { page, hasScripts } = visitor;
  if (hasScripts) return [...(await outlineFaults(page)), ...(await seenFaults(page, views))];
  // Where scripts are off nothing can run, not even the checker: it looks at the same document in a browser beside.
  const beside = await besideWithScripts(page);
  try {
    return [...(await outlineFaults(beside)), ...(await seenFaults(beside, views))];
  } finally {
    await beside.context().close();
  }
}

/** The document as it stands, in a browser that runs scripts but gets none of the house's. */
async function besideWithScripts(page: Page): Promise<Page> {
  const browser = page.context().browser();
  assert(browser !== null, 'the context belongs to a browser');
  const context = await browser.newContext({ viewport: page.viewportSize(), reducedMotion: 'reduce' });
  const beside = await context.newPage();
  const body = await page.content();
  await beside.route('**/*.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
  await beside.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await beside.goto(page.url());
  return beside;
}

async function outlineFaults(page: Page): Promise<string[]> {
  const { language, title, headings } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title.trim(),
    headings: document.querySelectorAll('h1').length,
  }));
  const faults = [];
  if (!['hu', 'en'].includes(language)) faults.push(`the language of the page is "${language}"`);
  if (title === '') faults.push('the page has no title');
  if (headings !== 1) faults.push(`the page has ${headings} main headings`);
  return faults;
}

async function seenFaults(page: Page, views: readonly View[] | null): Promise<string[]> {
  const checker = await Checker.on(page);
  if (views === null) return [...(await overflow(page)), ...(await checker.violations())];
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const { width, colorScheme } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const found = [...(await overflow(page)), ...(await checker.violations())];
    faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
  }
  if (before !== null) await page.setViewportSize(before);
  return faults;
}

async function overflow(page: Page): Promise<string[]> {
  const { needed, width } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, width: window.innerWidth }));
  return needed <= width ? [] : [`the page is ${needed} px wide`];
}

/** Axe in a world of its own inside the page, which the page's content security policy does not bind. */
class Checker {
  private readonly session: CDPSession;
  private readonly contextId: number;

  private constructor(session: CDPSession, contextId: number) {
    this.session = session;
    this.contextId = contextId;
  }

  static async on(page: Page): Promise<Checker> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    await session.send('Runtime.evaluate', { expression: axe.source, contextId: executionContextId });
    return new Checker(session, executionContextId);
  }

  async violations(): Promise<string[]> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression: `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then((found) => JSON.stringify(found.violations.map(
        (violation) => violation.id + ': ' + violation.nodes.map((node) => node.target + ' ' + ([...node.any, ...node.all, ...node.none][0]?.message ?? '')).join(' | '))))`,
      contextId: this.contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    assert(exceptionDetails === undefined, `axe did not run: ${exceptionDetails?.exception?.description}`);
    return JSON.parse(String(result.value)) as string[];
  }
}
