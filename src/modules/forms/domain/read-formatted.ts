import type { TextField } from './fields.ts';
import { NOT_A_LICENCE_PLATE, NOT_A_URL } from './messages.ts';
import type { Reading } from './reading.ts';
import { faulty, read } from './reading.ts';

/** A short text of a known form: a number plate (`AABB123`, `ABC123`) or a web address. */
export function readFormatted(format: NonNullable<TextField['format']>, text: string): Reading {
  const value = format === 'url' ? readUrl(text) : readLicencePlate(text);
  if (value === null) return faulty(format === 'url' ? NOT_A_URL : NOT_A_LICENCE_PLATE);
  return read(value, value);
}

/** Stored with hyphens: `AA-BB-123` since 2022, `ABC-123` before; other Hungarian series of up to eight signs as typed. */
function readLicencePlate(text: string): string | null {
  const plate = text.toUpperCase().replace(/[\s.-]/g, '');
  const current = /^([A-Z]{2})([A-Z]{2})(\d{3})$/.exec(plate);
  if (current !== null) return current.slice(1).join('-');
  const former = /^([A-Z]{3})(\d{3})$/.exec(plate);
  if (former !== null) return former.slice(1).join('-');
  return /^(?=.*\d)[A-Z0-9]{4,8}$/.test(plate) ? plate : null;
}

function readUrl(text: string): string | null {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}{2,24}(?::\d{1,5})?(?:[/?#][^\s<>"]*)?$/iu.test(url) ? url : null;
}
