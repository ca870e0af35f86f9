/** One entry of the list under a field. */
export interface Offer {
  readonly value: string;
  readonly text: string;
  readonly note?: string;
}

export interface ComboboxWords {
  /** The name of the list. */
  readonly label: string;
  /** Said when nothing fits; empty says nothing and shows no list. */
  readonly none: string;
  /** `{count} találat` */
  readonly count: string;
}

interface Source {
  /** What fits what was typed; an aborted search may throw. */
  readonly search: (typed: string, signal: AbortSignal) => readonly Offer[] | Promise<readonly Offer[]>;
  readonly choose: (offer: Offer) => void;
  /** Milliseconds to wait for the next key before searching. */
  readonly wait: number;
  /** Arrow down in an empty field opens the whole list. */
  readonly opensEmpty: boolean;
}

let count = 0;

/** A list of offers under a text field: combobox with list autocomplete, as the ARIA practices describe it. */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #source: Source;
  readonly #words: ComboboxWords;
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('p');
  #offers: readonly Offer[] = [];
  #active = -1;
  #timer = 0;
  #request: AbortController | null = null;

  constructor(input: HTMLInputElement, words: ComboboxWords, source: Source) {
    this.#input = input;
    this.#words = words;
    this.#source = source;
  }

  start(): void {
    const input = this.#input;
    count += 1;
    this.#list.id = `ajanlat-${count}`;
    this.#list.className = 'vh-listbox';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.#words.label);
    this.#status.className = 'ds-sr-only';
    this.#status.setAttribute('role', 'status');
    const holder = document.createElement('div');
    holder.className = 'vh-offers';
    input.replaceWith(holder);
    holder.append(input, this.#list, this.#status);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#list.id, autocomplete: 'off' })) {
      input.setAttribute(name, value);
    }
    input.addEventListener('input', (event) => {
      // What a script put in is not typed.
      if (!event.isTrusted) return;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#search(), this.#source.wait);
    });
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('blur', () => this.close());
    // Pressing on an option must not take the focus away before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  async #search(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const typed = this.#input.value.trim();
    if (typed === '' && !this.#source.opensEmpty) {
      this.close();
      return;
    }
    try {
      const offers = await this.#source.search(typed, request.signal);
      if (!request.signal.aborted && document.activeElement === this.#input) this.#show(offers);
    } catch {
      // Too late or no network: the field itself still works.
    }
  }

  #show(offers: readonly Offer[]): void {
    this.#offers = offers;
    this.#active = -1;
    const { none, count: words } = this.#words;
    this.#status.textContent = offers.length === 0 ? none : words.replace('{count}', String(offers.length));
    if (offers.length === 0 && none === '') {
      this.close();
      return;
    }
    this.#list.replaceChildren(...offers.map((offer, index) => this.#option(offer, index)));
    if (offers.length === 0) this.#list.append(line('vh-option-none', none));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#mark();
  }

  #option(offer: Offer, index: number): HTMLLIElement {
    const option = line('vh-option', '');
    option.id = `${this.#list.id}-${index}`;
    option.append(span('vh-option-name', offer.text));
    if (offer.note !== undefined && offer.note !== '') option.append(span('vh-option-place', offer.note));
    option.addEventListener('click', () => this.#choose(offer));
    return option;
  }

  #onKey(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) void this.#search();
      else this.#step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isOpen) {
      const offer = this.#offers[this.#active];
      if (offer === undefined) return;
      event.preventDefault();
      this.#choose(offer);
    }
  }

  #step(by: 1 | -1): void {
    const { length } = this.#offers;
    if (length === 0) return;
    this.#active = this.#active < 0 ? (by === 1 ? 0 : length - 1) : (this.#active + by + length) % length;
    this.#mark();
  }

  #mark(): void {
    for (const [index, option] of Array.from(this.#list.children).entries()) {
      const isActive = index === this.#active;
      option.setAttribute('aria-selected', String(isActive));
      if (!isActive) continue;
      option.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', option.id);
    }
    if (this.#active < 0) this.#input.removeAttribute('aria-activedescendant');
  }

  #choose(offer: Offer): void {
    this.close();
    this.#source.choose(offer);
  }
}

/** Puts a value into a field as if it had been typed, so that the form takes it. */
export function putInto(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (field.value === value) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function line(className: string, content: string): HTMLLIElement {
  const option = document.createElement('li');
  option.className = className;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.textContent = content;
  return option;
}

function span(className: string, content: string): HTMLSpanElement {
  const part = document.createElement('span');
  part.className = className;
  part.textContent = content;
  return part;
}
