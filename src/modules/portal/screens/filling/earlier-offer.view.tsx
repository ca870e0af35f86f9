import type { JSX } from 'preact';
import { BUDAPEST } from '../../../../kernel/dates.ts';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { LinkList } from '../../../../platform/html/components/link-list.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import type { Lang } from '../../../../platform/texts/language.ts';
import type { Submission } from '../../../forms/contract.ts';
import { earlierTexts } from '../../texts/earlier.ts';

/** The client's earlier submissions of this form, each a way to begin; nothing when there are none. */
export function EarlierOffer({ base, submissions, lang }: { readonly base: string; readonly submissions: readonly Submission[]; readonly lang: Lang }): JSX.Element | null {
  if (submissions.length === 0) return null;
  const t = earlierTexts(lang);
  return (
    <Section title={t('offered')}>
      <LinkList
        items={submissions.map(({ id, submittedAt }) => ({
          label: t('fromYear', { year: String(submittedAt.toZonedDateTimeISO(BUDAPEST).year) }),
          href: withQuery(`${base}/kitoltes/korabbi`, { beadvany: id }),
          note: t('sentAt', { at: submittedAt }),
        }))}
      />
    </Section>
  );
}
