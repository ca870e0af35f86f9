const WAIT_MS = 1_200;
const RETRIES_MS = [4_000, 10_000, 30_000];

/** Saves the draft while it is being typed, one save at a time, and always says how it stands. */
export class SavedDraft {
  readonly #form: HTMLFormElement;
  readonly #address: string;
  readonly #state: HTMLElement | null = document.querySelector<HTMLElement>('[data-save-state]');
  #isDirty = false;
  #isLeaving = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;

  constructor(form: HTMLFormElement, address: string) {
    this.#form = form;
    this.#address = address;
  }

  start(): void {
    this.#form.addEventListener('input', () => this.note());
    // The post itself carries everything; a save that overtakes it would only write older words.
    this.#form.addEventListener('submit', () => {
      this.#isLeaving = true;
      clearTimeout(this.#timer);
    });
    window.addEventListener('pageshow', () => (this.#isLeaving = false));
    window.addEventListener('pagehide', () => this.#saveOnTheWayOut());
    document.addEventListener('click', (event) => this.#saveBeforeStep(event));
    window.addEventListener('online', () => void this.#save());
  }

  /** Something was typed. */
  note(): void {
    this.#isDirty = true;
    this.#wait(WAIT_MS);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), ms);
  }

  async #save(): Promise<void> {
    if (this.#underWay !== null) {
      await this.#underWay;
      if (this.#isDirty) this.#wait(WAIT_MS);
      return;
    }
    if (!this.#isDirty || this.#isLeaving) return;
    clearTimeout(this.#timer);
    this.#isDirty = false;
    this.#underWay = this.#send();
    await this.#underWay;
    this.#underWay = null;
  }

  async #send(): Promise<void> {
    this.#say(this.#form.dataset['textSaving'] ?? '');
    try {
      const answer = await fetch(this.#address, { method: 'POST', body: this.#body(), headers: { accept: 'application/json' } });
      const said = await readJson(answer);
      if (answer.ok) {
        this.#failures = 0;
        this.#say(said['text'] ?? '');
      } else if (answer.status === 401) {
        this.#offerSignIn(said);
      } else if (answer.status >= 500 || answer.status === 429) {
        this.#failed();
      } else {
        this.#say(said['text'] ?? this.#form.dataset['textFailed'] ?? '');
      }
    } catch {
      this.#failed();
    }
  }

  #failed(): void {
    this.#isDirty = true;
    this.#say(this.#form.dataset['textFailed'] ?? '');
    this.#wait(RETRIES_MS[Math.min(this.#failures, RETRIES_MS.length - 1)] ?? WAIT_MS);
    this.#failures += 1;
  }

  #offerSignIn(said: Readonly<Record<string, string>>): void {
    this.#say(said['text'] ?? '');
    const to = said['signInHref'] ?? '';
    if (this.#state === null || !/^\/(?![/\\])/.test(to)) return;
    const link = document.createElement('a');
    link.href = to;
    link.className = 'ds-link';
    link.textContent = this.#form.dataset['textSignIn'] ?? '';
    this.#state.append(' ', link);
  }

  /** A step of the form opens another page of the same draft: that must find what was typed here. */
  #saveBeforeStep(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.vh-steps a') : null;
    if (link === null || (!this.#isDirty && this.#underWay === null) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.#save().then(() => location.assign(link.href));
  }

  /** Closed or left by another link: the browser finishes this request on its own. */
  #saveOnTheWayOut(): void {
    if (!this.#isDirty || this.#isLeaving) return;
    this.#isDirty = false;
    void fetch(this.#address, { method: 'POST', body: this.#body(), keepalive: true }).catch(() => {
      // Nobody is left to be told.
    });
  }

  #body(): URLSearchParams {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === 'string') body.append(name, value);
    return body;
  }

  #say(text: string): void {
    if (this.#state !== null && this.#state.textContent !== text) this.#state.textContent = text;
  }
}

async function readJson(answer: Response): Promise<Record<string, string>> {
  if (answer.headers.get('content-type')?.includes('json') !== true) return {};
  return (await answer.json()) as Record<string, string>;
}
