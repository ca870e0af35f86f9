import type { JSX } from 'preact';
import { Alert } from '../../../platform/html/components/alert.tsx';
import { DataTable } from '../../../platform/html/components/data-table.tsx';
import { Explain } from '../../../platform/html/components/explain.tsx';
import { DateText, Money } from '../../../platform/html/components/money.tsx';
import { Section } from '../../../platform/html/frame/layout.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import { type AssessmentLine, totalTaxHuf } from '../domain/assessment.ts';
import { chargesOf, type YearCharge } from '../domain/charges.ts';
import { caseTexts } from '../texts/case.ts';

/** The tax year by year: what is due when, why, by which rule; with a word when the rate is above the legal ceiling. */
export function AssessmentFigures(props: { readonly lines: readonly AssessmentLine[]; readonly decidedOn: Temporal.PlainDate }): JSX.Element {
  const { lines, decidedOn } = props;
  const t = caseTexts(useLang());
  const charges = chargesOf(lines, decidedOn);
  return (
    <>
      {lines.map((line) => (
        <YearFigures key={line.year} line={line} charges={charges.filter(({ year }) => year === line.year)} />
      ))}
      {lines.length > 1 && (
        <p>
          <strong>{t('total', { amount: totalTaxHuf(lines) })}</strong>
        </p>
      )}
    </>
  );
}

function YearFigures(props: { readonly line: AssessmentLine; readonly charges: readonly YearCharge[] }): JSX.Element {
  const { line, charges } = props;
  const lang = useLang();
  const t = caseTexts(lang);
  const warnings = line.tax.steps.filter(({ figures = {} }) => 'ceilingHuf' in figures || 'ceilingInActHuf' in figures);
  const isLate = charges.some(({ isAfterDecision }) => isAfterDecision);
  return (
    <Section title={t('year', { year: line.year, amount: line.tax.taxHuf })} level={3}>
      {warnings.map(({ text }) => (
        <Alert key={text.hu} tone="warning" title={t('ceiling')} headingLevel={4}>
          {text[lang]}
        </Alert>
      ))}
      <DataTable
        caption={t('instalments', { year: line.year })}
        captionHidden
        rows={charges}
        rowKey={({ dueOn }) => dueOn.toString()}
        empty={<p>{t('nothingDue')}</p>}
        columns={[
          { key: 'due', header: t('dueOn'), cell: ({ dueOn }) => <DateText day={dueOn} />, rowHeader: true },
          { key: 'amount', header: t('amount'), cell: ({ amountHuf }) => <Money huf={amountHuf} strong />, numeric: true },
        ]}
      />
      {isLate && <p>{t('afterDecision')}</p>}
      <Explain steps={line.tax.steps} open>
        <p class="vh-quiet">{t('rule', { rule: line.ruleId, from: line.ruleFrom })}</p>
      </Explain>
    </Section>
  );
}
