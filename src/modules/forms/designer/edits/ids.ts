import type { FormDefinition } from '../../domain/definition.ts';
import { RESERVED } from '../../domain/names.ts';
import { spotsOf } from './place.ts';

/** Names the designer gives until the person writes an English title: those may be replaced without asking. */
const AUTOMATIC = /^(?:page|section|question|list)\d+$/;

export function isAutomatic(id: string): boolean {
  return AUTOMATIC.test(id);
}

/** All ids of a form: a new one is unlike any of them, so that no expression can mean two things. */
export function takenIds(definition: FormDefinition): ReadonlySet<string> {
  return new Set([...RESERVED, ...spotsOf(definition).map(({ node }) => node.id), ...definition.parameters.map(({ name }) => name)]);
}

/** `base`, or with the first number that makes it free: `question1`, `usefulArea2`. */
export function freshId(taken: ReadonlySet<string>, base: string, isNumbered: boolean): string {
  if (!isNumbered && isFree(taken, base)) return base;
  let number = isNumbered ? 1 : 2;
  while (!isFree(taken, `${base}${number}`)) number += 1;
  return `${base}${number}`;
}

/** `Useful area (m²)` as `usefulArea`; null when the text has no word for it. */
export function idFromWords(english: string): string | null {
  const words = english.normalize('NFD').replace(/[^A-Za-z0-9 ]/g, '').split(' ').filter(Boolean).slice(0, 5);
  const camel = words.map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).join('');
  return /^[a-z][A-Za-z0-9]{0,39}$/.test(camel) ? camel : null;
}

function isFree(taken: ReadonlySet<string>, id: string): boolean {
  return !taken.has(id) && !(id in Object.prototype);
}
