import type { JSX } from 'preact';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { platformTexts } from '../../../../platform/html/platform-texts.ts';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Answers } from '../../domain/answers.ts';
import type { CompiledForm, FormContext } from '../../domain/compiled-form.ts';
import { controlPath } from '../../domain/control-path.ts';
import type { FormError, FormResult } from '../../domain/form-result.ts';
import { faultText } from '../../rendering/faults.ts';
import { FormPageView } from '../../rendering/form-page.view.tsx';
import { renderingTexts } from '../../rendering/rendering-texts.ts';
import type { KindExample } from './kind-examples.ts';
import { kindsTexts } from './kinds-texts.ts';

export function KindsPage({ frame, kinds }: { readonly frame: Frame; readonly kinds: readonly KindExample[] }): JSX.Element {
  const { lang } = frame;
  const t = kindsTexts(lang);
  return (
    <Page {...frame} title={t('title')} breadcrumbs={[{ label: t('home'), href: '/' }, { label: t('title') }]} width="wide" canonicalPath="/urlap-mezok">
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <DataTable
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'kind', header: t('kind'), rowHeader: true, cell: (row) => <SafeLink href={`/urlap-mezok/${row.name}`}>{row.title[lang]}</SafeLink> },
          { key: 'takes', header: t('takes'), cell: (row) => row.takes[lang] },
          { key: 'stored', header: t('stored'), cell: (row) => row.stored[lang], wideOnly: true },
        ]}
        rows={kinds}
        rowKey={(row) => row.name}
      />
      <p>
        <SafeLink href="/schema/urlap/1">{t('schema')}</SafeLink>
      </p>
    </Page>
  );
}

export interface KindModel {
  readonly frame: Frame;
  readonly kind: KindExample;
  readonly form: CompiledForm;
  readonly context: FormContext;
  readonly answers: Answers;
  readonly result: FormResult;
  /** Those that are told; none before something was sent. */
  readonly faults: readonly FormError[];
  /** Something was sent to be checked. */
  readonly isChecked: boolean;
}

export function KindPage(model: KindModel): JSX.Element {
  const { frame, kind, form, faults } = model;
  const { lang } = frame;
  const t = kindsTexts(lang);
  const title = kind.title[lang];
  const told = faults.map((fault) => ({ name: controlPath(form, fault.path), message: faultText(form, fault, lang) }));
  return (
    <Page {...frame} title={title} breadcrumbs={[{ label: t('home'), href: '/' }, { label: t('title'), href: '/urlap-mezok' }, { label: title }]} hasErrors={faults.length > 0}>
      <ErrorSummary errors={told} />
      <MainHeading over={t('title')}>{title}</MainHeading>
      <Section title={t('takes')}>
        <p>{kind.takes[lang]}</p>
      </Section>
      <Section title={t('stored')}>
        <p>{kind.stored[lang]}</p>
      </Section>
      <Section title={t('try')}>
        <p>{t('tryLead')}</p>
        <Trial model={model} />
        {model.isChecked && faults.length === 0 && (
          <>
            <h3>{t('result')}</h3>
            <p>{t('faultless')}</p>
            <Json value={model.result.values} label={t('result')} />
          </>
        )}
      </Section>
      <Section title={t('definition')}>
        <Json value={kind.fields.length === 1 ? kind.fields[0] : kind.fields} label={t('definition')} />
      </Section>
      <Section title={t('example')}>
        <Json value={kind.example} label={t('example')} />
      </Section>
    </Page>
  );
}

function Trial({ model }: { readonly model: KindModel }): JSX.Element {
  const { frame, kind, form, context, answers, result, faults } = model;
  const { lang } = frame;
  const [page] = form.definition.pages;
  const address = `/urlap-mezok/${kind.name}`;
  const island = {
    filling: '',
    'form-json': `${address}/urlap.json`,
    context: JSON.stringify(context),
    answers: JSON.stringify(answers),
    'text-not-yet': renderingTexts(lang)('notYet'),
    'text-error': platformTexts(lang)('errorPrefix'),
  };
  return (
    <Form method="post" action={address} data={island}>
      {page !== undefined && <FormPageView form={form} page={page} lang={lang} answers={answers} result={result} faults={faults} prefilled={new Set()} />}
      <ButtonRow>
        <Button>{kindsTexts(lang)('check')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Code that may be wider than the page: it scrolls, by keyboard too. */
function Json({ value, label }: { readonly value: unknown; readonly label: string }): JSX.Element {
  return (
    <pre class="vh-source" tabIndex={0} role="region" aria-label={label}>
      <code>{JSON.stringify(value, null, 2)}</code>
    </pre>
  );
}
