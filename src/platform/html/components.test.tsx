import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { checkTexts } from '../texts/check-texts.ts';
import { DataTable } from './components/data-table.tsx';
import { Explain } from './components/explain.tsx';
import { DateText, Money } from './components/money.tsx';
import { Pagination } from './components/pagination.tsx';
import { outOf, Steps } from './components/steps.tsx';
import { RadioGroup } from './fields/choice-fields.tsx';
import { ErrorSummary } from './fields/error-summary.tsx';
import { DateField, TextField } from './fields/text-fields.tsx';
import { Form } from './form.tsx';
import { MainHeading } from './frame/main-heading.tsx';
import { Page } from './frame/page.tsx';
import { PageContextValue } from './page-context.ts';
import { platformTexts } from './platform-texts.ts';
import { renderPage } from './render-page.ts';

function html(node: VNode, lang: 'hu' | 'en' = 'hu'): string {
  return renderPage(
    <PageContextValue.Provider value={{ lang, formToken: 'jel' }}>{node}</PageContextValue.Provider>,
  ).replaceAll('\u00A0', ' ');
}

describe('a page', () => {
  it('is a whole document with one main heading and a title that says when something is wrong', () => {
    const document = renderPage(
      <Page title="Próba" lang="en" surface="portal" hasErrors municipality={{ name: 'Minta', path: '/minta', kshCode: '1' }}>
        <MainHeading>Próba</MainHeading>
      </Page>,
    );
    expect(document).toMatch(/^<!doctype html><html lang="en"/);
    expect(document.match(/<h1/g)).toHaveLength(1);
    expect(document).toContain('<title>Error: Próba – Minta – Városháza</title>');
  });

  it('speaks both languages', () => {
    expect(checkTexts(platformTexts.entries)).toEqual([]);
  });
});

describe('fields', () => {
  it('tie help and error to their control', () => {
    const field = html(<TextField name="t[0].nev" label="Név" help="Súgó" error="Adja meg" required />);
    expect(field).toContain('<label class="ds-label" for="mezo-t-0--nev">');
    expect(field).toContain('aria-describedby="mezo-t-0--nev-sugo mezo-t-0--nev-hiba"');
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('(kötelező)');
    expect(html(<ErrorSummary errors={[{ name: 't[0].nev', message: 'Adja meg' }]} />)).toContain('href="#mezo-t-0--nev"');
  });

  it('lead from the summary to the first choice of a group', () => {
    const group = html(<RadioGroup name="jog" label="Jog" choices={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} value="b" />);
    expect(group).toMatch(/id="mezo-jog" value="a"/);
    expect(group).toMatch(/id="mezo-jog-2" value="b" checked/);
  });

  it('show a stored day as people write it and a typed one as it was typed', () => {
    expect(html(<DateField name="n" label="Nap" value="2026-03-02" />)).toContain('value="2026.03.02."');
    expect(html(<DateField name="n" label="Nap" value="tavaly" />)).toContain('value="tavaly"');
  });

  it('post the form token, but never by GET', () => {
    expect(html(<Form method="post" action="/a">x</Form>)).toContain('name="_token" value="jel"');
    expect(html(<Form method="get" action="/a">x</Form>)).not.toContain('_token');
  });
});

describe('components', () => {
  it('say money and days in the language of the page', () => {
    expect(html(<Money huf={132000} />)).toContain('132 000 Ft');
    expect(html(<Money huf={132000n} />, 'en')).toContain('HUF 132,000');
    expect(html(<DateText day="2026-03-16" />)).toContain('<time class="vh-nowrap" datetime="2026-03-16">2026. március 16.</time>');
  });

  it('mark sorting and the row that is open', () => {
    const table = html(
      <DataTable
        caption="Ügyek"
        rows={['a', 'b']}
        rowKey={(row) => row}
        rowHref={(row) => `/ugy/${row}`}
        isCurrent={(row) => row === 'b'}
        columns={[
          { key: 'x', header: 'X', cell: (row) => row, sort: { href: '?rend=x', now: 'ascending' } },
          { key: 'y', header: 'Y', cell: () => 1, numeric: true },
        ]}
      />,
    );
    expect(table).toContain('aria-sort="ascending"');
    expect(table.match(/<tr data-row[^>]* aria-current="true">/g)).toHaveLength(1);
    expect(table).toContain('<th scope="row"><a class="ds-link" href="/ugy/b">b</a></th>');
    expect(table).toContain('<td class="vh-numeric">1</td>');
  });

  it('explain a figure with its paragraph', () => {
    const steps = [{ text: { hu: 'Mérték', en: 'Rate' }, legal: 'htv:16', figures: { rateHuf: 1100, inner: 3 } }];
    const why = html(<Explain steps={steps} figureNames={{ rateHuf: 'mérték' }} />);
    expect(why).toContain('Miért ennyi?');
    expect(why).toContain('Htv. 16. §');
    expect(why).toContain('mérték: 1 100');
    expect(why).not.toContain('inner');
  });

  it('count steps and pages in words', () => {
    expect([1, 2, 3, 5, 6, 8, 10, 20, 30, 40, 100, 1000].map((count) => outOf(count, 'hu'))).toEqual([
      'az 1-ből', 'a 2-ből', 'a 3-ból', 'az 5-ből', 'a 6-ból', 'a 8-ból', 'a 10-ből', 'a 20-ból', 'a 30-ból', 'a 40-ből', 'a 100-ból', 'az 1000-ből',
    ]);
    expect(html(<Steps items={[{ label: 'A', state: 'done' }, { label: 'B', state: 'current' }]} />)).toContain('2. lépés a 2-ből');
    const pages = html(<Pagination page={7} pageCount={42} hrefOf={(page) => `?lap=${page}`} />);
    expect(Array.from(pages.matchAll(/href="\?lap=(\d+)"/g), (match) => match[1])).toEqual(['6', '1', '6', '7', '8', '42', '8']);
  });
});
