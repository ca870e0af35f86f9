import type { JSX } from 'preact';
import { Card } from '../../../../platform/html/components/card.tsx';
import { Tag } from '../../../../platform/html/components/tag.tsx';
import { Stack } from '../../../../platform/html/frame/layout.tsx';
import type { Lang } from '../../../../platform/texts/language.ts';
import { accountTexts } from '../../texts/account.ts';
import type { WaitingTask } from './signing-todos.ts';

/** Tasks about signatures and supplements, as cards that lead to them. */
export function WaitingTasks({ lang, tasks }: { readonly lang: Lang; readonly tasks: readonly WaitingTask[] }): JSX.Element {
  const t = accountTexts(lang);
  return (
    <Stack>
      {tasks.map(({ href, title, tone, dueOn, isOverdue }) => (
        <Card key={href} href={href} title={title} beside={dueOn === undefined ? undefined : <Tag tone={isOverdue === true ? 'danger' : tone}>{t(isOverdue === true ? 'overdue' : 'until', { day: dueOn })}</Tag>} />
      ))}
    </Stack>
  );
}
