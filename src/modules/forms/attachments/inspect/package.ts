import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { RefusalCode } from '../attachment-refusals.ts';
import type { Inspection } from './inspect-content.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const inflate = promisify(inflateRaw);

const ASICE = 'application/vnd.etsi.asic-e+zip';

/** What must stand in each kind of package, besides what all have. */
const MAIN_PARTS = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/** Looks into a document that is a ZIP: an office document, or papers with their electronic signature. */
export async function inspectPackage(content: Buffer, type: 'docx' | 'xlsx' | 'asice'): Promise<RefusalCode | Inspection> {
  const entries = readZipDirectory(content);
  if (typeof entries === 'string') return entries;
  const opened = new Map<string, Buffer>();
  for (const entry of entries) {
    const bytes = await unpacked(content, entry);
    if (bytes === null) return 'too-much-inside';
    if (entry.name === '[Content_Types].xml' || entry.name === 'mimetype') opened.set(entry.name, bytes);
  }
  const names = entries.map(({ name }) => name);
  return type === 'asice' ? inspectAsice(entries, names, opened) : inspectOffice(type, names, opened);
}

/** The bytes of an entry; null when they are damaged or other in number than the directory says. */
async function unpacked(content: Buffer, { method, startsAt, packedBytes, bytes }: ZipEntry): Promise<Buffer | null> {
  const packed = content.subarray(startsAt, startsAt + packedBytes);
  if (method === 0) return packed;
  if (bytes === 0) return packedBytes <= 16 ? Buffer.alloc(0) : null;
  try {
    const whole = await inflate(packed, { maxOutputLength: bytes });
    return whole.length === bytes ? whole : null;
  } catch {
    return null;
  }
}

function inspectOffice(type: 'docx' | 'xlsx', names: readonly string[], opened: ReadonlyMap<string, Buffer>): RefusalCode | Inspection {
  const types = opened.get('[Content_Types].xml')?.toString('utf8');
  if (types === undefined || !names.includes(MAIN_PARTS[type])) return 'not-the-type';
  const isMacro = names.some((name) => /(?:^|\/)vba(?:project|data)|\/macrosheets\//i.test(name)) || /macroEnabled|vbaProject/i.test(types);
  if (isMacro) return 'macro';
  if (/<!DOCTYPE|<!ENTITY/i.test(types)) return 'too-much-inside';
  return { hasActiveContent: names.some((name) => /(?:embeddings|activeX|customUI|externalLinks)\//i.test(name)) };
}

/** ETSI EN 319 162-1: `mimetype` comes first and unpacked, signatures lie in META-INF */
function inspectAsice(entries: readonly ZipEntry[], names: readonly string[], opened: ReadonlyMap<string, Buffer>): RefusalCode | Inspection {
  const first = entries.toSorted((a, b) => a.startsAt - b.startsAt)[0];
  const type = opened.get('mimetype')?.toString('latin1').trim();
  if (first?.name !== 'mimetype' || first.method !== 0 || type !== ASICE) return 'not-the-type';
  if (!names.some((name) => /^META-INF\/.*signature.*\.(?:xml|p7s)$/i.test(name))) return 'damaged';
  return { hasActiveContent: names.some((name) => /\.(?:exe|scr|js|vbs|bat|cmd|com|msi|jar|ps1|html?|svg|docm|xlsm)$/i.test(name)) };
}
