import { MARK } from './nasty-texts.ts';

/** Elements whose content is text up to their own end, whatever stands in it. */
const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcdoc']);

/** What a text of ours has become on the page, when it is more than text: the first such thing, or null. */
export function findLiveText(html: string): string | null {
  if (!html.includes(MARK)) return null;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (html.slice(at, end < 0 ? undefined : end).includes(MARK)) return 'a comment holds it';
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const tag = readTag(html, at);
    if (tag === null) {
      at += 1;
      continue;
    }
    const fault = faultOfTag(tag);
    if (fault !== null) return fault;
    at = tag.end;
    if (!RAW_TEXT.has(tag.name) || tag.isEnd) continue;
    const closing = new RegExp(`</${tag.name}[\\s/>]`, 'i').exec(html.slice(at));
    const content = html.slice(at, closing === null ? undefined : at + closing.index);
    const type = tag.attributes.get('type') ?? '';
    if ((tag.name === 'style' || (tag.name === 'script' && !type.includes('json'))) && content.includes(MARK)) return `${tag.name} holds it`;
    at = closing === null ? html.length : at + closing.index;
  }
  return null;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Just after its `>`. */
  readonly end: number;
}

function faultOfTag({ name, attributes }: Tag): string | null {
  if (name.includes(MARK)) return `it became the element ${name}`;
  for (const [attribute, value] of attributes) {
    if (attribute.includes(MARK)) return `it became the attribute ${attribute} of ${name}`;
    if (!value.includes(MARK)) continue;
    if (attribute.startsWith('on') || attribute === 'style') return `${attribute} of ${name} holds it`;
    if (ADDRESSES.has(attribute) && /^[\s\p{Cc}]*(javascript|data|vbscript|blob):/iu.test(value)) return `${attribute} of ${name} runs it`;
  }
  return null;
}

/** The tag that begins here, read as a browser reads it; null when `<` begins none. */
function readTag(html: string, from: number): Tag | null {
  const head = /^<(\/?)([a-zA-Z][^\s/>]*)/.exec(html.slice(from, from + 300));
  if (head === null) return null;
  const [whole, slash = '', name = ''] = head;
  const attributes = new Map<string, string>();
  const part = /[\s/]*(?:(>)|([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)/gy;
  part.lastIndex = from + whole.length;
  for (let match = part.exec(html); match !== null; match = part.exec(html)) {
    const [, close, attribute = '', double, single, bare] = match;
    if (close !== undefined) return { name: name.toLowerCase(), isEnd: slash !== '', attributes, end: part.lastIndex };
    if (!attributes.has(attribute.toLowerCase())) attributes.set(attribute.toLowerCase(), unescaped(double ?? single ?? bare ?? ''));
  }
  return { name: name.toLowerCase(), isEnd: slash !== '', attributes, end: html.length };
}

function unescaped(value: string): string {
  return value.replace(/&(lt|gt|quot|amp|#39|#x27);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'");
}

/** The words that a reader of the page's main part meets. */
export function mainText(html: string): string {
  const main = /<main\b[^>]*>(.*?)<\/main>/s.exec(html)?.[1] ?? html;
  return main.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
}
