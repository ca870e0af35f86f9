import type { RefusalCode } from '../attachment-refusals.ts';

/** A picture of more pixels would fill the memory of whoever opens it. */
const PIXELS_MAX = 100_000_000;
const SIDE_MAX = 30_000;
const PARTS_MAX = 20_000;

/** What is wrong with a JPEG by its markers; null when nothing is. */
export function faultOfJpeg(content: Buffer): RefusalCode | null {
  if (content.length < 100 || content.readUInt16BE(0) !== 0xff_d8) return 'not-the-type';
  if (!content.includes(Buffer.from([0xff, 0xd9]), 2)) return 'damaged';
  let at = 2;
  for (let count = 0; count < PARTS_MAX && at + 9 < content.length; count += 1) {
    if (content[at] !== 0xff) return 'damaged';
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return faultOfSize(content.readUInt16BE(at + 7), content.readUInt16BE(at + 5));
    const length = content.readUInt16BE(at + 2);
    // The picture itself (0xda) never comes before its frame.
    if (marker === 0xda || marker === 0xd9 || length < 2) return 'damaged';
    at += 2 + length;
  }
  return 'damaged';
}

/** Start of frame: 0xc0 to 0xcf but for tables and arithmetic conditioning. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What is wrong with a PNG by its parts; null when nothing is. */
export function faultOfPng(content: Buffer): RefusalCode | null {
  if (!content.subarray(0, 8).equals(PNG_SIGNATURE)) return 'not-the-type';
  if (content.length < 45 || content.toString('latin1', 12, 16) !== 'IHDR') return 'damaged';
  const fault = faultOfSize(content.readUInt32BE(16), content.readUInt32BE(20));
  if (fault !== null) return fault;
  let [at, hasPicture] = [8, false];
  for (let count = 0; count < PARTS_MAX * 5 && at + 12 <= content.length; count += 1) {
    const kind = content.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(kind)) return 'damaged';
    if (kind === 'IEND') return hasPicture ? null : 'damaged';
    if (kind === 'IDAT') hasPicture = true;
    at += 12 + content.readUInt32BE(at);
  }
  return 'damaged';
}

function faultOfSize(width: number, height: number): RefusalCode | null {
  if (width === 0 || height === 0) return 'damaged';
  return width > SIDE_MAX || height > SIDE_MAX || width * height > PIXELS_MAX ? 'too-many-pixels' : null;
}
