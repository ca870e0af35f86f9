import type { JSX } from 'preact';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import { caseTexts } from '../../texts/case.ts';
import type { TaxCaseModel } from './case.view.tsx';

/** The report itself, in the words of the form by which it was sent. */
export function Reported({ model }: { readonly model: TaxCaseModel }): JSX.Element {
  const { frame, reported, proposal } = model;
  const t = caseTexts(frame.lang);
  return (
    <Section title={t('reported')}>
      {reported === null && <p>{t('noReport')}</p>}
      {proposal.expectedTaxHuf !== null && <p>{t('expected', { amount: proposal.expectedTaxHuf })}</p>}
      {reported?.map(({ title, rows }, index) => (
        <Section key={`${index}-${title}`} title={title} level={3}>
          <DescriptionList look="compact" items={rows.map((row) => ({ term: row.label, value: row.kind === 'calculated' ? <Calculated text={row.text} /> : row.text }))} />
        </Section>
      ))}
    </Section>
  );
}

/** What the form worked out, which nobody wrote. */
function Calculated({ text }: { readonly text: string }): JSX.Element {
  const t = caseTexts(useLang());
  return (
    <>
      {text} <span class="vh-quiet">({t('calculated')})</span>
    </>
  );
}
