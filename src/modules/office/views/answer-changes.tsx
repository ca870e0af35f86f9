import type { JSX } from 'preact';
import { DataTable } from '../../../platform/html/components/data-table.tsx';
import { Section } from '../../../platform/html/frame/layout.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import type { AnswerChange } from '../data/answer-changes.ts';
import { supplementTexts } from '../texts/supplement.ts';

/** Old and new answers of a supplement beside each other. */
export function AnswerChanges({ changes }: { readonly changes: readonly AnswerChange[] }): JSX.Element {
  const t = supplementTexts(useLang());
  return (
    <Section title={t('changes')} level={3}>
      <DataTable
        caption={t('changes')}
        captionHidden
        columns={[
          { key: 'question', header: t('question'), rowHeader: true, cell: ({ label }) => label },
          { key: 'before', header: t('before'), cell: ({ before }) => (before === null ? <span class="vh-quiet">{t('none')}</span> : <del>{before}</del>) },
          { key: 'after', header: t('after'), cell: ({ after }) => (after === null ? <span class="vh-quiet">{t('none')}</span> : <ins>{after}</ins>) },
        ]}
        rows={changes}
        rowKey={({ label }) => label}
        empty={<p>{t('noChange')}</p>}
      />
    </Section>
  );
}
