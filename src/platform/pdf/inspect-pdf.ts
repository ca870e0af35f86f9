import { inflateSync } from 'node:zlib';
import { assert } from '../../kernel/assert.ts';

/** What a PDF of ours says about itself; for tests, which so need no tool from outside. */
export interface PdfInspection {
  readonly pages: number;
  /** `3A` for PDF/A-3a; absent outside PDF/A. */
  readonly pdfa: string | undefined;
  /** `1` for PDF/UA-1; absent where it is not claimed. */
  readonly pdfua: string | undefined;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly tagged: boolean;
  /** Structure types in document order of definition, each as often as it occurs. */
  readonly tags: readonly string[];
  readonly alternativeTexts: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly content: Buffer }[];
  /** Text of the content, decoded through the fonts' own tables, runs parted by spaces. */
  readonly text: string;
  /** Text of page heads and feet, which a screen reader leaves out. */
  readonly artifactText: string;
}

const CONTENT_TOKEN = new RegExp(
  [
    String.raw`/(\w+) [\d.]+ Tf`, // choice of a font
    String.raw`/(\w+)\s*(?:<<[\s\S]*?>>)?\s*B(?:DC|MC)\b`, // begin of marked content
    String.raw`\b(EMC)\b`, // its end
    String.raw`(<[0-9a-f]+>|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\))`, // string
    String.raw`\b(T[jJ])\b`, // text drawn
  ].join('|'),
  'g',
);

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

/**
 * Reads a PDF that our compiler wrote: classic objects, deflated streams. Not a general reader.
 * @throws AssertionError when the file is of another build
 */
export function inspectPdf(pdf: Uint8Array): PdfInspection {
  const objects = readObjects(Buffer.from(pdf));
  const dictionaries = [...objects.values()].map((object) => object.dictionary);
  const catalog = dictionaries.find((text) => text.includes('/Type /Catalog'));
  assert(catalog !== undefined, 'a PDF has a catalog');
  const pages = pagesInOrder(objects);
  const texts = pages.map((page) => pageTexts(page, objects));
  const xmp = [...objects.values()].find((object) => object.dictionary.includes('/Type /Metadata'));
  const metadata = xmp?.stream?.toString('utf8') ?? '';
  const tree = dictionaries.find((text) => text.includes('/Type /StructTreeRoot'));
  return {
    pages: pages.length,
    pdfa: /<pdfaid:part>(\d)<.*<pdfaid:conformance>(\w)</s.exec(metadata)?.slice(1).join(''),
    pdfua: /<pdfuaid:part>(\d)</.exec(metadata)?.[1],
    title: /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(metadata)?.[1],
    lang: /\/Lang \((.*?)\)/.exec(catalog)?.[1],
    tagged: /\/Marked true/.test(catalog) && tree !== undefined,
    tags: dictionaries.flatMap((text) => /\/Type \/StructElem\s+\/S \/(\w+)/.exec(text)?.[1] ?? []),
    alternativeTexts: dictionaries.flatMap((text) => decodeString(/\/Alt (<.*?>|\(.*?\))/s.exec(text)?.[1])),
    attachments: readAttachments(objects),
    text: texts.map((page) => page.content).join(' '),
    artifactText: texts.map((page) => page.artifacts).join(' '),
  };
}

