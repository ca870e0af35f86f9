import type { JSX } from 'preact';
import type { Bilingual } from '../../../../kernel/result.ts';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DataTable } from '../../../../platform/html/components/data-table.tsx';
import { DateText, MomentText } from '../../../../platform/html/components/money.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { TextArea } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { VersionEvent, VersionUse } from '../../data/catalogue.ts';
import type { DesignSummary } from '../../design/design.ts';
import type { VersionChange } from '../../design/version-change.ts';
import { formLifeTexts } from '../../texts/form-life.ts';
import { DesignTag, VersionTag } from '../design-list/design-list.view.tsx';
import { ChangeList } from './changes.view.tsx';

export interface FormModel {
  readonly frame: Frame;
  readonly code: string;
  readonly title: Bilingual;
  readonly versions: readonly VersionUse[];
  readonly design: DesignSummary | null;
  readonly towns: number;
  readonly mayEdit: boolean;
  readonly mayWithdraw: boolean;
  readonly fault?: { readonly name: string; readonly message: string } | undefined;
}

/** One form: what was published, who holds it, what is being written. */
export function FormPage(model: FormModel): JSX.Element {
  const { frame, code, title, versions, design, towns, fault } = model;
  const { lang } = frame;
  const t = formLifeTexts(lang);
  return (
    <Page {...frame} title={`${code} ${title[lang]}`} width="wide" hasErrors={fault !== undefined} breadcrumbs={[{ label: t('forms'), href: '/kozpont/urlapok' }, { label: code }]}>
      <ErrorSummary errors={fault === undefined ? [] : [fault]} />
      <MainHeading over={code} lead={t('usedBy', { count: towns })}>
        {title[lang]}
      </MainHeading>
      {design === null ? model.mayEdit && <StartVersion model={model} /> : <DesignNow design={design} mayEdit={model.mayEdit} />}
      <Section title={t('versions')}>{versions.length === 0 ? <p>{t('noVersions')}</p> : <Versions model={model} />}</Section>
      {versions.length > 1 && <Compare model={model} />}
      {model.mayWithdraw && <Withdraw model={model} />}
    </Page>
  );
}

/** What changed between two published versions. */
export function ComparisonPage(model: { readonly frame: Frame; readonly code: string; readonly title: Bilingual; readonly from: number; readonly to: number; readonly changes: readonly VersionChange[] }): JSX.Element {
  const { frame, code, from, to } = model;
  const t = formLifeTexts(frame.lang);
  const title = t('comparing', { from, to });
  return (
    <Page {...frame} title={`${code} ${title}`} width="wide" breadcrumbs={[{ label: t('forms'), href: '/kozpont/urlapok' }, { label: code, href: path`/kozpont/urlapok/urlap/${code}` }, { label: title }]}>
      <MainHeading over={`${code} ${model.title[frame.lang]}`}>{title}</MainHeading>
      <ChangeList changes={model.changes} />
    </Page>
  );
}

function Versions({ model }: { readonly model: FormModel }): JSX.Element {
  const { lang } = model.frame;
  const t = formLifeTexts(lang);
  return (
    <DataTable
      caption={t('versions')}
      captionHidden
      rows={model.versions}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: 'version', header: t('version'), cell: ({ version }) => `${version}.`, rowHeader: true, numeric: true },
        { key: 'state', header: t('state'), cell: ({ state }) => <VersionTag state={state} lang={lang} /> },
        { key: 'from', header: t('from'), cell: ({ validFrom }) => <DateText day={validFrom} short />, noWrap: true },
        { key: 'to', header: t('to'), cell: ({ validTo }) => (validTo === null ? t('open') : <DateText day={validTo} short />), noWrap: true },
        { key: 'drafts', header: t('drafts'), cell: ({ drafts }) => drafts, numeric: true },
        { key: 'submissions', header: t('submissions'), cell: ({ submissions }) => submissions, numeric: true },
        { key: 'life', header: t('life'), cell: ({ life }) => <Life events={life} />, wideOnly: true },
        { key: 'export', header: t('export'), cell: ({ version }) => <SafeLink href={path`/kozpont/urlapok/urlap/${model.code}/valtozat/${String(version)}`} download>{`${model.code} v${version}`}</SafeLink> },
      ]}
    />
  );
}

