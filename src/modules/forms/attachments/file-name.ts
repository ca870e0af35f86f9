import { FILE_TYPES, type FileType } from '../domain/fields.ts';

const LENGTH_MAX = 120;

/** Characters that turn the reading direction, join or hide: they make a name look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/**
 * The name of a file as it is kept and shown: the last part of any path, composed letters (NFC), without characters
 * that cannot be seen or that file systems do not take, at most 120 characters, its ending kept. Never empty.
 */
export function cleanFileName(untrusted: string): string {
  const last = untrusted.slice(0, 2000).normalize('NFC').replace(UNSEEN, '').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[<>:"|?*]/g, '_').replace(/\p{Zs}+/gu, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  const name = [...plain];
  if (name.length <= LENGTH_MAX) return plain === '' ? 'csatolmany' : plain;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  return name.slice(0, LENGTH_MAX - ending.length).join('').trimEnd() + ending;
}

const SAME: Readonly<Record<string, FileType>> = { jpeg: 'jpg', jpe: 'jpg', asics: 'asice', sce: 'asice' };

/** The type that a name promises; null when it ends in none of those that are taken. */
export function typeOfName(name: string): FileType | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return FILE_TYPES.find((type) => type === (Object.hasOwn(SAME, ending) ? SAME[ending] : ending)) ?? null;
}
