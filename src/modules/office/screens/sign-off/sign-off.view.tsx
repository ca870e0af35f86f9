import type { JSX } from 'preact';
import type { Bilingual } from '../../../../kernel/result.ts';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { MomentText } from '../../../../platform/html/components/money.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { TextArea } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section, SplitView } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { AwaitingItem, Item } from '../../../records/contract.ts';
import { caseWords } from '../../texts/case-words.ts';
import { signOffTexts } from '../../texts/sign-off.ts';

export interface NamedItem extends AwaitingItem {
  readonly partyName: string | null;
  readonly preparedByName: string | null;
}

export interface SelectedItem extends NamedItem {
  readonly hasDocument: boolean;
  /** What was sent back before in the same matter. */
  readonly earlier: readonly Item[];
  readonly specialist: { readonly href: string; readonly title: Bilingual } | null;
}

export interface SignOffModel {
  readonly frame: Frame;
  readonly rows: readonly NamedItem[];
  readonly selected: SelectedItem | null;
  /** The reason as it was typed. */
  readonly typed: string;
  readonly fault: string | null;
}

const MARKED_FORM = 'kijeloltek';

/** What waits for this official's signature; one at a time with everything beside it, or many at once. */
export function SignOffPage(model: SignOffModel): JSX.Element {
  const { frame, selected, fault } = model;
  const t = signOffTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} width="full" hasErrors={fault !== null}>
      {fault !== null && <ErrorSummary errors={[{ name: 'indoklas', message: fault }]} />}
      <MainHeading>{t('title')}</MainHeading>
      {selected === null ? (
        <EmptyState title={t('emptyTitle')} icon="success">
          {t('emptyText')}
        </EmptyState>
      ) : (
        <SplitView
          listLabel={t('caption')}
          paperLabel={t('paper', { number: selected.registryNo })}
          list={<WaitingList model={model} currentId={selected.id} />}
          paper={<Paper model={model} item={selected} />}
        />
      )}
    </Page>
  );
}

function WaitingList(props: { readonly model: SignOffModel; readonly currentId: string }): JSX.Element {
  const { frame, rows } = props.model;
  const t = signOffTexts(frame.lang);
  const words = caseWords(frame.lang);
  return (
    <>
      <DataTable
        caption={t('caption')}
        captionHidden
        columns={[
          { key: 'number', header: words('number'), cell: (item) => item.registryNo, noWrap: true },
          { key: 'what', header: t('what'), cell: (item) => item.subject },
          { key: 'party', header: t('forWhom'), cell: (item) => item.partyName ?? words('unknownParty') },
          { key: 'by', header: t('preparedBy'), cell: (item) => item.preparedByName ?? '', wideOnly: true },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => withQuery('/hivatal/alairas', { irat: id })}
        isCurrent={({ id }) => id === props.currentId}
        bulk={{ name: 'irat', value: ({ id }) => id, label: ({ registryNo }) => registryNo, form: MARKED_FORM }}
      />
      <Form method="post" action="/hivatal/alairas/kiadmanyozas" id={MARKED_FORM} label={t('signMarked')}>
        <ButtonRow>
          <Button look="secondary">{t('signMarked')}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Paper(props: { readonly model: SignOffModel; readonly item: SelectedItem }): JSX.Element {
  const { item, model } = props;
  const { lang } = model.frame;
  const t = signOffTexts(lang);
  return (
    <>
      <h2>{item.subject}</h2>
      <Facts model={model} item={item} />
      <ButtonRow>
        {item.hasDocument && (
          <ButtonLink look="secondary" href={path`/hivatal/ugyek/${item.caseId}/irat/${item.id}`}>
            {t('document')}
          </ButtonLink>
        )}
        {item.specialist !== null && (
          <ButtonLink look="secondary" href={item.specialist.href}>
            {item.specialist.title[lang]}
          </ButtonLink>
        )}
      </ButtonRow>
      {item.earlier.length > 0 && (
        <Section title={t('earlier')} level={3}>
          <ul>
            {item.earlier.map((before) => (
              <li key={before.id}>{t('earlierReason', { number: before.registryNo, reason: before.refusalReason ?? '' })}</li>
            ))}
          </ul>
        </Section>
      )}
      <Form method="post" action="/hivatal/alairas/kiadmanyozas" hidden={{ irat: item.id }} label={t('title')}>
        <ButtonRow>
          <Button>{t('sign')}</Button>
        </ButtonRow>
      </Form>
      <Section title={t('refuseTitle')} level={3}>
        <Form method="post" action={path`/hivatal/alairas/${item.id}/visszaadas`} label={t('refuseTitle')}>
          <TextArea
            name="indoklas"
            label={t('reason')}
            help={t('reasonHelp')}
            value={model.typed}
            error={model.fault ?? undefined}
            maxLength={1000}
            rows={3}
            required
          />
          <ButtonRow>
            <Button look="secondary">{t('refuse')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function Facts(props: { readonly model: SignOffModel; readonly item: SelectedItem }): JSX.Element {
  const { item } = props;
  const { lang } = props.model.frame;
  const t = signOffTexts(lang);
  const words = caseWords(lang);
  return (
    <DescriptionList
      look="rows"
      items={[
        { term: t('what'), value: `${item.registryNo} – ${item.subject}` },
        { term: t('forWhom'), value: item.partyName ?? words('unknownParty') },
        { term: t('effect'), value: item.effect?.[lang] ?? t('effectUnknown') },
        { term: t('preparedBy'), value: item.preparedByName ?? words('nobody') },
        { term: t('since'), value: <MomentText at={item.createdAt} /> },
        {
          term: t('inCase'),
          value: (
            <SafeLink href={path`/hivatal/ugyek/${item.caseId}`} label={`${t('openCase')}: ${item.caseSubject}`}>
              {item.caseSubject}
            </SafeLink>
          ),
        },
      ]}
    />
  );
}
