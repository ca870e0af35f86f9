import { assert } from '../../kernel/assert.ts';

/**
 * The characters a TrueType font can draw, as Unicode code points.
 * Reads the segmented-coverage table (`cmap` format 12), which every full Noto face carries.
 */
export function fontCoverage(font: Buffer): ReadonlySet<number> {
  const table = coverageTable(font);
  const groups = font.readUInt32BE(table + 12);
  const covered = new Set<number>();
  for (let group = 0; group < groups; group += 1) {
    const at = table + 16 + 12 * group;
    const last = font.readUInt32BE(at + 4);
    for (let point = font.readUInt32BE(at); point <= last; point += 1) covered.add(point);
  }
  return covered;
}

function coverageTable(font: Buffer): number {
  const cmap = tableOffset(font, 'cmap');
  const encodings = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < encodings; index += 1) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(offset) === 12) return offset;
  }
  assert(false, 'font has no full Unicode coverage table');
}

function tableOffset(font: Buffer, name: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const at = 12 + 16 * index;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  assert(false, `font has no ${name} table`);
}
