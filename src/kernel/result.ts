/** A sentence in both languages of the platform; Hungarian is the authentic one. */
export interface Bilingual {
  readonly hu: string;
  readonly en: string;
}

/**
 * A named reason why the platform does not do what was asked, which the person can act on.
 * `legal` is a citation key such as `htv:39/A`.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly text?: Bilingual;
  readonly legal?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Success with a value, or a refusal. Outages and bugs are thrown, not returned. */
export type Result<T, R = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}
