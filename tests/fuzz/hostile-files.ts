import { deflateRawSync } from 'node:zlib';
import type { Random } from '../../src/apps/demo/random.ts';
import { asiceParts, docxParts, jpgFile, pdfFile, pngFile, RIGHT_FILES, xlsxParts, zipFile } from '../../src/modules/forms/attachments/inspect/sample-files.test-data.ts';
import { MARK } from './nasty-texts.ts';

export interface HostileFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Names that want to be paths, other types, headers, or nothing. */
const NAMES: readonly string[] = [
  'terv.pdf', 'kép.jpg', 'kép.png', 'irat.docx', 'lista.xlsx', 'alairt.asice', '../../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd', 'C:\\x.pdf', '....//....//x.pdf', 'x.pdf/', '.', '..', '.htaccess', 'x', ' ', '', 'x.pdf.exe', 'x.exe', 'x.pdf\u0000.exe', 'x\u202efdp.exe', 'con.pdf', 'nul', `${'á'.repeat(300)}.pdf`, `${MARK}"; filename="x.html`, `${MARK}\r\nset-cookie: a=b.pdf`, `<script>${MARK}()</script>.pdf`, 'x.svg', 'x.html', 'x.pdf;x.html', '__proto__', 'x.PDF', 'x.pdf ', 'x%2f..%2fy.pdf', '\ud800.pdf', '=1+1.xlsx', 'aux.docx:stream', '-rf.pdf',
];

const ZEROS = Buffer.alloc(20_000_000);
const BOMB = zipFile([...docxParts(), ...Array.from({ length: 8 }, (_, index) => ({ name: `word/media/${index}.bin`, content: ZEROS }))]);
const OVERLAP = zipFile(Array.from({ length: 3_000 }, (_, index) => ({ name: `${index}.xml`, content: ZEROS.subarray(0, 2_000_000) })).slice(0, 40), { sameContent: true });
const NESTED = zipFile(docxParts([{ name: 'word/embeddings/a.zip', content: BOMB }]));
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(1_000)}">${Array.from({ length: 10 }, (_, index) => `<!ENTITY b${index} "${`&${index === 0 ? 'a' : `b${index - 1}`};`.repeat(10)}">`).join('')}]><x>&b9;</x>`;

const FILES: readonly (() => Buffer)[] = [
  () => RIGHT_FILES.pdf,
  () => RIGHT_FILES.png,
  () => RIGHT_FILES.jpg,
  () => RIGHT_FILES.docx,
  () => RIGHT_FILES.xlsx,
  () => RIGHT_FILES.asice,
  () => BOMB,
  () => OVERLAP,
  () => NESTED,
  () => Buffer.from(`<html><script>${MARK}()</script></html>`),
  () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="${MARK}()"/>`),
  () => Buffer.concat([RIGHT_FILES.png, RIGHT_FILES.docx]),
  () => Buffer.concat([RIGHT_FILES.pdf, zipFile(docxParts())]),
  () => Buffer.concat([Buffer.from(`GIF89a/*`), RIGHT_FILES.pdf, Buffer.from(`*/=1;${MARK}()`)]),
  () => Buffer.concat([jpgFile(), Buffer.from(`<script>${MARK}()</script>`), RIGHT_FILES.pdf]),
  () => Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), RIGHT_FILES.pdf]),
  () => pdfFile(`1 0 obj\n<< /Type /Catalog /OpenAction << /S /JavaScript /JS (${MARK}()) >> >>\nendobj\n`),
  () => pdfFile(`1 0 obj\n<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >>\nendobj\n`, '/Size 3 /Root 1 0 R /Prev 15'),
  () => pdfFile(`1 0 obj\n<< /Filter [${'/FlateDecode '.repeat(500)}] /Length 10 >>\nstream\n${deflateRawSync(ZEROS.subarray(0, 1_000)).toString('latin1')}\nendstream\nendobj\n`),
  () => Buffer.from(`%PDF-1.7\n${'1 0 obj << '.repeat(20_000)}`),
  () => pngFile(100_000, 100_000),
  () => pngFile(0, 0),
  () => pngFile(2, 2, [['tEXt', Buffer.from(`Comment\0<script>${MARK}()</script>`)], ['zTXt', Buffer.concat([Buffer.from('x\0\0'), deflateRawSync(ZEROS)])]]),
  () => jpgFile(65_535, 65_535),
  () => zipFile(docxParts([{ name: '../../../../tmp/x', content: MARK }, { name: '/etc/passwd', content: MARK }, { name: 'C:\\x', content: MARK }])),
  () => zipFile(docxParts([{ name: 'word/vbaProject.bin', content: MARK }])),
  () => zipFile(docxParts([{ name: 'word/x.xml', content: LAUGHS }])),
  () => zipFile([...docxParts(), ...docxParts()]),
  () => zipFile(docxParts([{ name: 'word/big.xml', content: 'x', bytes: 0xffff_fff0 }])),
  () => zipFile(docxParts([{ name: 'word/secret.xml', content: 'x', flags: 1 }])),
  () => zipFile(docxParts([{ name: 'word/odd.xml', content: 'x', method: 99 }])),
  () => zipFile(docxParts([{ name: 'a.xml', content: 'x', localName: 'b.exe' }])),
  () => zipFile(docxParts(), { count: 65_535 }),
  () => zipFile(docxParts(), { comment: `${MARK}`.repeat(500) }),
  () => zipFile(asiceParts([{ name: 'META-INF/manifest.xml', content: LAUGHS }, { name: 'x.exe', content: 'MZ' }])),
  () => zipFile(xlsxParts([{ name: 'xl/externalLinks/x.xml', content: '<x/>' }])),
  () => zipFile([]),
  () => Buffer.from('PK\u0005\u0006', 'latin1'),
  () => Buffer.alloc(0),
  () => Buffer.from([0]),
  () => ZEROS.subarray(0, 1_000_000),
  () => Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'),
];

/** A file whose name or content is a trick, now and then cut short or changed in a byte; one in six is right. */
export function hostileFile(random: Random): HostileFile {
  const name = random.pick(NAMES);
  const whole = random.pick(FILES)();
  const chance = random.next();
  if (chance < 0.7 || whole.length < 2) return { name, content: whole };
  if (chance < 0.85) return { name, content: whole.subarray(0, random.integer(0, whole.length)) };
  const changed = Buffer.from(whole);
  for (let change = 0; change < 3; change += 1) changed[random.integer(0, changed.length - 1)] = random.integer(0, 255);
  return { name, content: changed };
}
