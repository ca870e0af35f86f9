const MARK = 'vh-preview-selected';

/** The preview's frame: it follows what is edited and selected, and keeps the answers that were typed in it. */
export class Preview {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
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
    frame.addEventListener('load', () => this.#mark());
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
    const top = part.getBoundingClientRect().top + (page.defaultView?.scrollY ?? 0);
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
