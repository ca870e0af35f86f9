/** Longer texts are made anew each time, so that what is kept stays small. */
const KEY_CHARS_MAX = 20_000;

/** What was made of the texts asked lately: lines of questions often differ in their figures only. */
export class Remembered<Made> {
  private readonly kept = new Map<string, Made>();
  private readonly max: number;

  constructor(max: number) {
    this.max = max;
  }

  /** What was made of the key before, or is made now. Nothing is kept of a failure. */
  get(key: string, make: () => Made): Made {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (key.length > KEY_CHARS_MAX) return made;
    const [oldest] = this.kept.keys();
    if (this.kept.size >= this.max && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, made);
    return made;
  }
}
