import type { Locator, Page } from 'playwright-core';
import { assert } from '../../src/kernel/assert.ts';
import { jpgFile, pdfFile } from '../../src/modules/forms/attachments/inspect/sample-files.test-data.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { Visitor } from './browser.ts';

/** A field of the page shown now that waits for an answer. */
export interface Shown {
  readonly name: string;
  readonly kind: 'text' | 'one' | 'many' | 'list' | 'searched' | 'file';
}

/** Fills a form in with the mouse (or the finger), page by page, until the last look before sending. */
export async function fillByHand(visitor: Visitor, sheet: AnswerSheet, atEachPage: (title: string) => Promise<void> = async () => {}): Promise<void> {
  const { page } = visitor;
  for (let turns = 0; turns < sheet.form.pages.length * TURNS_MAX; turns += 1) {
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    if (title.startsWith('Ellenőrzés')) return;
    await fillPage(visitor, sheet);
    await atEachPage(title);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /^Tovább/ }).click()]);
    await expectNoFaults(page);
  }
  throw new Error(`the form ${sheet.form.code} did not come to its end; it stands at ${page.url()}`);
}

/** Without scripts a page comes again as often as an answer asks new questions. */
const TURNS_MAX = 5;

/** Answers everything the page asks, also what it only asks after an answer. */
export async function fillPage(visitor: Visitor, sheet: AnswerSheet): Promise<void> {
  const { page } = visitor;
  if (visitor.hasScripts) await page.locator('input[name=_elo]').waitFor({ state: 'attached' });
  const done = new Set<string>();
  for (;;) {
    await addRows(page, sheet);
    const waiting = (await shownFields(page)).filter(({ name }) => sheet.answers.has(name) && !done.has(name));
    if (waiting.length === 0) return;
    for (const field of waiting) {
      done.add(field.name);
      // An answer just given may have taken this question away.
      if (await page.locator(control(field)).first().isHidden() && field.kind !== 'searched') continue;
      await give(visitor, field, sheet.answers.get(field.name) ?? []);
    }
  }
}

/** What went wrong is told in the list above the page. */
export async function expectNoFaults(page: Page): Promise<void> {
  const faults = page.locator('[data-error-summary]');
  if (await faults.isVisible()) assert(/Ellenőrzés/.test(await page.title()), `${page.url()}: ${await faults.innerText()}`);
}

async function addRows(page: Page, sheet: AnswerSheet): Promise<void> {
  for (const [path, count] of sheet.rows) {
    const button = page.locator(`button[value="sor:${path}"]`);
    if (!(await button.isVisible())) continue;
    const rows = page.locator(`[data-rows="${path}"] > [data-row]`);
    for (let there = await rows.count(); there < count; there = await rows.count()) {
      await button.click();
      await rows.nth(there).waitFor();
    }
  }
}

/** The fields shown on the page now, in its order. */
export function shownFields(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const found = new Map<string, Shown>();
    for (const element of document.querySelectorAll<HTMLInputElement>('#urlap input, #urlap select, #urlap textarea')) {
      const name = element.type === 'file' ? element.name.replace(/^_fajl:/, '') : element.name;
      if (name === '' || name.startsWith('_') || element.type === 'hidden' || element.readOnly || found.has(name)) continue;
      if (element.closest('[hidden]') !== null || element.getClientRects().length === 0) continue;
      const kinds: Record<string, Shown['kind']> = { radio: 'one', checkbox: 'many', 'select-one': 'list', file: 'file' };
      found.set(name, { name, kind: 'isSearched' in element.dataset ? 'searched' : (kinds[element.type] ?? 'text') });
    }
    return [...found.values()];
  });
}

async function give(visitor: Visitor, field: Shown, answers: readonly string[]): Promise<void> {
  const { page } = visitor;
  const [first = ''] = answers;
  const place = page.locator(control(field));
  if (field.kind === 'text') await openAround(place).then(() => place.fill(first));
  else if (field.kind === 'one') await page.locator(`[name="${field.name}"][value="${choiceValue(first)}"]`).check();
  else if (field.kind === 'many') await tick(page, field, answers);
  else if (field.kind === 'list') await place.selectOption(first);
  else if (field.kind === 'searched') await search(page, field, first);
  else await attach(visitor, field, answers);
}

export function control({ name, kind }: Shown): string {
  return kind === 'file' ? `[name="_fajl:${name}"]` : `[name="${name}"]`;
}

/** Yes and no are typed in English in the examples; the page posts them in Hungarian. */
export function choiceValue(answer: string): string {
  return answer === 'yes' ? 'igen' : answer === 'no' ? 'nem' : answer;
}

async function tick(page: Page, field: Shown, answers: readonly string[]): Promise<void> {
  const boxes = page.locator(control(field));
  // A single box is a declaration.
  if ((await boxes.count()) === 1) return boxes.check();
  for (const answer of answers) await page.locator(`${control(field)}[value="${answer}"]`).check();
}

/** Part of an address may stand behind a fold. */
async function openAround(place: Locator): Promise<void> {
  if (await place.isVisible()) return;
  await place.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
}

/** Types the beginning of the words of an option, and clicks it in the list. */
async function search(page: Page, field: Shown, value: string): Promise<void> {
  const words = await optionWords(page, field, value);
  const box = page.getByRole('combobox').and(page.locator(`[id="${await page.locator(control(field)).getAttribute('id')}-kereses"]`));
  await box.click();
  await box.fill('');
  await box.pressSequentially(words.slice(0, SEARCHED_LETTERS));
  await page.getByRole('option', { name: words, exact: true }).click();
}

const SEARCHED_LETTERS = 14;

/** The words of an option of a list. */
export function optionWords(page: Page, field: Shown, value: string): Promise<string> {
  return page.locator(control(field)).evaluate((list: HTMLSelectElement, wanted) => Array.from(list.options).find((option) => option.value === wanted)?.text ?? '', value);
}

/** Attaches papers and waits until each has come. */
async function attach({ page, hasScripts }: Visitor, field: Shown, names: readonly string[]): Promise<void> {
  await page.locator(control(field)).setInputFiles(names.map(paperNamed));
  if (!hasScripts) await page.locator(`button[value="csatol:${field.name}"]`).click();
  for (const name of names) await page.getByRole('listitem').filter({ hasText: name }).getByText(/^(Feltöltve|Ellenőrizve)/).waitFor();
}

/** A paper whose content is what its name says. */
function paperNamed(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return name.endsWith('.jpg') ? { name, mimeType: 'image/jpeg', buffer: jpgFile() } : { name, mimeType: 'application/pdf', buffer: pdfFile() };
}
