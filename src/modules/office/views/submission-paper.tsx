import type { JSX } from 'preact';
import { DescriptionList } from '../../../platform/html/components/description-list.tsx';
import { Section } from '../../../platform/html/frame/layout.tsx';
import type { AnswerSection } from '../domain/answer-rows.ts';

/** A sent form as a paper to read: its sections with labels and answers. */
export function SubmissionPaper(props: { readonly sections: readonly AnswerSection[] }): JSX.Element {
  return (
    <>
      {props.sections.map((section, index) => (
        <Section key={`${index}-${section.title}`} title={section.title} level={3}>
          <DescriptionList look="rows" items={section.rows.map(({ label, value }) => ({ term: label, value }))} />
        </Section>
      ))}
    </>
  );
}
