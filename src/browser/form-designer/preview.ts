const MARK = 'vh-preview-selected';

/** The preview's frame: it follows what is edited and selected, and keeps the answers that were typed in it. */
export class Preview {
  readonly #root: HTMLElement;
  readonly #select: (place: string) => void;

  /** @param select is told the part of the form that somebody clicked on in the preview */
  constructor(root: HTMLElement, select: (place: string) => void) {
    this.#root = root;
    this.#select = select;
    this.#listen();
  }

  /** Shows the page that is being worked on; when the form has changed, as it is now. */
  follow(hasChanged: boolean): void {
    this.#listen();
    const frame = this.#frame();
    const form = frame?.contentDocument?.querySelector<HTMLFormElement>('form#urlap') ?? null;
    const pageId = this.#section()?.dataset['preview'] ?? '';
    const shown = form?.querySelector<HTMLInputElement>('input[name=_lap]')?.value ?? '';
    if (form === null) {
      if (hasChanged) frame?.contentWindow?.location.reload();
    } else if (hasChanged || (pageId !== '' && pageId !== shown)) {
      send(form, pageId === '' ? 'frissit' : `ugras:${pageId}`);
    } else this.#mark();
  }

  /** A frame that a step replaced is listened to anew. */
  #listen(): void {
    const frame = this.#frame();
    if (frame === null || frame.dataset['followed'] !== undefined) return;
    frame.dataset['followed'] = '';
    const ready = (): void => {
      this.#mark();
      frame.contentDocument?.addEventListener('click', ({ target }) => this.#clicked(target));
    };
    frame.addEventListener('load', ready);
    if (frame.contentDocument?.readyState === 'complete') ready();
  }

  /** What is clicked in the preview is what one wants to change: its part of the tree is selected. */
  #clicked(target: EventTarget | null): void {
    // Elements of a frame are of its own window: they are no `Element` here.
    const part = target !== null && 'closest' in target && typeof target.closest === 'function' ? (target as Element).closest<HTMLElement>('[data-path]') : null;
    const path = (part?.dataset['path'] ?? '').replaceAll(/\.\d+(?=\.|$)/g, '').replaceAll('.', '/').replace(/^\w+:/, '');
    const link = path === '' ? null : this.#root.querySelector<HTMLElement>(`[data-select$="/${CSS.escape(path)}"]`);
    if (link !== null && !link.hasAttribute('aria-current')) this.#select(link.dataset['select'] ?? '');
  }

  /** Marks the selected part and brings it into view inside the frame; the page around stays where it is. */
  #mark(): void {
    const page = this.#frame()?.contentDocument;
    if (page == null) return;
    for (const marked of page.querySelectorAll(`.${MARK}`)) marked.classList.remove(MARK);
    const path = this.#section()?.dataset['previewPath'];
    const part = path === undefined ? null : page.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
    if (part === null) return;
    part.classList.add(MARK);
    const box = part.getBoundingClientRect();
    const isInView = box.top >= 0 && box.top < (page.defaultView?.innerHeight ?? 0) - 80;
    if (isInView) return;
    const top = box.top + (page.defaultView?.scrollY ?? 0);
    page.defaultView?.scrollTo({ top: Math.max(0, top - 60) });
  }

  #section(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('[data-preview]');
  }

  #frame(): HTMLIFrameElement | null {
    return this.#section()?.querySelector('iframe') ?? null;
  }
}

/** Sends the preview its own answers again, so that it shows the form as it is now. */
function send(form: HTMLFormElement, act: string): void {
  const field = form.ownerDocument.createElement('input');
  [field.type, field.name, field.value] = ['hidden', '_muvelet', act];
  form.append(field);
  form.submit();
}
