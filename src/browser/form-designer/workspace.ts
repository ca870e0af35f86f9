import { morph, touched } from './morph.ts';
import { Preview } from './preview.ts';
import { type Answer, fetchPage, fieldsOf } from './send.ts';

/**
 * The designer's page as it is worked on: posts and links are fetched and put in place, one after the other, so that
 * nothing jumps and no step is made on a page that is not there any more.
 */
export class Workspace {
  readonly root: HTMLElement;
  readonly #spoken: HTMLElement;
  readonly #preview: Preview;
  #queue: Promise<void> = Promise.resolve();

  constructor(root: HTMLElement) {
    this.root = root;
    this.#preview = new Preview(root, (place) => this.#openPlace(place));
    this.#spoken = document.createElement('p');
    this.#spoken.className = 'ds-sr-only';
    this.#spoken.setAttribute('role', 'status');
    document.body.append(this.#spoken);
    root.addEventListener('input', ({ target }) => target instanceof Element && touched.add(target));
  }

  /** Says something to screen readers. */
  say(text: string): void {
    this.#spoken.textContent = '';
    setTimeout(() => (this.#spoken.textContent = text), 50);
  }

  /** Posts a form with one of its buttons; the fields are those of the moment it is sent. */
  post(form: HTMLFormElement, button: readonly [string, string], focus: string | null = null): Promise<void> {
    return this.#enqueue(async () => {
      this.#state(this.root.dataset['saving'] ?? '');
      const body = fieldsOf(form, button);
      // A step that waited for another was made on the page that this one brought.
      if (body.has('_valtozat')) body.set('_valtozat', this.root.dataset['revision'] ?? '');
      const sent = Array.from(form.elements).filter((control) => touched.delete(control));
      try {
        await this.#show(await fetchPage(form.action, body), focus);
      } catch (error) {
        for (const control of sent) touched.add(control);
        throw error;
      }
    });
  }

  /** Opens another of the designer's addresses in place. */
  open(address: string, focus: string | null = null): Promise<void> {
    return this.#enqueue(async () => {
      for (const control of this.root.querySelectorAll('input, select, textarea')) touched.delete(control);
      await this.#show(await fetchPage(address, null), focus);
    });
  }

  #openPlace(place: string): void {
    const link = this.root.querySelector<HTMLAnchorElement>(`[data-select="${CSS.escape(place)}"]`);
    if (link !== null) void this.open(link.href);
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch(() => this.#state(this.root.dataset['notSaved'] ?? ''));
    return this.#queue;
  }

  async #show({ page, address }: Answer, focus: string | null): Promise<void> {
    const fresh = page.getElementById('tervezo');
    // Signed out, or the design is closed: the whole page is another one.
    if (fresh === null) return location.assign(address);
    const before = this.root.dataset['revision'];
    morph(this.root, fresh);
    document.title = page.title;
    if (address !== location.href) history.pushState(null, '', address);
    this.#preview.follow(before !== this.root.dataset['revision']);
    this.#refocus(focus);
    showSelected(this.root);
  }

  #refocus(focus: string | null): void {
    if (focus === null) return;
    // The first that is there, in the order of the selectors.
    const target = focus.split(', ').map((selector) => this.root.querySelector<HTMLElement>(selector)).find((element) => element !== null);
    target?.focus();
  }

  #state(text: string): void {
    const state = this.root.querySelector<HTMLElement>('[data-save-state]');
    if (state !== null) state.textContent = text;
  }
}

/** Brings the selected part into view inside the tree, which scrolls on its own. */
export function showSelected(root: HTMLElement): void {
  const selected = root.querySelector<HTMLElement>('[data-tree] [data-node] > a[aria-current]');
  const scroller = selected?.closest<HTMLElement>('.vh-designer-nodes, [data-tree]');
  if (selected == null || scroller == null) return;
  for (const box of [scroller, scroller.closest<HTMLElement>('[data-tree]')]) {
    if (box === null || box.scrollHeight <= box.clientHeight) continue;
    const [outer, inner] = [box.getBoundingClientRect(), selected.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}
