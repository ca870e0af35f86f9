import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Card } from '../../../../platform/html/components/card.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { Tag } from '../../../../platform/html/components/tag.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section, Stack } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { WaitingTasks } from '../signing/waiting-tasks.view.tsx';
import type { WaitingTask } from '../signing/signing-todos.ts';
import { signingTexts } from '../../texts/signing.ts';
import { accountTexts } from '../../texts/account.ts';
import type { DraftUnderWay } from './progress.ts';
import type { Todo } from './todos.ts';

export interface AccountModel {
  readonly frame: Frame;
  readonly name: string;
  readonly todos: readonly Todo[];
  readonly drafts: readonly DraftUnderWay[];
  /** The draft just thrown away, which can be fetched back. */
  readonly discardedId: Uuid | null;
  /** Signatures and supplements. */
  readonly waiting: readonly WaitingTask[];
  readonly towns: ReadonlyMap<Uuid, Municipality>;
}

/** Tasks by date first; then forms under way; then the way to everything else. */
export function AccountPage({ waiting, frame, name, todos, drafts, towns, discardedId }: AccountModel): JSX.Element {
  const t = accountTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')}>
      <MainHeading over={name}>{t('todo')}</MainHeading>
      {discardedId !== null && (
        <Alert tone="success" live>
          <p>{t('discarded')}</p>
          <Form method="post" action={`/fiok/vazlatok/${discardedId}/visszaallitas`} layout="inline">
            <Button look="secondary">{t('restore')}</Button>
          </Form>
        </Alert>
      )}
      {waiting.length > 0 && <WaitingTasks lang={frame.lang} tasks={waiting} />}
      {todos.length === 0 && waiting.length === 0 && <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>}
      <Stack>
        {todos.map((todo) => (
          <Card
            key={todo.href}
            href={todo.href}
            title={todo.kind === 'letter' ? t('takeOver', { subject: todo.subject }) : t('pay', { amount: todo.amountHuf, town: todo.subject })}
            beside={<Tag tone={todo.isOverdue ? 'danger' : 'warning'}>{t(todo.isOverdue ? 'overdue' : 'until', { day: todo.dueOn })}</Tag>}
          />
        ))}
      </Stack>
      {drafts.length > 0 && (
        <Section title={t('drafts')}>
          <Stack>
            {drafts.map((draft) => (
              <DraftCard key={draft.id} frame={frame} draft={draft} town={towns.get(draft.municipalityId)} />
            ))}
          </Stack>
        </Section>
      )}
      <ButtonRow>
        <ButtonLink href="/" look="secondary">
          {t('toHome')}
        </ButtonLink>
        <ButtonLink href="/fiok/ertesitesek" look="quiet">
          {signingTexts(frame.lang)('notices')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  );
}

function DraftCard({ frame, draft, town }: { readonly frame: Frame; readonly draft: DraftUnderWay; readonly town: Municipality | undefined }): JSX.Element {
  const t = accountTexts(frame.lang);
  const { at, of, page } = draft.progress;
  const address = `/${town?.slug ?? ''}/ugyinditas/${draft.formSlug}/kitoltes?vazlat=${draft.id}`;
  return (
    <Card
      title={draft.formTitle[frame.lang]}
      headingLevel={3}
      foot={
        <Form method="post" action={`/fiok/vazlatok/${draft.id}/torles`} layout="inline">
          <Button look="quiet" label={`${t('discard')}: ${draft.formTitle[frame.lang]}`}>
            {t('discard')}
          </Button>
        </Form>
      }
    >
      <p>
        {town?.name} · {t('draftSaved', { at: draft.updatedAt })}
      </p>
      <p>{page === null ? t('progressCheck') : t('progress', { at, of, page: page[frame.lang] })}</p>
      <SafeLink href={address}>{t('goOn', { form: draft.formTitle[frame.lang] })}</SafeLink>
    </Card>
  );
}
