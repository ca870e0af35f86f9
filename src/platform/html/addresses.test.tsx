import { assert, property, string, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { href, isOwnPath, path, REFUSED_ADDRESS, withQuery } from './addresses.ts';
import { Form } from './form.tsx';
import { SafeLink } from './link.tsx';
import { renderPage } from './render-page.ts';

const REFUSED = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  '//evil.example/x',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/a\u202Eb',
  'https://evil.example/',
  'https://njt.jog.gov.hu.evil.example/',
  'https://njt.jog.gov.hu@evil.example/',
  'mailto:a@b.example',
  'relative/path',
  '',
];

describe('href', () => {
  it.each(REFUSED)('refuses %j', (address) => {
    expect(href(address, { origins: ['https://njt.jog.gov.hu'] })).toBe(REFUSED_ADDRESS);
    expect(renderPage(<SafeLink href={address}>szöveg</SafeLink>)).toBe('<!doctype html><span>szöveg</span>');
  });

  it.each(['/', '/kophaza/ügy?lap=2#a', '?lap=2', '#mezo-nev', '#'])('lets %j through', (address) => {
    expect(href(address)).toBe(address);
  });

  it('lets a named origin and a named scheme through', () => {
    expect(href('https://njt.jog.gov.hu/a', { origins: ['https://njt.jog.gov.hu'] })).toBe('https://njt.jog.gov.hu/a');
    expect(href('tel:+3611234567', { schemes: ['tel'] })).toBe('tel:+3611234567');
  });

  it('lets nothing leave the site, whatever it is', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const target = new URL(href(text), 'https://varoshaza.example/a');
        expect(target.origin).toBe('https://varoshaza.example');
      }),
    );
    assert(
      property(webUrl(), (address) => {
        expect(isOwnPath(address)).toBe(false);
      }),
    );
  });

  it('keeps a form on the site', () => {
    expect(renderPage(<Form method="post" action="//evil.example">x</Form>)).toContain(`action="${REFUSED_ADDRESS}"`);
  });
});

describe('path', () => {
  it('keeps each value inside its own segment', () => {
    expect(path`/ugy/${'HIV/1-1/2026'}/irat/${7}`).toBe('/ugy/HIV%2F1-1%2F2026/irat/7');
    assert(
      property(string({ maxLength: 12 }), (value) => {
        const url = new URL(path`/a/${value}/b`, 'https://x.example');
        expect(url.pathname.split('/')).toHaveLength(4);
        expect([url.search, url.hash]).toEqual(['', '']);
      }),
    );
  });

  it('adds a query without what is empty', () => {
    expect(withQuery('/a', { q: 'ő&=', lap: 2, ures: '', nincs: undefined })).toBe('/a?q=%C5%91%26%3D&lap=2');
    expect(withQuery('/a?b=1', { c: true })).toBe('/a?b=1&c=true');
    expect(withQuery('/a', {})).toBe('/a');
  });
});