function Life({ events }: { readonly events: readonly VersionEvent[] }): JSX.Element {
  const t = formLifeTexts(useLang());
  return (
    <ul>
      {events.map(({ state, setAt, officialName, reason }) => {
        const name = officialName ?? t('platform');
        const words = state === 'published' ? t('lifePublished', { name }) : state === 'superseded' ? t('lifeSuperseded', { name }) : t('lifeWithdrawn', { name, reason: reason ?? '' });
        return (
          <li key={`${state}${setAt.toString()}`}>
            <MomentText at={setAt} short />: {words}
          </li>
        );
      })}
    </ul>
  );
}

function DesignNow({ design, mayEdit }: { readonly design: DesignSummary; readonly mayEdit: boolean }): JSX.Element {
  const lang = useLang();
  const t = formLifeTexts(lang);
  return (
    <Section title={t('designTitle')} beside={<DesignTag state={design.state} lang={lang} />}>
      <p>{t('designNow', { version: design.version, name: design.authorName })}</p>
      <ButtonRow>
        {mayEdit && design.state === 'draft' && <ButtonLink href={path`/kozpont/urlapok/tervek/${design.id}`}>{t('openDesign')}</ButtonLink>}
        <ButtonLink href={path`/kozpont/urlapok/tervek/${design.id}/ellenorzes`} look="secondary">
          {t('reviewDesign')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}

function StartVersion({ model }: { readonly model: FormModel }): JSX.Element {
  const t = formLifeTexts(model.frame.lang);
  return (
    <Section title={t('startVersion')}>
      <Form method="post" action={path`/kozpont/urlapok/urlap/${model.code}/terv`} label={t('startVersion')} layout="row">
        <VersionSelect model={model} label={t('startFrom')} name="valtozat" value={model.versions[0]?.version} id="terv-valtozat" />
        <ButtonRow>
          <Button>{t('start')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Compare({ model }: { readonly model: FormModel }): JSX.Element {
  const t = formLifeTexts(model.frame.lang);
  const [latest, former] = model.versions;
  return (
    <Section title={t('compareTitle')}>
      <Form method="get" action={withQuery(path`/kozpont/urlapok/urlap/${model.code}/osszevetes`, {})} label={t('compareTitle')} layout="row">
        <VersionSelect model={model} label={t('compareFrom')} name="ettol" value={former?.version} />
        <VersionSelect model={model} label={t('compareTo')} name="eddig" value={latest?.version} />
        <ButtonRow>
          <Button look="secondary">{t('compare')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Withdraw({ model }: { readonly model: FormModel }): JSX.Element | null {
  const t = formLifeTexts(model.frame.lang);
  const standing = model.versions.filter(({ state }) => state === 'in-force' || state === 'coming');
  if (standing.length === 0) return null;
  return (
    <Section title={t('withdrawTitle')}>
      <p>{t('withdrawLead')}</p>
      <Form method="post" action={path`/kozpont/urlapok/urlap/${model.code}/visszavonas`} label={t('withdrawTitle')}>
        <VersionSelect model={{ ...model, versions: standing }} label={t('version')} name="valtozat" value={standing[0]?.version} id="visszavonas-valtozat" />
        <TextArea name="indok" label={t('reason')} help={t('reasonHelp')} required rows={2} maxLength={2000} error={model.fault?.name === 'indok' ? model.fault.message : undefined} />
        <ButtonRow>
          <Button look="danger">{t('withdraw')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function VersionSelect({ model, name, label, value, id }: { readonly model: FormModel; readonly name: string; readonly label: string; readonly value: number | undefined; readonly id?: string }): JSX.Element {
  return <Select name={name} id={id} label={label} value={String(value ?? '')} choices={model.versions.map(({ version }) => ({ value: String(version), label: `${version}.` }))} />;
}
