import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Small, right files of each kind, and the means to make wrong ones. */

export function pdfFile(body = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n', trailer = '/Size 3 /Root 1 0 R'): Buffer {
  return Buffer.from(`%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n${body}2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n0 3\ntrailer\n<< ${trailer} >>\nstartxref\n15\n%%EOF\n`, 'latin1');
}

export function pngFile(width = 2, height = 2, extra: readonly (readonly [string, Buffer])[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(Math.min(height, 100) * (Math.min(width, 100) + 1)));
  const parts: readonly (readonly [string, Buffer])[] = [['IHDR', head], ...extra, ['IDAT', pixels], ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts.map(([kind, content]) => pngPart(kind, content))]);
}

function pngPart(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

export function jpgFile(width = 4, height = 4): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const jfif = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  const scan = Buffer.concat([Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]), Buffer.alloc(80, 0x2a)]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), jfif, frame, scan, Buffer.from([0xff, 0xd9])]);
}

export interface Packed {
  readonly name: string;
  readonly content: Buffer | string;
  readonly stored?: boolean;
  /** What the directory says of the size, when it lies. */
  readonly bytes?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly localName?: string;
}

/** A ZIP of these entries; `at` says where the directory lies about an entry's place. */
export function zipFile(entries: readonly Packed[], lie: { readonly sameContent?: boolean; readonly comment?: string; readonly count?: number } = {}): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.stored === true ? content : deflateRawSync(content, { level: 9 });
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.flags ?? 0, 2);
    facts.writeUInt16LE(entry.method ?? (entry.stored === true ? 0 : 8), 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(entry.bytes ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const localFacts = Buffer.from(facts);
    localFacts.writeUInt16LE(localName.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(lie.sameContent === true ? 0 : at, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, tail, name]));
    if (lie.sameContent === true && local.length > 0) continue;
    const whole = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), localFacts, localName, packed]);
    local.push(whole);
    at += whole.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(lie.count ?? entries.length, 8);
  end.writeUInt16LE(lie.count ?? entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(lie.comment?.length ?? 0, 20);
  return Buffer.concat([...local, directory, end, Buffer.from(lie.comment ?? '', 'latin1')]);
}

const CONTENT_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

export function docxParts(more: readonly Packed[] = []): Packed[] {
  return [{ name: '[Content_Types].xml', content: CONTENT_TYPES }, { name: '_rels/.rels', content: '<Relationships/>' }, { name: 'word/document.xml', content: '<w:document>Minta</w:document>' }, ...more];
}

export function xlsxParts(more: readonly Packed[] = []): Packed[] {
  return [{ name: '[Content_Types].xml', content: CONTENT_TYPES }, { name: 'xl/workbook.xml', content: '<workbook/>' }, ...more];
}

export function asiceParts(more: readonly Packed[] = []): Packed[] {
  return [
    { name: 'mimetype', content: 'application/vnd.etsi.asic-e+zip', stored: true },
    { name: 'irat.pdf', content: pdfFile() },
    { name: 'META-INF/signatures.xml', content: '<asic:XAdESSignatures/>' },
    ...more,
  ];
}

/** A right file of each kind. */
export const RIGHT_FILES = {
  pdf: pdfFile(),
  jpg: jpgFile(),
  png: pngFile(),
  docx: zipFile(docxParts()),
  xlsx: zipFile(xlsxParts()),
  asice: zipFile(asiceParts()),
} as const;
