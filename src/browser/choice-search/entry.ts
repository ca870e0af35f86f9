import { Combobox, putInto } from '../combobox/combobox.ts';

const SHOWN_MAX = 300;

/** Makes a field that one types into of each long choice below an element; the list itself keeps the answer. */
export function enhance(root: ParentNode): void {
  for (const select of root.querySelectorAll<HTMLSelectElement>('select[data-choice-search]')) {
    if (select.dataset['isSearched'] === undefined) searched(select);
  }
}

interface Entry {
  readonly value: string;
  readonly text: string;
  readonly key: string;
}

function searched(select: HTMLSelectElement): void {
  const { textHelp = '', textNone = '', textCount = '' } = select.dataset;
  select.dataset['isSearched'] = '';
  const label = document.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(select.id)}"]`);
  const input = document.createElement('input');
  input.id = `${select.id}-kereses`;
  input.className = 'ds-input vh-width-lg';
  input.type = 'text';
  input.placeholder = textHelp;
  select.before(input);
  if (label !== null) label.htmlFor = input.id;
  // The list stays where links to the field lead, and hands them on.
  select.classList.add('ds-sr-only');
  select.setAttribute('aria-hidden', 'true');
  select.tabIndex = -1;
  select.addEventListener('focus', () => input.focus());
  const entries: Entry[] = Array.from(select.options).flatMap(({ value, text }) => (value === '' ? [] : [{ value, text, key: keyOf(text) }]));
  const shown = (): string => entries.find(({ value }) => value === select.value)?.text ?? '';
  input.value = shown();
  const name = label?.firstChild?.textContent?.trim() ?? '';
  new Combobox(input, { label: name, none: textNone, count: textCount }, {
    wait: 0,
    opensEmpty: true,
    search: (typed) => found(entries, typed === shown() ? '' : typed),
    choose: ({ value, text }) => {
      input.value = text;
      putInto(select, value);
    },
  }).start();
  input.addEventListener('blur', () => {
    const typed = keyOf(input.value);
    const exact = entries.find(({ key }) => key === typed);
    putInto(select, exact?.value ?? (typed === '' ? '' : select.value));
    input.value = shown();
  });
  mirror(select, input);
}

/** Entries that begin so first, then those with such a word, then with such a part. */
function found(entries: readonly Entry[], typed: string): readonly Entry[] {
  const key = keyOf(typed);
  const rank = (entry: Entry): number => (entry.key.startsWith(key) ? 0 : entry.key.includes(` ${key}`) ? 1 : entry.key.includes(key) ? 2 : 3);
  const ranked = entries.map((entry) => ({ entry, rank: rank(entry) })).filter((one) => one.rank < 3);
  return ranked.sort((left, right) => left.rank - right.rank).slice(0, SHOWN_MAX).map(({ entry }) => entry);
}

function keyOf(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What is said about the list is said about the field. */
function mirror(select: HTMLSelectElement, input: HTMLInputElement): void {
  const names = ['aria-invalid', 'aria-describedby', 'aria-required'];
  const copy = (): void => {
    for (const name of names) {
      const value = select.getAttribute(name);
      if (value === null) input.removeAttribute(name);
      else input.setAttribute(name, value);
    }
  };
  copy();
  new MutationObserver(copy).observe(select, { attributes: true, attributeFilter: names });
}
