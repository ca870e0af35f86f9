import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { assert } from '../../src/kernel/assert.ts';
import type { Visitor } from './browser.ts';

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One way of looking at a page. */
interface View {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly rules: object;
}

const ALL_RULES = { runOnly: RULES };
/** Between light and dark only colours differ. */
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };
const SHAPE = { ...ALL_RULES, rules: Object.fromEntries(COLOURS.runOnly.map((rule) => [rule, { enabled: false }])) };

const WIDE_AND_NARROW: readonly View[] = [
  { width: 1280, colorScheme: 'light', rules: ALL_RULES },
  { width: 1280, colorScheme: 'dark', rules: COLOURS },
  { width: 320, colorScheme: 'dark', rules: ALL_RULES },
  { width: 320, colorScheme: 'light', rules: COLOURS },
];

/** The page shown now, as it stands: accessible, no wider than the window, with a language, a title and one main heading. */
export async function checkPage(visitor: Visitor): Promise<void> {
  expect(await faultsOf(visitor, null), visitor.page.url()).toEqual([]);
}

/** The same on a wide screen and on the narrowest phone, light and dark. */
export async function checkPageInEveryView(visitor: Visitor): Promise<void> {
  expect(await faultsInEveryView(visitor), visitor.page.url()).toEqual([]);
}

/** What is wrong with the page shown now on a wide screen and on the narrowest phone, light and dark. */
export function faultsInEveryView(visitor: Visitor): Promise<string[]> {
  return faultsOf(visitor, WIDE_AND_NARROW);
}

/** What is wrong with the page as it stands, in the view it is shown now; colours are looked at only if asked for. */
export async function faultsAsItStands({ page }: Visitor, look: { readonly colours: boolean }): Promise<string[]> {
  const checker = await Checker.on(page);
  return [...(await outlineFaults(page)), ...(await overflow(page)), ...(await checker.violations(look.colours ? ALL_RULES : SHAPE))];
}

async function faultsOf(visitor: Visitor, views: readonly View[] | null): Promise<string[]> {
  // Where scripts are off nothing can run, not even the checker.
  const page = visitor.hasScripts ? visitor.page : await visitor.besideWithScripts();
  return [...(await outlineFaults(page)), ...(await seenFaults(page, views))];
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
  if (views === null) return [...(await overflow(page)), ...(await checker.violations(ALL_RULES))];
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const { width, colorScheme, rules } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const found = [...(await overflow(page)), ...(await checker.violations(rules))];
    faults.push(...found.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
  }
  if (before !== null) await page.setViewportSize(before);
  return faults;
}

/** How wide the page is if it is too wide, and what makes it so. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= window.innerWidth) return [];
    const widest = [...document.body.querySelectorAll('*')].findLast((element) => element.getBoundingClientRect().right >= scrollWidth - 1);
    return [`the page is ${scrollWidth} px wide, by ${widest?.localName}.${widest?.className} „${widest?.textContent?.trim().slice(0, 60)}”`];
  });
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

  async violations(rules: object): Promise<string[]> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression: `axe.run(${JSON.stringify({ ...rules, resultTypes: ['violations'] })}).then((found) => JSON.stringify(found.violations.map(
        (violation) => violation.id + ': ' + violation.nodes.map((node) => node.target + ' ' + ([...node.any, ...node.all, ...node.none][0]?.message ?? '')).join(' | '))))`,
      contextId: this.contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    assert(exceptionDetails === undefined, `axe did not run: ${exceptionDetails?.exception?.description}`);
    return JSON.parse(String(result.value)) as string[];
  }
}
