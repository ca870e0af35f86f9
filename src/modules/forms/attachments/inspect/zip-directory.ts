import type { RefusalCode } from '../attachment-refusals.ts';

/** One file inside a ZIP. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; no other is taken. */
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its packed bytes begin. */
  readonly startsAt: number;
}

const ENTRIES_MAX = 5_000;
const NAME_BYTES_MAX = 500;
const ENTRY_BYTES_MAX = 60 * 1024 * 1024;
const ALL_BYTES_MAX = 150 * 1024 * 1024;
/** Office documents pack about ten to one, large sheets thirty; a bomb a thousand. */
const RATIO_MAX = 150;
const RATIO_FROM_BYTES = 5 * 1024 * 1024;

const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END_MARK = Buffer.from('PK\u0005\u0006', 'latin1');
const END_LENGTH = 22;
const END_BYTES = 66_000;

/**
 * The directory of a ZIP, checked: it begins at the first byte and ends at the last, names stay inside their folder,
 * no entry lies in another, none is encrypted or larger than it may be. The sizes are what the directory says.
 */
export function readZipDirectory(content: Buffer): RefusalCode | readonly ZipEntry[] {
  if (content.length < END_LENGTH || content.readUInt32LE(0) !== LOCAL) return 'not-the-type';
  const from = Math.max(0, content.length - END_BYTES);
  const end = content.subarray(from).lastIndexOf(END_MARK) + from;
  if (end < from || end + END_LENGTH > content.length) return 'damaged';
  const count = content.readUInt16LE(end + 10);
  const [size, start, comment] = [content.readUInt32LE(end + 12), content.readUInt32LE(end + 16), content.readUInt16LE(end + 20)];
  if (end + END_LENGTH + comment !== content.length || start + size !== end) return 'two-in-one';
  if (count > ENTRIES_MAX) return 'too-much-inside';
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(content, at, start);
    if (typeof read === 'string') return read;
    entries.push(read.entry);
    at = read.next;
  }
  return at === end ? (faultOfWhole(entries) ?? entries) : 'damaged';
}

function readEntry(content: Buffer, at: number, directoryStart: number): RefusalCode | { readonly entry: ZipEntry; readonly next: number } {
  if (at + 46 > content.length || content.readUInt32LE(at) !== CENTRAL) return 'damaged';
  const nameBytes = content.readUInt16LE(at + 28);
  const [packedBytes, bytes, local] = [content.readUInt32LE(at + 20), content.readUInt32LE(at + 24), content.readUInt32LE(at + 42)];
  if (nameBytes === 0 || nameBytes > NAME_BYTES_MAX || local + 30 > directoryStart) return 'damaged';
  if ((content.readUInt16LE(at + 8) & 0b100_0001) !== 0) return 'encrypted';
  const method = content.readUInt16LE(at + 10);
  if ((method !== 0 && method !== 8) || (method === 0 && packedBytes !== bytes)) return 'too-much-inside';
  if (bytes > ENTRY_BYTES_MAX) return 'too-much-inside';
  const nameAt = content.subarray(at + 46, at + 46 + nameBytes);
  if (content.readUInt32LE(local) !== LOCAL) return 'damaged';
  const localNameBytes = content.readUInt16LE(local + 26);
  // A reader that goes by the local names must see the same files as one that goes by the directory.
  if (!content.subarray(local + 30, local + 30 + localNameBytes).equals(nameAt)) return 'two-in-one';
  const startsAt = local + 30 + localNameBytes + content.readUInt16LE(local + 28);
  if (startsAt + packedBytes > directoryStart) return 'damaged';
  const next = at + 46 + nameBytes + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  return { entry: { name: nameAt.toString('utf8'), method, packedBytes, bytes, startsAt }, next };
}

function faultOfWhole(entries: readonly ZipEntry[]): RefusalCode | null {
  if (entries.length === 0) return 'damaged';
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length || entries.some(({ name }) => !isInside(name))) return 'too-much-inside';
  const all = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const packed = entries.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
  if (all > ALL_BYTES_MAX || (all > RATIO_FROM_BYTES && all > packed * RATIO_MAX)) return 'too-much-inside';
  const inOrder = entries.toSorted((a, b) => a.startsAt - b.startsAt);
  if (inOrder[0] !== undefined && inOrder[0].startsAt > 30 + NAME_BYTES_MAX + 65_535) return 'two-in-one';
  const overlap = inOrder.some((entry, index) => entry.startsAt + entry.packedBytes > (inOrder[index + 1]?.startsAt ?? Number.MAX_SAFE_INTEGER));
  return overlap ? 'too-much-inside' : null;
}

/** A name that stays inside the folder it is unpacked to, on every system. */
function isInside(name: string): boolean {
  return !/[\\\p{Cc}:\uFFFD]/u.test(name) && !name.startsWith('/') && !name.split('/').includes('..');
}
