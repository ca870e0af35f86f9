import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { CopyableCode } from '../../../../platform/html/components/copyable-code.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { StateTag } from '../../../../platform/html/components/tag.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { Delivery } from '../../../records/contract.ts';
import type { Municipality } from '../../../tenants/contract.ts';
import { accountTexts } from '../../texts/account.ts';

export function InboxPage(model: { frame: Frame; letters: readonly Delivery[]; towns: ReadonlyMap<Uuid, Municipality> }): JSX.Element {
  const { frame, letters, towns } = model;
  const t = accountTexts(frame.lang);
  return (
    <Page {...frame} title={t('inbox')} breadcrumbs={[{ label: t('title'), href: '/fiok' }, { label: t('inbox') }]}>
      <MainHeading lead={t('inboxLead')}>{t('inbox')}</MainHeading>
      <DataTable
        caption={t('inbox')}
        captionHidden
        columns={[
          { key: 'subject', header: t('subject'), rowHeader: true, cell: (row) => <SafeLink href={`/fiok/postalada/${row.id}`}>{row.subject}</SafeLink> },
          { key: 'state', header: t('state'), cell: (row) => <LetterState frame={frame} letter={row} /> },
          { key: 'town', header: t('town'), cell: (row) => towns.get(row.municipalityId)?.name ?? '' },
          { key: 'number', header: t('number'), cell: (row) => row.registryNo, noWrap: true, wideOnly: true },
          { key: 'placed', header: t('placed'), cell: (row) => <MomentText at={row.placedAt} short />, wideOnly: true },
        ]}
        rows={letters}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('noLetter')}>{t('noLetterText')}</EmptyState>}
      />
    </Page>
  );
}

export function LetterPage(model: { frame: Frame; letter: Delivery; town: Municipality | undefined }): JSX.Element {
  const { frame, letter, town } = model;
  const t = accountTexts(frame.lang);
  return (
    <Page {...frame} title={letter.subject} breadcrumbs={[{ label: t('inbox'), href: '/fiok/postalada' }, { label: letter.subject }]} width="text">
      <MainHeading over={town?.name} beside={<LetterState frame={frame} letter={letter} />}>
        {letter.subject}
      </MainHeading>
      <DescriptionList
        items={[
          { term: t('number'), value: letter.registryNo },
          { term: t('placed'), value: <MomentText at={letter.placedAt} /> },
        ]}
      />
      {letter.takenOverAt === null ? <ToTakeOver frame={frame} letter={letter} /> : <TakenOver frame={frame} letter={letter} takenOverAt={letter.takenOverAt} />}
    </Page>
  );
}

function ToTakeOver({ frame, letter }: { readonly frame: Frame; readonly letter: Delivery }): JSX.Element {
  const t = accountTexts(frame.lang);
  return (
    <Section title={t('takeOverTitle')}>
      <p>{t('takeOverText')}</p>
      <Alert tone="info">{t('deemed', { day: letter.deemedDeliveredOn, second: letter.secondNoticeOn })}</Alert>
      <Form method="post" action={`/fiok/postalada/${letter.id}/atvetel`}>
        <ButtonRow>
          <Button>{t('takeOverButton')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function TakenOver({ frame, letter, takenOverAt }: { readonly frame: Frame; readonly letter: Delivery; readonly takenOverAt: Temporal.Instant }): JSX.Element {
  const t = accountTexts(frame.lang);
  const base = `/fiok/postalada/${letter.id}`;
  return (
    <>
      <p>{t('takenOverAt', { at: takenOverAt })}</p>
      <ButtonRow>
        <ButtonLink href={`${base}/level.pdf`}>{t('open')}</ButtonLink>
        <ButtonLink href={`${base}/igazolas.pdf`} look="secondary" download>
          {t('proof')}
        </ButtonLink>
      </ButtonRow>
      <CopyableCode label={t('fingerprint')} code={letter.documentSha256} />
    </>
  );
}

function LetterState({ frame, letter }: { readonly frame: Frame; readonly letter: Delivery }): JSX.Element {
  const t = accountTexts(frame.lang);
  return letter.takenOverAt === null ? (
    <StateTag tone="warning">{t('notTakenOver', { day: letter.takeOverUntil })}</StateTag>
  ) : (
    <StateTag tone="success">{t('takenOver')}</StateTag>
  );
}
