import type { JSX } from 'preact';
import { DescriptionList } from '../../../platform/html/components/description-list.tsx';
import { Section } from '../../../platform/html/frame/layout.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import type { AnswerRow, AnswerSection } from '../../forms/engine.contract.ts';
import { caseWords } from '../texts/case-words.ts';

/** A sent form as a paper to read: its sections with labels and answers. */
export function SubmissionPaper(props: { readonly sections: readonly AnswerSection[] }): JSX.Element {
  return (
    <>
      {props.sections.map((section, index) => (
        <Section key={`${index}-${section.title}`} title={section.title} level={3}>
          <DescriptionList look="rows" items={section.rows.map((row) => ({ term: row.label, value: <Answer row={row} /> }))} />
        </Section>
      ))}
    </>
  );
}

/** A person or a row of a list stands part by part; what the form worked out is marked. */
function Answer({ row }: { readonly row: AnswerRow }): JSX.Element {
  const t = caseWords(useLang());
  if (row.rows.length > 0) {
    return <DescriptionList look="compact" items={row.rows.map((part) => ({ term: part.label, value: <Answer row={part} /> }))} />;
  }
  if (row.kind !== 'calculated') return <>{row.text}</>;
  return (
    <>
      {row.text} <span class="vh-quiet">({t('calculated')})</span>
    </>
  );
}
