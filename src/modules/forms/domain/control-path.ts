import type { CompiledForm } from './compiled-form.ts';
import type { Item } from './fields.ts';
import { partNames } from './untrusted-answers.ts';

/** The path of the control that a fault's path means: of an address or a person as a whole, the first part that is asked. */
export function controlPath(form: CompiledForm, path: string): string {
  const place = form.placeOf(path);
  if (place === null || place.part !== null) return path;
  const first = firstPart(place.item);
  return first === undefined ? path : `${path}.${first}`;
}

/** An address in the town itself is asked from the street on: the town says the rest. */
function firstPart(item: Item): string | undefined {
  return item.kind === 'address' && item.local === true ? 'streetName' : partNames(item)?.[0];
}
