/** What the server says of a file. */
export interface FileSaid {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string | null;
  readonly state: string;
  readonly offset: number;
  readonly isWhole: boolean;
  /** How it stands, in words. */
  readonly text: string;
  readonly note: string;
  readonly address: string | null;
}

export interface UploadTo {
  readonly begin: string;
  readonly draft: string;
  readonly path: string;
  readonly token: string;
  readonly pieceBytes: number;
}

/** `running`, or `waiting` for a line that broke, `paused` by its person, `signed-out`; `done` and `failed` are ends. */
export type UploadState = 'running' | 'waiting' | 'paused' | 'signed-out' | 'done' | 'failed';

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

/** One file on its way: begun, sent piece by piece, continued where it stood after whatever broke. */
export class Upload {
  readonly file: File;
  state: UploadState = 'running';
  sentBytes = 0;
  said: FileSaid | null = null;
  /** Why it failed, by the server. */
  reason = '';
  readonly #to: UploadTo;
  readonly #changed: () => void;
  #failures = 0;
  #wake: (() => void) | null = null;
  #aborter = new AbortController();

  constructor(file: File, to: UploadTo, changed: () => void) {
    this.file = file;
    this.#to = to;
    this.#changed = changed;
    window.addEventListener('online', () => this.#wake?.());
  }

  get percent(): number {
    return this.file.size === 0 ? 0 : Math.floor((this.sentBytes * 100) / this.file.size);
  }

  get isOpen(): boolean {
    return this.state !== 'done' && this.state !== 'failed';
  }

  /** Resolves when it is done, has failed or was given up. */
  async run(): Promise<void> {
    while (this.isOpen) {
      if (this.state === 'paused' || this.state === 'signed-out') await this.#sleep(null);
      else await this.#step();
    }
  }

  pause(): void {
    this.#become('paused');
    this.#aborter.abort();
  }

  resume(): void {
    this.#become('running');
    this.#wake?.();
  }

  /** Its person does not want it any more. */
  giveUp(): void {
    this.#become('failed');
    this.#aborter.abort();
    this.#wake?.();
  }

  async #step(): Promise<void> {
    this.#aborter = new AbortController();
    try {
      const answer = await this.#ask();
      // What happened meanwhile (a pause) holds.
      if (this.state !== 'running' && this.state !== 'waiting') return;
      if (answer.status === 401 || answer.redirected) return this.#become('signed-out');
      if (answer.status >= 500 || answer.status === 429) return await this.#wait();
      await this.#take(answer);
      this.#failures = 0;
    } catch {
      if (this.state === 'running' || this.state === 'waiting') await this.#wait();
    }
  }

  #ask(): Promise<Response> {
    const { signal } = this.#aborter;
    const { begin, draft, path, token, pieceBytes } = this.#to;
    if (this.said === null) {
      const fingerprint = `${this.file.name}|${this.file.size}|${this.file.lastModified}`.slice(-200);
      const body = new URLSearchParams({ _token: token, vazlat: draft, mezo: path, nev: this.file.name, meret: String(this.file.size), ujjlenyomat: fingerprint });
      return fetch(begin, { method: 'POST', body, signal });
    }
    // After a break nobody knows how much has arrived.
    const address = `${begin}/${this.said.id}`;
    if (this.#failures > 0 || this.sentBytes >= this.file.size) return fetch(`${address}/allapot`, { signal });
    const body = this.file.slice(this.sentBytes, this.sentBytes + pieceBytes);
    return fetch(`${address}/folytatas`, { method: 'POST', body, signal, headers: { 'upload-offset': String(this.sentBytes), 'content-type': 'application/octet-stream' } });
  }

  async #take(answer: Response): Promise<void> {
    const said = (answer.headers.get('content-type')?.includes('json') === true ? await answer.json() : {}) as Partial<FileSaid>;
    if (answer.status === 409 && typeof said.offset === 'number') {
      this.sentBytes = said.offset;
    } else if (answer.ok && typeof said.id === 'string') {
      this.said = said as FileSaid;
      this.sentBytes = this.said.offset;
      if (this.said.isWhole) return this.#become('done');
      if (this.said.state !== 'uploading') return this.#fail(this.said.text);
    } else return this.#fail(said.text ?? '');
    this.#become('running');
  }

  #fail(reason: string): void {
    this.reason = reason;
    this.#become('failed');
  }

  async #wait(): Promise<void> {
    const wait = WAITS_MS[Math.min(this.#failures, WAITS_MS.length - 1)] ?? 1_000;
    this.#failures += 1;
    this.#become('waiting');
    await this.#sleep(wait);
  }

  /** Until the time is over, the line is back, or somebody wakes it. */
  #sleep(ms: number | null): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (ms !== null) setTimeout(resolve, ms);
    });
  }

  #become(state: UploadState): void {
    if (!this.isOpen) return;
    this.state = state;
    this.#changed();
  }
}
