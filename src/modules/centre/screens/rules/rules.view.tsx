import type { JSX } from 'preact';
import type { AnyRule } from '../../../../kernel/rule.ts';
import type { Step } from '../../../../kernel/rule-fields.ts';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { CopyableCode } from '../../../../platform/html/components/copyable-code.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { Cite, Explain } from '../../../../platform/html/components/explain.tsx';
import { TextArea } from '../../../../platform/html/fields/text-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { ruleTexts } from '../../texts/rules.ts';

/** What was typed to try a rule, and what came of it. */
export interface Trial {
  readonly typed: string;
  readonly error?: string;
  readonly output?: unknown;
}

export function RulesPage({ frame, rules }: { readonly frame: Frame; readonly rules: readonly AnyRule[] }): JSX.Element {
  const t = ruleTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} breadcrumbs={[{ label: t('home'), href: '/' }, { label: t('title') }]} width="wide" canonicalPath="/szabalyok">
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <DataTable
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'rule', header: t('rule'), rowHeader: true, cell: (row) => <SafeLink href={`/szabalyok/${row.id}`}>{row.title[frame.lang]}</SafeLink> },
          { key: 'id', header: t('id'), cell: (row) => <code>{row.id}</code> },
          { key: 'law', header: t('law'), cell: (row) => <Citations legal={row.legal} /> },
          { key: 'from', header: t('from'), cell: (row) => row.from, wideOnly: true, noWrap: true },
        ]}
        rows={rules}
        rowKey={(row) => `${row.id} ${row.from}`}
      />
    </Page>
  );
}

export function RulePage({ frame, rule, trial }: { readonly frame: Frame; readonly rule: AnyRule; readonly trial: Trial | null }): JSX.Element {
  const t = ruleTexts(frame.lang);
  const title = rule.title[frame.lang];
  const errors = trial?.error === undefined ? [] : [{ name: 'bemenet', message: trial.error }];
  return (
    <Page {...frame} title={title} breadcrumbs={[{ label: t('title'), href: '/szabalyok' }, { label: title }]} width="wide" hasErrors={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <MainHeading over={rule.id}>{title}</MainHeading>
      <p>
        {t('law')}: <Citations legal={rule.legal} /> · {t('from')}: {rule.from}
      </p>
      <Section title={t('try')}>
        <Form method="get" action={`/szabalyok/${rule.id}`}>
          <TextArea name="bemenet" label={t('input')} help={t('tryHelp')} rows={4} value={trial?.typed ?? JSON.stringify(rule.examples[0]?.input)} error={trial?.error} />
          <ButtonRow>
            <Button>{t('compute')}</Button>
          </ButtonRow>
        </Form>
        {trial?.output !== undefined && <Answer frame={frame} output={trial.output} />}
      </Section>
      <Section title={t('examples')}>
        <DataTable
          caption={t('examples')}
          captionHidden
          columns={[
            { key: 'name', header: t('example'), rowHeader: true, cell: (row) => row.name },
            { key: 'input', header: t('input'), cell: (row) => <code>{JSON.stringify(row.input)}</code> },
            { key: 'output', header: t('output'), cell: (row) => <code>{JSON.stringify(row.output)}</code> },
          ]}
          rows={rule.examples}
          rowKey={(row) => row.name}
        />
      </Section>
      <Section title={t('command')}>
        <CopyableCode code={`echo '${JSON.stringify(rule.examples[0]?.input)}' | npm run -s rule -- ${rule.id}`} label={t('command')} />
      </Section>
    </Page>
  );
}

function Answer({ frame, output }: { readonly frame: Frame; readonly output: unknown }): JSX.Element {
  const t = ruleTexts(frame.lang);
  const { steps, ...figures } = output as { steps?: Step[] };
  return (
    <>
      <h3>{t('output')}</h3>
      <pre>
        <code>{JSON.stringify(figures, null, 2)}</code>
      </pre>
      {steps !== undefined && <Explain steps={steps} summary={t('why')} open />}
    </>
  );
}

function Citations({ legal }: { readonly legal: readonly string[] }): JSX.Element {
  return (
    <>
      {legal.map((key, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <Cite legal={key} />
        </span>
      ))}
    </>
  );
}
