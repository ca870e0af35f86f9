import { closeOff, FileRow } from './file-row.ts';
import { takeTurn } from './turns.ts';
import { type FileSaid, Upload } from './upload.ts';

/** Uploads files of the questions below an element as soon as they are chosen or dropped, each with its own progress. */
export function enhance(root: ParentNode): void {
  for (const slot of root.querySelectorAll<HTMLElement>('[data-attachments]')) {
    if (slot.dataset['isReady'] !== undefined) continue;
    slot.dataset['isReady'] = '';
    new Slot(slot).start();
  }
}

const open = new Set<Upload>();
/** A step of the form that waits for its files. */
let waitingStep: { readonly form: HTMLFormElement; readonly submitter: HTMLElement | null } | null = null;

document.addEventListener('submit', holdStep, { capture: true });
window.addEventListener('beforeunload', (event) => {
  if (open.size > 0) event.preventDefault();
});

/** A page is not sent while its files are still on their way: it goes by itself when they have come. */
function holdStep(event: SubmitEvent): void {
  const form = event.target;
  if (open.size === 0 || !(form instanceof HTMLFormElement) || form.dataset['filling'] === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waitingStep = { form, submitter: event.submitter };
}

function ended(upload: Upload): void {
  open.delete(upload);
  if (open.size > 0 || waitingStep === null) return;
  const { form, submitter } = waitingStep;
  waitingStep = null;
  if (upload.state === 'done') form.requestSubmit(submitter);
}

const SCAN_ASKED_MS = 3_000;
const SCAN_ASKED_MAX = 60;

class Slot {
  readonly #slot: HTMLElement;
  readonly #list: HTMLElement | null;
  readonly #news: HTMLElement | null;

  constructor(slot: HTMLElement) {
    this.#slot = slot;
    this.#list = slot.querySelector<HTMLElement>('[data-files]');
    this.#news = slot.querySelector<HTMLElement>('[data-file-news]');
  }

  start(): void {
    const input = this.#slot.querySelector<HTMLInputElement>('input[type=file]');
    const drop = this.#slot.querySelector<HTMLElement>('[data-drop]');
    if (input === null || drop === null) return;
    this.#slot.querySelector('[data-plain-upload]')?.remove();
    this.#slot.querySelector<HTMLElement>('[data-drop-words]')?.removeAttribute('hidden');
    drop.classList.add('vh-drop-ready');
    this.#addButton(input);
    input.addEventListener('change', () => {
      this.#takeAll(Array.from(input.files ?? []));
      // Chosen again, the same file counts again.
      input.value = '';
    });
    for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) drop.addEventListener(name, (event) => this.#dragged(event, drop));
    this.#slot.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-remove-file]') : null;
      const row = button?.closest<HTMLElement>('li') ?? null;
      if (button === null || row === null) return;
      event.preventDefault();
      void this.#removeFile(button.dataset['removeFile'] ?? '', row);
    });
    for (const row of this.#slot.querySelectorAll<HTMLElement>('li[data-state="checking"]')) void this.#askScan(row.dataset['attachment'] ?? '', (said) => this.#retold(row, said));
  }

  /** The browser's own control says it in the browser's language and takes much room: a button of the page stands for it. */
  #addButton(input: HTMLInputElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.id = `${input.id}-valaszto`;
    button.className = 'ds-button';
    button.dataset['variant'] = 'secondary';
    button.textContent = this.#words['textChoose'] ?? '';
    const label = this.#slot.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(input.id)}"]`);
    const name = label?.firstChild?.textContent ?? '';
    button.setAttribute('aria-label', `${button.textContent}: ${name}`);
    const described = input.getAttribute('aria-describedby');
    if (described !== null) button.setAttribute('aria-describedby', described);
    if (label !== null) label.htmlFor = button.id;
    button.addEventListener('click', () => input.click());
    input.before(button);
    // Links to the question lead to the input, which hands them on.
    input.className = 'ds-sr-only';
    input.setAttribute('aria-hidden', 'true');
    input.tabIndex = -1;
    input.addEventListener('focus', () => button.focus());
  }

  #dragged(event: Event, drop: HTMLElement): void {
    if (!(event instanceof DragEvent) || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    drop.classList.toggle('vh-drop-over', event.type === 'dragenter' || event.type === 'dragover');
    if (event.type === 'drop') this.#takeAll(Array.from(event.dataTransfer.files));
  }

  #takeAll(files: readonly File[]): void {
    for (const file of files) this.#take(file);
  }

  #take(file: File): void {
    const { begin = '', draft = '', piece = '' } = this.#slot.dataset;
    const form = this.#slot.closest('form');
    const token = form?.querySelector<HTMLInputElement>('input[name=_token]')?.value ?? '';
    let saidWaiting = false;
    const upload = new Upload(file, { begin, draft, path: this.#path, token, pieceBytes: Number(piece) }, () => {
      row.follow(upload);
      if (upload.state === 'waiting' && !saidWaiting) this.#say(this.#words['textWaiting'] ?? '');
      saidWaiting = upload.state === 'waiting';
    });
    const row = new FileRow(file, this.#words, {
      pause: () => upload.pause(),
      resume: () => upload.resume(),
      remove: () => {
        upload.giveUp();
        void this.#removeFile(upload.said?.id ?? '', row.element);
      },
    });
    row.follow(upload);
    // The same file, begun before the page was opened again, goes on in its place.
    for (const old of this.#list?.querySelectorAll<HTMLElement>('li[data-state="uploading"]') ?? []) {
      if (old.querySelector('.vh-file-name')?.textContent?.startsWith(`${file.name} `) === true) old.remove();
    }
    this.#list?.append(row.element);
    this.#showList();
    open.add(upload);
    void takeTurn(() => upload.run()).then(() => this.#ended(upload, row));
  }

  #ended(upload: Upload, row: FileRow): void {
    const { said, file, reason, state } = upload;
    if (state === 'done' && said !== null && this.#slot.isConnected) {
      row.done(said, this.#path);
      this.#slot.querySelector('.vh-field-wrong > .vh-error')?.remove();
      this.#tell(said);
      this.#say(this.#spoken('textDone', said.name));
      if (said.state === 'checking') void this.#askScan(said.id, (told) => row.told(told));
    } else if (row.element.isConnected) {
      row.failed(reason);
      this.#say(`${this.#spoken('textFailed', file.name)}. ${reason}`);
    }
    ended(upload);
  }

  async #removeFile(id: string, row: HTMLElement): Promise<void> {
    const name = row.querySelector('.vh-file-name')?.firstChild?.textContent?.trim() ?? '';
    if (id !== '') {
      const token = this.#slot.closest('form')?.querySelector<HTMLInputElement>('input[name=_token]')?.value ?? '';
      const answer = await fetch(`${this.#slot.dataset['begin'] ?? ''}/${id}/torles`, { method: 'POST', body: new URLSearchParams({ _token: token }) }).catch(() => null);
      // What is not there any more is removed all the same.
      if (answer === null || (!answer.ok && answer.status !== 404)) return this.#say(this.#spoken('textFailed', name));
    }
    row.remove();
    this.#showList();
    this.#tell();
    this.#say(this.#spoken('textRemoved', name));
    this.#slot.querySelector<HTMLElement>('input[type=file]')?.focus();
  }

  /** Asks until the scanner has answered, for three minutes. */
  async #askScan(id: string, told: (said: FileSaid) => void): Promise<void> {
    for (let asked = 0; asked < SCAN_ASKED_MAX; asked += 1) {
      await new Promise((resolve) => setTimeout(resolve, SCAN_ASKED_MS));
      const answer = await fetch(`${this.#slot.dataset['begin'] ?? ''}/${id}/allapot`).catch(() => null);
      if (answer?.ok !== true) continue;
      const said = (await answer.json()) as FileSaid;
      if (said.state === 'checking') continue;
      told(said);
      this.#say(`${said.name}: ${said.text}`);
      return;
    }
  }

  #retold(row: HTMLElement, said: FileSaid): void {
    row.dataset['state'] = said.state;
    const state = row.querySelector('[data-file-state]');
    if (state !== null) state.textContent = said.text;
    if (said.state === 'quarantined') closeOff(row);
  }

  /** The form hears what its question holds now. */
  #tell(said?: FileSaid): void {
    const detail = { path: this.#path, ...(said === undefined ? {} : { file: { id: said.id, name: said.name, type: said.type, bytes: said.bytes, sha256: said.sha256 ?? '' } }) };
    this.#slot.dispatchEvent(new CustomEvent('attachment', { bubbles: true, detail }));
  }

  /** Rows of a group may have moved since. */
  get #path(): string {
    return this.#slot.dataset['attachments'] ?? '';
  }

  get #words(): Readonly<Record<string, string | undefined>> {
    return this.#slot.dataset;
  }

  #spoken(key: string, name: string): string {
    return (this.#words[key] ?? '').replace('{name}', name);
  }

  #showList(): void {
    if (this.#list !== null) this.#list.hidden = this.#list.childElementCount === 0;
  }

  #say(text: string): void {
    if (this.#news !== null) this.#news.textContent = text;
  }
}
