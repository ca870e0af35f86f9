import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';
import { Page } from './frame/page.tsx';
import { MainHeading } from './frame/main-heading.tsx';
import { TextField } from './fields/text-fields.tsx';

describe('a page', () => {
  it('is a whole document with one main heading', () => {
    const html = renderPage(
      <Page title="Próba" lang="hu" surface="portal" formToken="x">
        <MainHeading>Próba</MainHeading>
        <TextField name="a" label="Egy" spellCheck={false} readOnly error="baj" />
      </Page>,
    );
    expect(html).toMatch(/^<!doctype html><html lang="hu"/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});
