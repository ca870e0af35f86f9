import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_TYPES, type FileType } from '../../domain/fields.ts';
import { inspectContent } from './inspect-content.ts';
import { asiceParts, docxParts, jpgFile, type Packed, pdfFile, pngFile, RIGHT_FILES, xlsxParts, zipFile } from './sample-files.test-data.ts';

async function codeOf(content: Buffer, type: FileType): Promise<string> {
  const result = await inspectContent(content, type);
  return result.ok ? 'taken' : result.refusal.code;
}

const text = (value: string): Buffer => Buffer.from(value, 'latin1');

/** What is put before or after a right file to make it another one at the same time. */
const OTHERS: readonly (readonly [string, Buffer])[] = [
  ['html', text('<!doctype html><html><script>alert(1)</script></html>')],
  ['script', text('<script>alert(document.domain)</script>')],
  ['svg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['php', text('<?php system($_GET["c"]); ?>')],
  ['shell', text('#!/bin/sh\nrm -rf /\n')],
  ['gif', text('GIF89a/*')],
  ['program', text('MZ\u0090\u0000\u0003\u0000')],
  ['elf', text('\u007fELF\u0002\u0001\u0001')],
  ['zip', zipFile([{ name: 'a.txt', content: 'a' }])],
  ['docx', RIGHT_FILES.docx],
  ['pdf', RIGHT_FILES.pdf],
  ['rar', text('Rar!\u001a\u0007\u0001\u0000')],
  ['7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
  ['old office', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['class', Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52])],
];

const BAD_NAMES = ['../x', 'word/../../x', '/etc/passwd', 'C:\\x.exe', '..\\x', 'a\u0000b', 'word\\document.xml', 'a:b', 'x/..'];

function* hostile(): Generator<readonly [name: string, type: FileType, content: Buffer]> {
  for (const type of FILE_TYPES) {
    const right = RIGHT_FILES[type];
    for (const [name, content] of Object.entries(RIGHT_FILES)) if (name !== type) yield [`${name} called ${type}`, type, content];
    for (const [name, other] of OTHERS) {
      yield [`${name} alone called ${type}`, type, name === type ? other.subarray(0, 20) : other];
      if (type !== name) yield [`${name} before ${type}`, type, Buffer.concat([other, right])];
      if (type !== name) yield [`${name} after ${type}`, type, Buffer.concat([right, other])];
    }
    for (const share of [0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9]) yield [`${type} cut at ${share}`, type, right.subarray(0, Math.floor(right.length * share))];
    yield [`spaces before ${type}`, type, Buffer.concat([text('   \n'), right])];
    yield [`zeros called ${type}`, type, Buffer.alloc(5000)];
  }
  yield ['pdf with a password', 'pdf', pdfFile(undefined, '/Size 3 /Root 1 0 R /Encrypt 5 0 R')];
  yield ['pdf with a direct encryption dictionary', 'pdf', pdfFile(undefined, '/Root 1 0 R /Encrypt<</Filter/Standard>>')];
  for (const [width, height] of [[40_000, 10], [10, 40_000], [20_000, 20_000], [4_294_967_295, 1], [0, 5], [5, 0]] as const) yield [`png of ${width} × ${height}`, 'png', pngFile(width, height)];
  for (const [width, height] of [[65_535, 65_535], [65_535, 1], [20_000, 20_000], [0, 1]] as const) yield [`jpg of ${width} × ${height}`, 'jpg', jpgFile(width, height)];
  for (const [type, parts] of [['docx', docxParts], ['xlsx', xlsxParts], ['asice', asiceParts]] as const) {
    const packages: readonly (readonly [string, Buffer])[] = [
      ...BAD_NAMES.map((name) => [`an entry named ${JSON.stringify(name)}`, zipFile(parts([{ name, content: 'x' }]))] as const),
      ['a bomb', zipFile(parts([{ name: 'word/media/x.bin', content: Buffer.alloc(30_000_000) }]))],
      ['a bomb that lies small', zipFile(parts([{ name: 'x.bin', content: Buffer.alloc(3_000_000), bytes: 100 }]))],
      ['an entry that lies large', zipFile(parts([{ name: 'x.bin', content: 'x', bytes: 50 }]))],
      ['an entry of four gigabytes', zipFile(parts([{ name: 'x.bin', content: 'x', bytes: 0xff_ff_ff_fe }]))],
      ['entries in each other', zipFile(parts(Array.from({ length: 50 }, (_, index): Packed => ({ name: `k${index}`, content: 'x' }))), { sameContent: true })],
      ['the same name twice', zipFile(parts([{ name: 'a.xml', content: '1' }, { name: 'A.xml', content: '2' }]))],
      ['an encrypted entry', zipFile(parts([{ name: 'a.xml', content: '1', flags: 1 }]))],
      ['an odd way of packing', zipFile(parts([{ name: 'a.xml', content: '1', method: 14 }]))],
      ['another local name', zipFile(parts([{ name: 'aa.xml', content: '1', localName: 'bb.xml' }]))],
      ['too many entries', zipFile(parts(Array.from({ length: 5_001 }, (_, index): Packed => ({ name: `k${index}`, content: '', stored: true }))))],
      ['a count that lies', zipFile(parts(), { count: 1 })],
      ['a count that lies more', zipFile(parts(), { count: 60_000 })],
      ['a directory that is not there', Buffer.concat([zipFile(parts()).subarray(0, -10), Buffer.alloc(10, 0xff)])],
    ];
    for (const [name, content] of packages) yield [`${type} with ${name}`, type, content];
  }
  for (const name of ['word/vbaProject.bin', 'xl/vbaProject.bin', 'word/vbaData.xml', 'xl/macrosheets/sheet1.xml']) {
    yield [`docx with ${name}`, 'docx', zipFile(docxParts([{ name, content: 'x' }]))];
    yield [`xlsx with ${name}`, 'xlsx', zipFile(xlsxParts([{ name, content: 'x' }]))];
  }
  yield ['docx with entities', 'docx', zipFile([{ name: '[Content_Types].xml', content: '<!DOCTYPE x [<!ENTITY a "a">]><Types/>' }, { name: 'word/document.xml', content: 'x' }])];
  yield ['asice whose type is not first', 'asice', zipFile(asiceParts().toReversed())];
  yield ['asice whose type is packed', 'asice', zipFile(asiceParts().map((entry) => ({ ...entry, stored: false })))];
  yield ['asice without a signature', 'asice', zipFile(asiceParts().filter(({ name }) => !name.startsWith('META')))];
}

const CASES = [...hostile()];

describe('the look into a file', () => {
  it.each(Object.entries(RIGHT_FILES))('takes a right %s', async (type, content) => {
    expect(await codeOf(content, type as FileType)).toBe('taken');
  });

  it('refuses every hostile file, with a sentence that says what to do', async () => {
    expect(CASES.length).toBeGreaterThan(300);
    const taken: string[] = [];
    for (const [name, type, content] of CASES) {
      const result = await inspectContent(content, type);
      if (result.ok) taken.push(name);
      else expect(result.refusal.text?.hu, name).toMatch(/\.$/);
    }
    expect(taken).toEqual([]);
  }, 60_000);

  it('warns of what may run, and takes it', async () => {
    const script = pdfFile('1 0 obj\n<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>\nendobj\n');
    expect(await inspectContent(script, 'pdf')).toEqual({ ok: true, value: { hasActiveContent: true } });
    const embedded = zipFile(docxParts([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]));
    expect(await inspectContent(embedded, 'docx')).toEqual({ ok: true, value: { hasActiveContent: true } });
  });

  it('is not confused by ordinary oddities', async () => {
    expect(await codeOf(Buffer.concat([RIGHT_FILES.pdf, text('\r\n\0\0')]), 'pdf')).toBe('taken');
    // Telephones write more pictures and films after the first.
    expect(await codeOf(Buffer.concat([RIGHT_FILES.jpg, jpgFile(2, 2)]), 'jpg')).toBe('taken');
    expect(await codeOf(zipFile(docxParts(), { comment: 'kész' }), 'docx')).toBe('taken');
  });

  it('never throws and soon ends on any bytes, also behind a right beginning', async () => {
    const mutated = fc.record({
      type: fc.constantFrom(...FILE_TYPES),
      cuts: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 12 })), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(mutated, async ({ type, cuts }) => {
        const content = Buffer.from(RIGHT_FILES[type]);
        for (const [place, bytes] of cuts) Buffer.from(bytes).copy(content, Math.floor(place * content.length));
        await inspectContent(content, type);
      }),
      { numRuns: 500 },
    );
  });
});
