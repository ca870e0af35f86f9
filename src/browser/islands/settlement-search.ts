/** One settlement as the search answers it. */
interface Settlement {
  readonly kshCode: string;
  readonly name: string;
  readonly county: string;
  readonly postcodes: readonly string[];
  readonly joined: boolean;
  readonly path: string;
}

const WAIT_MS = 120;
const SHOWN_MAX = 12;

/** Offers settlements while one types: a combobox with a list, as the ARIA practices describe it. */
export function offerSettlements(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-settlements]')) {
    const input = field.querySelector('input');
    const status = field.querySelector<HTMLElement>('[role=status]');
    if (input !== null && status !== null) new SettlementSearch(field, input, status).start();
  }
}

class SettlementSearch {
  readonly #endpoint: string;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLUListElement;
  #matches: readonly Settlement[] = [];
  #active = -1;
  #timer = 0;
  #request: AbortController | undefined;

  constructor(field: HTMLElement, input: HTMLInputElement, status: HTMLElement) {
    this.#endpoint = field.dataset['settlements'] ?? '';
    this.#input = input;
    this.#status = status;
    this.#list = document.createElement('ul');
    this.#list.id = `${input.id}-lista`;
    this.#list.className = 'vh-listbox';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    const label = field.querySelector('label')?.textContent ?? '';
    this.#list.setAttribute('aria-label', label);
  }

  start(): void {
    const input = this.#input;
    input.after(this.#list);
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', this.#list.id],
    ] as const) {
      input.setAttribute(name, value);
    }
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#search(), WAIT_MS);
    });
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('blur', () => this.#close());
    // Pressing on an option must not take the focus away before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    this.#request?.abort();
    if (query.length < 2) {
      this.#close();
      return;
    }
    this.#request = new AbortController();
    try {
      const address = `${this.#endpoint}?${new URLSearchParams({ q: query }).toString()}`;
      const answer = await fetch(address, { signal: this.#request.signal, headers: { accept: 'application/json' } });
      if (answer.ok) this.#show(readSettlements(await answer.json()).slice(0, SHOWN_MAX));
    } catch {
      // Too late or no network: the form itself still works.
    }
  }

  #show(matches: readonly Settlement[]): void {
    this.#matches = matches;
    this.#active = -1;
    const { dataset } = this.#input;
    this.#list.replaceChildren(...matches.map((match, index) => this.#option(match, index)));
    if (matches.length === 0) this.#list.append(noMatch(dataset['none'] ?? ''));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#mark();
    this.#status.textContent =
      matches.length === 0
        ? (dataset['none'] ?? '')
        : matches.length === 1
          ? (dataset['countOne'] ?? '')
          : (dataset['countMany'] ?? '').replace('{count}', String(matches.length));
  }

  #option(match: Settlement, index: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${index}`;
    option.className = 'vh-option';
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const codes = match.postcodes.slice(0, 3).join(', ') + (match.postcodes.length > 3 ? ' …' : '');
    option.append(
      text('vh-option-name', match.name),
      text('vh-option-place', [match.county, codes].filter((part) => part !== '').join(', ')),
    );
    if (!match.joined) option.append(text('vh-option-note', this.#input.dataset['notJoined'] ?? ''));
    option.addEventListener('click', () => this.#choose(match));
    return option;
  }

  #onKey(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#matches.length === 0) return;
      event.preventDefault();
      if (!isOpen) this.#show(this.#matches);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = (this.#active + step + this.#matches.length + (this.#active < 0 && step < 0 ? 1 : 0)) % this.#matches.length;
      this.#mark();
    } else if (event.key === 'Enter' && isOpen) {
      const match = this.#matches[this.#active];
      if (match === undefined) return;
      event.preventDefault();
      this.#choose(match);
    }
  }

  #mark(): void {
    Array.from(this.#list.children).forEach((option, index) => {
      const isActive = index === this.#active;
      option.setAttribute('aria-selected', String(isActive));
      if (!isActive) return;
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    });
    if (this.#active < 0) this.#input.removeAttribute('aria-activedescendant');
  }

  #choose(match: Settlement): void {
    this.#input.value = match.name;
    this.#close();
    location.assign(match.path);
  }

  #close(): void {
    this.#request?.abort();
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}

function text(className: string, content: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = content;
  return span;
}

function noMatch(message: string): HTMLLIElement {
  const line = document.createElement('li');
  line.className = 'vh-option-none';
  line.setAttribute('role', 'option');
  line.setAttribute('aria-disabled', 'true');
  line.setAttribute('aria-selected', 'false');
  line.textContent = message;
  return line;
}

/** Takes what looks like settlements out of an answer, whether it is a list or `{ settlements: […] }`; leaves out the rest. */
function readSettlements(data: unknown): Settlement[] {
  const list = typeof data === 'object' && data !== null && 'settlements' in data ? data.settlements : data;
  return Array.isArray(list) ? list.flatMap((item) => readSettlement(item)) : [];
}

function readSettlement(item: unknown): Settlement[] {
  if (typeof item !== 'object' || item === null || !('name' in item) || !('path' in item)) return [];
  const { name, path } = item;
  // Only paths of our own are gone to.
  if (typeof name !== 'string' || typeof path !== 'string' || !/^\/(?![/\\])/.test(path)) return [];
  return [
    {
      name,
      path,
      kshCode: 'kshCode' in item ? String(item.kshCode) : '',
      county: 'county' in item ? String(item.county) : '',
      postcodes: 'postcodes' in item && Array.isArray(item.postcodes) ? item.postcodes.map(String) : [],
      joined: 'joined' in item && item.joined === true,
    },
  ];
}
