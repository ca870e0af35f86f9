import { describe, expect, it } from 'vitest';
import { REFUSED_ADDRESS } from './addresses.ts';
import { corpusOf } from './escaping-corpus.tsx';
import { renderPage } from './render-page.ts';

const HOSTILE = [
  '"><img src=x onerror=alert(1)>',
  "'><script>alert(1)</script>",
  '" onfocus="alert(1)" autofocus="',
  '</textarea></title></option><svg onload=alert(1)>',
  '&quot;&gt;&lt;img src=x&gt;',
  '<!--',
];

/** Names of elements and of their attributes, in order; `href` and the like also with what they lead to. */
function skeleton(html: string): string[] {
  const tags = html.matchAll(/<(\/?[a-zA-Z!][^\s/>]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)\s*\/?>/g);
  return Array.from(tags, ([, name, attributes = '']) => {
    const names = Array.from(attributes.matchAll(/([^\s=]+)(?:="[^"]*")?/g), (match) => match[1]);
    return [name, ...names].join(' ');
  });
}

/** What is left between tags holds no sign that could begin one. */
function looseSigns(html: string): string[] {
  const text = html.replaceAll(/<\/?[a-zA-Z!][^\s/>]*(?:\s+[^\s=>/"]+(?:="[^"]*")?)*\s*\/?>/g, '');
  return text.match(/[<]/g) ?? [];
}

describe.each(HOSTILE)('%s in every text', (hostile) => {
  const plain = corpusOf('szelíd');
  const attacked = corpusOf(hostile);
  it.each(Object.keys(plain))('changes nothing in %s', (name) => {
    const expected = plain[name];
    const actual = attacked[name];
    if (expected === undefined || actual === undefined) throw new Error(`no ${name}`);
    const html = renderPage(actual);
    expect(skeleton(html)).toEqual(skeleton(renderPage(expected)));
    expect(looseSigns(html)).toEqual([]);
  });
});

describe('an address that is a script', () => {
  it.each(Object.entries(corpusOf('javascript:alert(1)')))('goes nowhere in %s', (_, node) => {
    const html = renderPage(node);
    const targets = Array.from(html.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/g), (match) => match[1] ?? '');
    expect(targets.filter((target) => !/^[/?#]/.test(target))).toEqual([]);
    if (targets.some((target) => target === REFUSED_ADDRESS)) expect(html).not.toMatch(/(?:href|action)="javascript/i);
  });
});
