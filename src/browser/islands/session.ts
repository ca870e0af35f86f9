/** Asks in time whether the reader is still there, and says in words how long the sign-in lasts. */
export function watchSession(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-session]');
  if (dialog === null) return;
  const watch = new SessionWatch(dialog);
  watch.start();
}

const TICK_MS = 15_000;

class SessionWatch {
  readonly #dialog: HTMLDialogElement;
  #warnAt: number;
  #endsAt: number;
  /** What to add to this browser's clock to get the server's. */
  readonly #skewMs: number;
  readonly #idleMs: number;
  #over = false;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#warnAt = Date.parse(dialog.dataset['warnAt'] ?? '');
    this.#endsAt = Date.parse(dialog.dataset['endsAt'] ?? '');
    const now = Date.parse(dialog.dataset['now'] ?? '');
    this.#skewMs = Number.isNaN(now) ? 0 : now - LOADED_AT;
    this.#idleMs = this.#warnAt - this.#now();
  }

  start(): void {
    if (Number.isNaN(this.#warnAt) || Number.isNaN(this.#endsAt)) return;
    // A page that is old as it arrives was made by another clock; asking at once would help nobody.
    if (this.#warnAt <= this.#now()) return;
    this.#part('continue')?.addEventListener('click', () => void this.#extend());
    setInterval(() => this.#tick(), TICK_MS);
    // A laptop that slept wakes into an old page.
    document.addEventListener('visibilitychange', () => this.#tick());
    this.#tick();
  }

  #tick(): void {
    const now = this.#now();
    if (now < this.#warnAt || this.#over) return;
    if (!this.#dialog.open) this.#dialog.showModal();
    if (now >= this.#endsAt) this.#end('over');
    else this.#say('left', this.#leftText(this.#endsAt - now));
  }

  #now(): number {
    return Date.now() + this.#skewMs;
  }

  async #extend(): Promise<void> {
    const { dataset } = this.#dialog;
    try {
      const body = new URLSearchParams(dataset['token'] === undefined ? {} : { _token: dataset['token'] });
      const headers = { accept: 'application/json' };
      const answer = await fetch(dataset['extend'] ?? '', { method: 'POST', body, headers });
      if (!answer.ok || answer.redirected) {
        this.#end('failed');
        return;
      }
      const times = await readTimes(answer);
      this.#warnAt = times.idleWarningAt ?? this.#now() + Math.max(this.#idleMs, 60_000);
      this.#endsAt = times.endsAt ?? this.#endsAt;
      this.#dialog.close();
    } catch {
      this.#end('failed');
    }
  }

  #end(why: 'over' | 'failed'): void {
    this.#over = true;
    this.#say('text', this.#dialog.dataset[why] ?? '');
    this.#say('left', '');
    const more = this.#part('continue');
    const signIn = this.#part('sign-in');
    if (more !== null) more.hidden = true;
    if (signIn !== null) {
      signIn.hidden = false;
      signIn.focus();
    }
  }

  #leftText(leftMs: number): string {
    const minutes = Math.floor(leftMs / 60_000);
    const parts = [this.#count('hour', Math.floor(minutes / 60)), this.#count('minute', minutes % 60)];
    const { dataset } = this.#dialog;
    const words = minutes < 1 ? (dataset['less'] ?? '') : parts.filter((part) => part !== '').join(' ');
    return dataset['left']?.replace('{left}', words) ?? '';
  }

  /** "1 hour", "29 minutes" in the page's language; nothing for none. */
  #count(unit: 'hour' | 'minute', count: number): string {
    if (count === 0) return '';
    const text = this.#dialog.dataset[`${unit}${count === 1 ? 'One' : 'Many'}`] ?? '';
    return text.replace('{count}', String(count));
  }

  /** Only what changed is written, so that it is read aloud once. */
  #say(part: string, text: string): void {
    const element = this.#part(part);
    if (element !== null && element.textContent !== text) element.textContent = text;
  }

  #part(name: string): HTMLElement | null {
    return this.#dialog.querySelector<HTMLElement>(`[data-session-${name}]`);
  }
}

const LOADED_AT = Date.now();

async function readTimes(answer: Response): Promise<{ idleWarningAt?: number; endsAt?: number }> {
  if (answer.headers.get('content-type')?.includes('json') !== true) return {};
  const data: unknown = await answer.json();
  if (typeof data !== 'object' || data === null) return {};
  const times: { idleWarningAt?: number; endsAt?: number } = {};
  if ('idleWarningAt' in data) times.idleWarningAt = Date.parse(String(data.idleWarningAt));
  if ('endsAt' in data) times.endsAt = Date.parse(String(data.endsAt));
  return times;
}
