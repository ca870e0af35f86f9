import { morph } from './morph.ts';
import { type Answer, fetchPage, fieldsOf } from './send.ts';

/**
 * The designer's page as it is worked on: posts and links are fetched and put in place, one after the other, so that
 * nothing jumps and no step is made on a page that is not there any more.
 */
export class Workspace {
  readonly root: HTMLElement;
  readonly #spoken: HTMLElement;
  #queue: Promise<void> = Promise.resolve();

  constructor(root: HTMLElement) {
    this.root = root;
    this.#spoken = document.createElement('p');
    this.#spoken.className = 'ds-sr-only';
    this.#spoken.setAttribute('role', 'status');
    document.body.append(this.#spoken);
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
      await this.#show(await fetchPage(form.action, body), focus);
    });
  }

  /** Opens another of the designer's addresses in place. */
  open(address: string, focus: string | null = null): Promise<void> {
    return this.#enqueue(async () => this.#show(await fetchPage(address, null), focus));
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
    this.#reloadPreview(before !== this.root.dataset['revision']);
    this.#refocus(focus);
  }

  /** Sends the preview its own answers again: it shows the form as it is now, on the page that is being worked on. */
  #reloadPreview(hasChanged: boolean): void {
    const preview = this.root.querySelector<HTMLElement>('[data-preview]');
    const form = preview?.querySelector('iframe')?.contentDocument?.querySelector<HTMLFormElement>('form#urlap');
    const pageId = preview?.dataset['preview'] ?? '';
    const shown = form?.querySelector<HTMLInputElement>('input[name=_lap]')?.value;
    if (form == null || (!hasChanged && (pageId === '' || pageId === shown))) {
      if (form == null && hasChanged) preview?.querySelector('iframe')?.contentWindow?.location.reload();
      return;
    }
    const act = form.ownerDocument.createElement('input');
    act.type = 'hidden';
    act.name = '_muvelet';
    act.value = pageId === '' ? 'frissit' : `ugras:${pageId}`;
    form.append(act);
    form.submit();
  }

  #refocus(focus: string | null): void {
    if (focus === null) return;
    const target = this.root.querySelector<HTMLElement>(focus);
    target?.focus({ preventScroll: false });
  }

  #state(text: string): void {
    const state = this.root.querySelector<HTMLElement>('[data-save-state]');
    if (state !== null) state.textContent = text;
  }
}
