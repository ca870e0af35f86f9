import type { FileSaid, Upload } from './upload.ts';

/** Words that the page brings for the script, by `data-text-…`. */
export type Words = Readonly<Record<string, string | undefined>>;

export interface RowActs {
  remove(): void;
  pause(): void;
  resume(): void;
}

/** The line of a file that is being uploaded, and of one that has just come: as the server renders it. */
export class FileRow {
  readonly element = document.createElement('li');
  readonly #words: Words;
  readonly #state = document.createElement('p');
  readonly #bar = document.createElement('progress');
  readonly #facts = document.createElement('div');
  readonly #pause: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;

  constructor(file: File, words: Words, acts: RowActs) {
    this.#words = words;
    this.element.className = 'vh-file';
    this.#facts.className = 'vh-file-facts';
    const name = paragraph('vh-file-name', `${file.name} `);
    const size = document.createElement('span');
    size.className = 'vh-quiet';
    size.textContent = `(${sizeText(file.size)})`;
    name.append(size);
    this.#bar.className = 'vh-progress';
    this.#bar.max = 100;
    this.#bar.setAttribute('aria-label', file.name);
    this.#pause = button(words['textPause'] ?? '', () => (this.#pause.dataset['isPaused'] === '1' ? acts.resume() : acts.pause()));
    this.#remove = button(words['textRemove'] ?? '', acts.remove);
    this.#remove.setAttribute('aria-label', (words['textRemoveOf'] ?? '').replace('{name}', file.name));
    const buttons = document.createElement('div');
    buttons.className = 'vh-file-buttons';
    buttons.append(this.#pause, this.#remove);
    this.#facts.append(name, this.#bar, this.#state, buttons);
    this.element.append(this.#facts);
  }

  /** Follows an upload that has not ended. */
  follow({ state, percent }: Upload): void {
    const isHeld = state === 'paused' || state === 'signed-out';
    this.#bar.value = percent;
    const words = { running: 'textUploading', waiting: 'textWaiting', paused: 'textPaused', 'signed-out': 'textSignInAgain' }[state as 'running'];
    this.#state.textContent = (this.#words[words] ?? '').replace('{percent}', String(percent));
    this.#pause.dataset['isPaused'] = isHeld ? '1' : '0';
    this.#pause.textContent = this.#words[isHeld ? 'textResume' : 'textPause'] ?? '';
  }

  /** What was refused stays to be read, until it is taken away. */
  failed(reason: string): void {
    this.#bar.remove();
    this.#pause.remove();
    this.#state.className = 'ds-validation-message vh-error';
    this.#state.dataset['field'] = 'validation';
    this.#state.textContent = reason;
  }

  /** It has come: its state in words, a way to open it, its id under the name of the question. */
  done(said: FileSaid, path: string): void {
    this.#bar.remove();
    this.#pause.remove();
    this.element.dataset['attachment'] = said.id;
    this.told(said);
    if (said.note !== '') this.#state.after(paragraph('vh-help', said.note));
    const { address } = said;
    if (address !== null && address.startsWith('/fiok/')) {
      const name = this.#facts.querySelector('.vh-file-name');
      const link = document.createElement('a');
      link.className = 'ds-link';
      link.href = address;
      link.textContent = said.name;
      link.setAttribute('aria-label', (this.#words['textOpenOf'] ?? '').replace('{name}', said.name));
      name?.firstChild?.replaceWith(link, ' ');
      if (said.type === 'jpg' || said.type === 'png') this.element.prepend(picture(address));
    }
    const id = document.createElement('input');
    id.type = 'hidden';
    id.name = path;
    id.value = said.id;
    this.#facts.append(id);
  }

  /** Its state has changed since: the virus scanner has answered. */
  told({ state, text }: Pick<FileSaid, 'state' | 'text'>): void {
    this.element.dataset['state'] = state;
    const tag = document.createElement('span');
    tag.className = 'vh-state';
    tag.dataset['color'] = state === 'clean' ? 'success' : state === 'quarantined' ? 'danger' : 'neutral';
    const dot = document.createElement('span');
    dot.className = 'vh-state-dot';
    dot.setAttribute('aria-hidden', 'true');
    tag.append(dot, text);
    this.#state.replaceChildren(tag);
    // Nobody can open it any more.
    if (state === 'quarantined') closeOff(this.element);
  }
}

/** Takes the ways to open a file off its line. */
export function closeOff(row: HTMLElement): void {
  row.querySelector('img')?.remove();
  const link = row.querySelector('.vh-file-name a');
  link?.replaceWith(link.textContent ?? '');
}

function picture(address: string): HTMLImageElement {
  const image = document.createElement('img');
  image.className = 'vh-file-picture';
  image.src = address;
  image.alt = '';
  return image;
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'ds-button';
  element.dataset['variant'] = 'tertiary';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

/** As `sizeText` of the forms says it: `850 kB`, `1,2 MB`. */
function sizeText(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${(Math.round((bytes * 10) / 1_048_576) / 10).toFixed(1).replace('.', document.documentElement.lang === 'en' ? '.' : ',')} MB`;
}
