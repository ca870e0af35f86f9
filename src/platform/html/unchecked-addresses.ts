/** Attributes of plain HTML elements that make a browser go or send somewhere. */
const ADDRESS_ATTRIBUTE = /\s(href|src|srcSet|srcset|action|formAction|formaction|poster|ping|data)=\{/g;

/** An expression that begins so has been through the gate; `x === undefined ? undefined : href(x)` too. */
const CHECKED = /^(?:[^?]*\?\s*undefined\s*:\s*)?(?:href|assetUrl|path)[(`]/;

/**
 * Places in the source of a view where data could reach the browser unchecked: addresses of plain elements that
 * do not go through `href(…)`, raw HTML, inline style and inline handlers. One line a place, `line: text`.
 */
export function findUncheckedAddresses(source: string): string[] {
  const addresses = Array.from(source.matchAll(ADDRESS_ATTRIBUTE)).filter((match) => {
    return isPlainElement(source, match.index) && !CHECKED.test(expressionAt(source, match.index + match[0].length));
  });
  const raw = Array.from(source.matchAll(/dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML/g));
  const inline = Array.from(source.matchAll(/\s(?:style|on[A-Z][a-zA-Z]*|on[a-z]+)=[{"]/g)).filter((match) =>
    isPlainElement(source, match.index),
  );
  return [...addresses, ...raw, ...inline].map(({ index, 0: text }) => {
    const line = source.slice(0, index).split('\n').length + (text.startsWith('\n') ? 1 : 0);
    return `${line}: ${text.trim()}`;
  });
}

/** The text up to the brace that closes an expression. */
function expressionAt(source: string, start: number): string {
  let depth = 1;
  let end = start;
  while (end < source.length && depth > 0) {
    if (source[end] === '{') depth += 1;
    if (source[end] === '}') depth -= 1;
    end += 1;
  }
  return source.slice(start, end - 1);
}

/** Whether the nearest open tag before a place is `<a …` (plain) or `<Card …` (a component, which checks by itself). */
function isPlainElement(source: string, at: number): boolean {
  let depth = 0;
  for (let index = at; index >= 0; index -= 1) {
    const letter = source[index];
    if (letter === '}') depth += 1;
    if (letter === '{') depth -= 1;
    if (depth < 0) return false;
    if (letter === '<' && depth === 0) return /^<[a-z]/.test(source.slice(index, index + 2));
  }
  return false;
}