/** Whether a text holds a phrase, however lines were broken or words divided. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return squeeze(text).includes(squeeze(phrase));
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00AD]/gu, '');
}

function readObjects(file: Buffer): Map<number, PdfObject> {
  const raw = file.toString('latin1');
  assert(!raw.includes('/Type /ObjStm'), 'object streams are not read');
  const objects = new Map<number, PdfObject>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)(?:\nendobj|\nstream\r?\n)/g)) {
    const dictionary = match[2] ?? '';
    const length = /\/Length (\d+)/.exec(dictionary)?.[1];
    const start = match.index + match[0].length;
    let stream: Buffer | undefined;
    if (match[0].trimEnd().endsWith('stream') && length !== undefined) {
      stream = file.subarray(start, start + Number(length));
      if (dictionary.includes('/FlateDecode')) stream = inflateSync(stream);
    }
    objects.set(Number(match[1]), { dictionary, stream });
  }
  return objects;
}

function pagesInOrder(objects: ReadonlyMap<number, PdfObject>): PdfObject[] {
  const root = [...objects.values()].find((object) => object.dictionary.includes('/Type /Pages'));
  const kids = /\/Kids \[(.*?)\]/s.exec(root?.dictionary ?? '')?.[1] ?? '';
  return references(kids).map((id) => getObject(objects, id));
}

function pageTexts(page: PdfObject, objects: ReadonlyMap<number, PdfObject>) {
  const fonts = pageFonts(page, objects);
  const contents = references(/\/Contents (\d+ 0 R)/.exec(page.dictionary)?.[1] ?? '');
  const source = contents.map((id) => getObject(objects, id).stream?.toString('latin1') ?? '').join('\n');
  const out = { content: '', artifacts: '' };
  const marks: string[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  for (const token of source.matchAll(CONTENT_TOKEN)) {
    if (token[1] !== undefined) font = fonts.get(token[1]) ?? new Map();
    if (token[2] !== undefined) marks.push(token[2]);
    if (token[3] !== undefined) marks.pop();
    const into = marks.includes('Artifact') ? 'artifacts' : 'content';
    for (const glyph of glyphs(token[4])) out[into] += font.get(glyph) ?? '\uFFFF';
    if (token[5] !== undefined) out[into] += ' ';
  }
  return out;
}

/** The four-digit glyph numbers of a string operand. */
function glyphs(operand: string | undefined): readonly string[] {
  if (operand === undefined) return [];
  const inner = operand.slice(1, -1);
  const hex = operand.startsWith('<') ? inner : Buffer.from(unescapeLiteral(inner), 'latin1').toString('hex');
  return hex.match(/.{4}/g) ?? [];
}

function unescapeLiteral(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
}

function pageFonts(page: PdfObject, objects: ReadonlyMap<number, PdfObject>) {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const listed = /\/Font <<([\s\S]*?)>>/.exec(page.dictionary)?.[1] ?? '';
  for (const [, name = '', id] of listed.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(getObject(objects, Number(id)).dictionary)?.[1];
    const cmap = getObject(objects, Number(table)).stream?.toString('latin1') ?? '';
    const pairs = [...cmap.matchAll(/<(\w{4})> <(\w+)>/g)];
    const glyphs = pairs.map(([, glyph = '', text = '']) => [glyph.toLowerCase(), utf16(text)] as const);
    fonts.set(name, new Map(glyphs));
  }
  return fonts;
}

function readAttachments(objects: ReadonlyMap<number, PdfObject>) {
  const files = [...objects.values()].filter((object) => object.dictionary.includes('/Type /Filespec'));
  return files.map(({ dictionary }) => {
    const [name] = decodeString(/\/UF (<.*?>|\(.*?\))/s.exec(dictionary)?.[1]);
    const content = getObject(objects, Number(/\/EF <<\s*\/F (\d+) 0 R/.exec(dictionary)?.[1])).stream;
    assert(name !== undefined && content !== undefined, 'an attachment has a name and a content');
    return { name, content };
  });
}

function getObject(objects: ReadonlyMap<number, PdfObject>, id: number): PdfObject {
  const object = objects.get(id);
  assert(object !== undefined, `the PDF has no object ${id}`);
  return object;
}

function references(text: string): number[] {
  return Array.from(text.matchAll(/(\d+) 0 R/g), (match) => Number(match[1]));
}

function decodeString(literal: string | undefined): string[] {
  if (literal === undefined) return [];
  if (literal.startsWith('(')) return [literal.slice(1, -1)];
  return [utf16(literal.slice(1, -1).replace(/^FEFF/i, ''))];
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
