import type { JSX } from 'preact';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import type { AnswerRow, AnswerSection } from '../../../forms/engine.contract.ts';

/** A filled-in form to read: its sections with labels and answers. */
export function Answers({ sections }: { readonly sections: readonly AnswerSection[] }): JSX.Element {
  return (
    <>
      {sections.map((section, index) => (
        <Section key={`${index}-${section.title}`} title={section.title} level={3}>
          <DescriptionList items={section.rows.map((row) => ({ term: row.label, value: <Answer row={row} /> }))} />
        </Section>
      ))}
    </>
  );
}

function Answer({ row }: { readonly row: AnswerRow }): JSX.Element {
  if (row.rows.length === 0) return <>{row.text}</>;
  return <DescriptionList look="compact" items={row.rows.map((part) => ({ term: part.label, value: <Answer row={part} /> }))} />;
}
