import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../src/modules/forms/contract.ts';
import type { Item } from '../../../src/modules/forms/engine.contract.ts';
import type { Visitor, World } from '../browser.ts';
import { faultsAsItStands } from '../page-check.ts';
import { spokenFaults } from '../spoken-names.ts';

/** A town where all of them may be filed. */
const TOWN = '/kophaza';
/** Some two hundred pages: half a minute where the machine has nothing else to do. */
const MINUTES_MAX = 5;
const WIDTHS = [320, 640, 1280] as const;

/** Every page of every form of the catalogue, with all its questions shown and a row more in each group. */
export function everyForm(world: () => World): void {
  describe('every form of the catalogue', () => {
    it('each page is accessible, fits and is said in full', async () => {
      const forms = await catalogue(world());
      expect(forms.length).toBeGreaterThanOrEqual(64);
      const waiting = [...forms];
      const seen = new Set<string>();
      const faults: string[] = [];
      // Two at once: the house answers one while the browser looks at the other.
      await Promise.all(
        [0, 1].map(async () => {
          const visitor = await world().visitor();
          for (let form = waiting.shift(); form !== undefined; form = waiting.shift()) faults.push(...(await faultsOfForm(visitor, form, seen)));
        }),
      );
      expect(faults).toEqual([]);
    }, MINUTES_MAX * 60_000);
  });
}

async function catalogue(world: World): Promise<FormDefinition[]> {
  const list = (await fetchJson(`${world.house.address}/api/urlapok.json`)) as { forms: { definitionUrl: string }[] };
  return Promise.all(list.forms.map(async ({ definitionUrl }) => (await fetchJson(definitionUrl)) as FormDefinition));
}

async function fetchJson(address: string): Promise<unknown> {
  return (await fetch(address)).json();
}

async function faultsOfForm(visitor: Visitor, form: FormDefinition, seen: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const [index, page] of form.pages.entries()) {
    // Pages made of the same block are the same page.
    const content = JSON.stringify(page);
    if (seen.has(content)) continue;
    seen.add(content);
    const look = lookOf(form, index);
    await wear(visitor, look);
    const answer = await visitor.page.goto(`${TOWN}/ugyinditas/${form.slug}/kitoltes?lap=${page.id}&nyelv=${look.lang}${look.isWrong ? '&hibak=1' : ''}`);
    const found = answer?.status() === 200 ? await faultsOfPage(visitor, page, look) : [`answered ${answer?.status()}`];
    faults.push(...found.map((fault) => `${form.code} ${page.id} ${JSON.stringify(look)}: ${fault}`));
  }
  return faults;
}

async function faultsOfPage(visitor: Visitor, asked: FormDefinition['pages'][number], look: Look): Promise<string[]> {
  const { page } = visitor;
  // The script of the form is at work once its field stands in it.
  await page.locator('input[name=_elo]').waitFor({ state: 'attached' });
  await page.evaluate(showEverything);
  const required = requiredIn(asked.sections.flatMap(({ fields }) => fields));
  const silent = await page.evaluate(withoutTheWord, { names: required, word: look.lang === 'hu' ? '(kötelező)' : '(required)' });
  return [...(await faultsAsItStands(visitor, { colours: look.isWrong })), ...(await spokenFaults(page)), ...silent.map((name) => `${name} is not said to be required`)];
}

/** Names of the fields that must always be given; in groups those of the first row. */
function requiredIn(items: readonly Item[], prefix = ''): string[] {
  return items.flatMap((item): string[] => {
    if (item.kind === 'group') return requiredIn(item.fields, `${prefix}${item.id}.0.`);
    return 'required' in item && item.required === true && item.requiredIf === undefined && item.locked !== true ? [prefix + item.id] : [];
  });
}

/** Which fields' labels or legends lack a word. Runs in the page. */
function withoutTheWord({ names, word }: { names: string[]; word: string }): string[] {
  return names.filter((name) => {
    const control = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (control === null) return false;
    const legend = control.type === 'radio' || control.type === 'checkbox' ? control.closest('fieldset')?.querySelector('legend') : null;
    const label = document.querySelector(`label[for="${control.id}"], label[for="${control.id}-kereses"]`);
    return ![legend, label].some((words) => words?.textContent.includes(word) === true);
  });
}

/** Shows what does not apply now, adds a row to every group, opens what is folded. Runs in the page. */
function showEverything(): void {
  // Where no row more is allowed the button would ask the house why.
  document.addEventListener('submit', (event) => event.preventDefault());
  for (let depth = 0; depth < 3; depth += 1) {
    for (const button of document.querySelectorAll<HTMLElement>('[data-add-row]')) button.click();
  }
  for (const hidden of document.querySelectorAll<HTMLElement>('main [data-path][hidden]')) hidden.hidden = false;
  for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
}

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly lang: 'hu' | 'en';
  /** With what is missing told at the fields. */
  readonly isWrong: boolean;
}

/** Each page one way, so that all ways occur among all pages; always the same for the same page. */
function lookOf({ code }: FormDefinition, index: number): Look {
  const number = [...code].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), index * 7);
  return {
    width: WIDTHS[number % 3] ?? 1280,
    colorScheme: Math.floor(number / 3) % 2 === 0 ? 'light' : 'dark',
    lang: Math.floor(number / 6) % 4 === 0 ? 'en' : 'hu',
    isWrong: Math.floor(number / 24) % 2 === 0,
  };
}

async function wear({ page }: Visitor, { width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
}
