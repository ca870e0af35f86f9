import type { CompiledForm } from './compiled-form.ts';
import { partNames } from './untrusted-answers.ts';

/** The path of the control that a fault's path means: of an address or a person as a whole, its first part. */
export function controlPath(form: CompiledForm, path: string): string {
  const place = form.placeOf(path);
  if (place === null || place.part !== null) return path;
  const [first] = partNames(place.item) ?? [];
  return first === undefined ? path : `${path}.${first}`;
}
