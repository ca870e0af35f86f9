import type { FileType } from '../../domain/fields.ts';

const EDGE_BYTES = 1024;
const TAIL_BYTES = 66_000;
/** Unpacking programs overlook a few bytes after the end. What lies inside a PDF is followed by more. */
const SLACK_BYTES = 128;

/** Beginnings of markup and scripts, as a browser or a server would look for them. */
const MARKUP = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|\?php)[\s>/]|<%@|#!\/|=\s*['"]?\s*javascript:|^GIF8[79]a/i;

const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');

/** First bytes of files that must not follow another file's end. */
const BEGINNINGS: readonly Buffer[] = [
  Buffer.from('PK\u0003\u0004', 'latin1'),
  Buffer.from('%PDF-', 'latin1'),
  Buffer.from('Rar!\u001a\u0007', 'latin1'),
  Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  Buffer.from([0x7f, 0x45, 0x4c, 0x46]),
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.from('MZ\u0090\u0000', 'latin1'),
  Buffer.from('GIF89a', 'latin1'),
  Buffer.from('GIF87a', 'latin1'),
  Buffer.from([0xca, 0xfe, 0xba, 0xbe]),
  Buffer.from([0x00, 0x61, 0x73, 0x6d]),
];

/**
 * Whether a PDF or a picture is at the same time a file of another kind (a polyglot): markup or script at its edges,
 * a ZIP that ends where the file ends, or the beginning of another file after its own end.
 */
export function hidesAnotherFile(content: Buffer, type: FileType): boolean {
  const head = content.toString('latin1', 0, EDGE_BYTES);
  const tail = content.toString('latin1', Math.max(0, content.length - EDGE_BYTES));
  if (MARKUP.test(head) || MARKUP.test(tail) || endsAsZip(content)) return true;
  const end = endOf(content, type);
  const rest = content.subarray(end);
  // A window is enough: what follows the end and is another file begins there.
  return BEGINNINGS.some((beginning) => rest.includes(beginning)) || (type !== 'jpg' && MARKUP.test(rest.toString('latin1', 0, TAIL_BYTES)));
}

/** Whether the end-of-directory of a ZIP closes the file: then every unpacking program takes it for one. */
export function endsAsZip(content: Buffer): boolean {
  const from = Math.max(0, content.length - TAIL_BYTES);
  const tail = content.subarray(from);
  for (let at = tail.lastIndexOf(ZIP_END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(ZIP_END, at - 1)) {
    if (at + 22 > tail.length) continue;
    const [size, start, comment] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16), tail.readUInt16LE(at + 20)];
    const left = tail.length - (at + 22 + comment);
    if (left >= 0 && left <= SLACK_BYTES && start + size <= from + at && size > 0) return true;
  }
  return false;
}

/** Where the file of this type ends by its own rules. */
function endOf(content: Buffer, type: FileType): number {
  const end = type === 'pdf' ? after(content, '%%EOF') : type === 'png' ? after(content, 'IEND') + 4 : after(content, '\u00ff\u00d9');
  return Math.min(content.length, end);
}

function after(content: Buffer, mark: string): number {
  const at = content.lastIndexOf(Buffer.from(mark, 'latin1'));
  return at < 0 ? content.length : at + mark.length;
}
