const OFFERS_MAX = 8;

/** Offers the names that begin (or hold) what is being typed: arrows choose, Enter or Tab takes, Escape closes. */
export class Completion {
  readonly #list = document.createElement('ul');
  #field: HTMLTextAreaElement | null = null;
  #chosen = 0;

  constructor(root: HTMLElement) {
    this.#list.className = 'vh-designer-offers';
    this.#list.id = 'nevek-listaja';
    this.#list.setAttribute('role', 'listbox');
    this.#list.hidden = true;
    root.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    root.addEventListener('focusout', (event) => {
      if (event.target === this.#field) this.#close();
    });
    // Before the field loses its focus.
    this.#list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const item = event.target instanceof Element ? event.target.closest('li') : null;
      if (item !== null) this.#take(item);
    });
  }

  offer(field: HTMLTextAreaElement): void {
    const word = wordBefore(field);
    const names = Array.from(field.closest('.vh-designer-condition')?.querySelectorAll<HTMLElement>('[data-insert]') ?? []);
    const fitting = word === '' ? [] : names.filter((name) => fits(name, word)).slice(0, OFFERS_MAX);
    if (fitting.length === 0) return this.#close();
    this.#field = field;
    this.#chosen = 0;
    this.#list.replaceChildren(...fitting.map((name, index) => offerOf(name, index)));
    field.setAttribute('aria-controls', this.#list.id);
    field.setAttribute('aria-autocomplete', 'list');
    field.after(this.#list);
    this.#list.hidden = false;
    this.#mark();
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.hidden || event.target !== this.#field) return;
    const count = this.#list.childElementCount;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#chosen = (this.#chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#list.children[this.#chosen] ?? null);
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.#mark();
  }

  #mark(): void {
    for (const [index, item] of Array.from(this.#list.children).entries()) item.setAttribute('aria-selected', String(index === this.#chosen));
    const chosen = this.#list.hidden ? null : this.#list.children[this.#chosen];
    if (chosen == null) this.#field?.removeAttribute('aria-activedescendant');
    else this.#field?.setAttribute('aria-activedescendant', chosen.id);
  }

  #take(item: Element | null): void {
    const field = this.#field;
    if (field === null || !(item instanceof HTMLElement)) return;
    const word = wordBefore(field);
    field.setRangeText(item.dataset['name'] ?? '', field.selectionStart - word.length, field.selectionStart, 'end');
    this.#close();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#close();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#field?.removeAttribute('aria-activedescendant');
  }
}

function offerOf(name: HTMLElement, index: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `nev-${index}`;
  item.setAttribute('role', 'option');
  item.dataset['name'] = name.dataset['insert'] ?? '';
  item.textContent = `${name.dataset['insert'] ?? ''} – ${name.closest('tr')?.cells[1]?.textContent ?? ''}`;
  return item;
}

function fits(name: HTMLElement, word: string): boolean {
  const text = (name.dataset['insert'] ?? '').toLowerCase();
  return text !== word.toLowerCase() && (text.includes(word.toLowerCase()) || (name.closest('tr')?.cells[1]?.textContent ?? '').toLowerCase().includes(word.toLowerCase()));
}

function wordBefore(field: HTMLTextAreaElement): string {
  return /[\p{L}\p{N}.]{2,}$/u.exec(field.value.slice(0, field.selectionStart))?.[0] ?? '';
}
