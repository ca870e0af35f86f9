import type { Bilingual } from '../../../kernel/result.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import { type CompiledForm, controlPath, type FormError } from '../engine.contract.ts';

/** Faults by the path of the control that shows them. A whole address or person is shown at its first part. */
export function faultsByControl(form: CompiledForm, faults: readonly FormError[]): ReadonlyMap<string, Bilingual> {
  const byControl = new Map<string, Bilingual>();
  for (const { path, message } of faults) {
    const control = controlPath(form, path);
    if (!byControl.has(control)) byControl.set(control, message);
  }
  return byControl;
}

/** A fault with what it is about: the label of its field, with the number of its row. */
export function faultText(form: CompiledForm, { path, message }: FormError, lang: Lang): string {
  const place = form.placeOf(path);
  if (place === null) return message[lang];
  const row = place.rows.at(-1);
  const label = row === undefined ? place.item.label[lang] : `${place.item.label[lang]} (${row + 1}.)`;
  return `${label}${/[?!.:]$/.test(label) ? '' : ':'} ${message[lang]}`;
}
