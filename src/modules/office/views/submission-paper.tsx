import type { JSX } from 'preact';
import { path } from '../../../platform/html/addresses.ts';
import { DescriptionList } from '../../../platform/html/components/description-list.tsx';
import { Section } from '../../../platform/html/frame/layout.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import { AttachmentList, attachmentTexts, type KeptAttachment } from '../../forms/attachments.contract.ts';
import type { AnswerRow, AnswerSection } from '../../forms/engine.contract.ts';
import { caseWords } from '../texts/case-words.ts';

/** A sent form as a paper to read: its sections with labels and answers. */
export function SubmissionPaper(props: { readonly sections: readonly AnswerSection[]; readonly files: readonly KeptAttachment[] }): JSX.Element {
  const t = attachmentTexts(useLang());
  return (
    <>
      {props.sections.map((section, index) => (
        <Section key={`${index}-${section.title}`} title={section.title} level={3}>
          <DescriptionList look="rows" items={section.rows.map((row) => ({ term: row.label, value: <Answer row={row} /> }))} />
        </Section>
      ))}
      {props.files.length > 0 && (
        <Section title={t('title')} level={3}>
          <AttachmentList files={props.files} addressOf={officeAddress} withHash isSent />
        </Section>
      )}
    </>
  );
}

/** Officials open what the scanner has let through, or what no scanner looks at. */
function officeAddress({ id, state }: KeptAttachment): string | null {
  return state === 'clean' || state === 'unscanned' ? path`/hivatal/csatolmanyok/${id}` : null;
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
