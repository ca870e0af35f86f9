import type { RefusalCode } from '../attachment-refusals.ts';

/** Where readers look for the end of a PDF. */
const END_BYTES = 1024;
const TRAILER_BYTES = 4096;

/** What is wrong with the frame of a PDF; null when nothing is. What its pages hold is the reader's matter. */
export function faultOfPdf(content: Buffer): RefusalCode | null {
  if (!/^%PDF-[12]\.\d[\s%]/.test(content.toString('latin1', 0, 16))) return 'not-the-type';
  const end = content.lastIndexOf('%%EOF');
  if (end < 0 || end < content.length - END_BYTES) return 'damaged';
  if (!content.subarray(Math.max(0, end - TRAILER_BYTES), end).includes('startxref')) return 'damaged';
  return isEncrypted(content) ? 'encrypted' : null;
}

/** Dictionaries that say what runs are written plainly unless they stand in a compressed object stream, which is not looked into. */
export function hasActivePdf(content: Buffer): boolean {
  return ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia'].some((name) => isNamed(content, name));
}

/** The encryption dictionary is named by a trailer or by a cross-reference stream; neither is compressed. */
function isEncrypted(content: Buffer): boolean {
  for (let at = content.indexOf('/Encrypt', 0, 'latin1'); at >= 0; at = content.indexOf('/Encrypt', at + 1, 'latin1')) {
    if (/^\/Encrypt\s*(?:\d{1,10}\s+\d{1,5}\s+R|<<)/.test(content.toString('latin1', at, at + 40))) return true;
  }
  return false;
}

function isNamed(content: Buffer, name: string): boolean {
  for (let at = content.indexOf(name, 0, 'latin1'); at >= 0; at = content.indexOf(name, at + 1, 'latin1')) {
    if (!/[A-Za-z0-9]/.test(content.toString('latin1', at + name.length, at + name.length + 1))) return true;
  }
  return false;
}
