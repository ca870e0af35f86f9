import type { Page } from 'playwright-core';
import { assert } from '../../src/kernel/assert.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { Visitor } from './browser.ts';
import { choiceValue, expectNoFaults } from './filling-hand.ts';

/** Where the keyboard stands: what a person hears there and the form knows. */
interface Stop {
  /** `body` when the focus was lost. */
  readonly tag: string;
  readonly type: string;
  /** The name under which an answer is posted; of a searched list, that of the list. */
  readonly field: string;
  readonly value: string;
  /** What a button does: `sor:places`, `tovabb`. */
  readonly act: string;
  readonly words: string;
  readonly isChecked: boolean;
  readonly isSearch: boolean;
  readonly isSeen: boolean;
}

/** Fills the page shown now in with the keyboard alone, from its first stop to *Tovább*, and goes on. */
export async function fillPageByKeys({ page }: Visitor, sheet: AnswerSheet): Promise<void> {
  await page.locator('input[name=_elo]').waitFor({ state: 'attached' });
  const done = new Set<string>();
  const passed: string[] = [];
  for (let count = 0; count < STOPS_MAX; count += 1) {
    await page.keyboard.press('Tab');
    let stop = await whereNow(page);
    // A row just added begins at its own first field.
    if (stop.act.startsWith('sor:') && (await addRow(page, sheet, stop))) stop = await whereNow(page);
    passed.push(stop.field === '' ? stop.words : stop.field);
    assert(stop.tag !== 'body' || count === 0, `the focus was lost after ${passed.join(' | ')}`);
    assert(stop.isSeen || stop.tag === 'body', `the focus on ${stop.field} ${stop.words} cannot be seen`);
    if (stop.act === 'tovabb' && stop.words !== '') return goOn(page, sheet, done, passed);
    if (stop.field === '' || !sheet.answers.has(stop.field)) continue;
    await answerAt(page, stop, sheet.answers.get(stop.field) ?? [], done);
    done.add(stop.field);
  }
  throw new Error(`Tab never came to Tovább; it passed ${passed.join(' | ')}`);
}

const STOPS_MAX = 200;

async function goOn(page: Page, sheet: AnswerSheet, done: ReadonlySet<string>, passed: readonly string[]): Promise<void> {
  const left = await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('#urlap [name]')].filter((one) => one.type !== 'hidden' && one.getClientRects().length > 0).map(({ name }) => name));
  const missed = left.filter((name) => sheet.answers.has(name) && !done.has(name));
  assert(missed.length === 0, `Tab passed by ${missed.join(', ')}; it went ${passed.join(' | ')}`);
  await pressAndLoad(page);
  await expectNoFaults(page);
}

/** Enter on a button that sends the page; resolves when the next one stands. */
export async function pressAndLoad(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

async function addRow(page: Page, sheet: AnswerSheet, { act }: Stop): Promise<boolean> {
  const path = act.slice('sor:'.length);
  const rows = page.locator(`[data-rows="${path}"] > [data-row]`);
  if ((await rows.count()) >= (sheet.rows.get(path) ?? 0)) return false;
  await page.keyboard.press('Enter');
  return true;
}

async function answerAt(page: Page, stop: Stop, answers: readonly string[], done: ReadonlySet<string>): Promise<void> {
  const [first = ''] = answers;
  if (stop.type === 'radio') {
    if (!done.has(stop.field)) await choose(page, stop, choiceValue(first));
  } else if (stop.type === 'checkbox') {
    const isWanted = stop.value === 'igen' || answers.includes(stop.value);
    if (isWanted !== stop.isChecked) await page.keyboard.press('Space');
  } else if (stop.isSearch) {
    await search(page, stop.field, first);
  } else if (stop.type === 'select-one') {
    await step(page, (now) => now.value === first, 'ArrowDown');
  } else if (stop.type !== 'file') {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(first);
  }
}

async function choose(page: Page, stop: Stop, value: string): Promise<void> {
  if (stop.value === value) {
    if (!stop.isChecked) await page.keyboard.press('Space');
    return;
  }
  await step(page, (now) => now.value === value && now.isChecked, 'ArrowDown');
}

/** Presses a key until what has the focus is as wanted. */
async function step(page: Page, isThere: (now: Stop) => boolean, key: string): Promise<void> {
  for (let count = 0; count < STOPS_MAX; count += 1) {
    if (isThere(await whereNow(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to the wanted entry; it stands at ${JSON.stringify(await whereNow(page))}`);
}

/** As the ARIA practices have it: typing opens the list, the arrow marks an entry, Enter takes it. */
async function search(page: Page, field: string, value: string): Promise<void> {
  const words = await page.locator(`[name="${field}"]`).evaluate((list: HTMLSelectElement, wanted) => Array.from(list.options).find((option) => option.value === wanted)?.text ?? '', value);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words.slice(0, 10));
  const marked = (): Promise<string> =>
    page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '');
  await page.getByRole('option', { name: words, exact: true }).waitFor();
  for (let count = 0; (await marked()) !== words; count += 1) {
    assert(count < STOPS_MAX, `the arrow never came to ${words}`);
    await page.keyboard.press('ArrowDown');
  }
  assert((await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))) === 'true', 'an open list says so');
  await page.keyboard.press('Enter');
  assert((await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))) === 'false', 'a closed list says so');
}

/** What has the focus. */
export function whereNow(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const input = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? element : null;
    const list = input?.id.endsWith('-kereses') === true ? document.getElementById(input.id.slice(0, -'-kereses'.length)) : null;
    const marks = [element, element?.closest('label, .vh-card, .ds-card, .ds-field')].filter((one): one is Element => one instanceof Element);
    return {
      tag: element?.localName ?? 'body',
      type: input?.type ?? '',
      field: (list instanceof HTMLSelectElement ? list.name : input?.name ?? '').replace(/^_.*/, ''),
      value: input?.value ?? '',
      act: element instanceof HTMLButtonElement && element.name === '_muvelet' ? element.value : '',
      words: (element?.getAttribute('aria-label') ?? input?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim(),
      isChecked: input instanceof HTMLInputElement && input.checked,
      isSearch: list !== null,
      isSeen: marks.some((one) => {
        const { outlineStyle, boxShadow } = getComputedStyle(one);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      }),
    };
  });
}
