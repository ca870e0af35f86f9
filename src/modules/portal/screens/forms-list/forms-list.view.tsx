import type { JSX } from 'preact';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { LinkList } from '../../../../platform/html/components/link-list.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { FormDefinition } from '../../../forms/contract.ts';
import { formsListTexts } from '../../texts/forms-list.ts';
import { townTexts } from '../../texts/town.ts';
import { isFree } from '../matter/fees.ts';
import { lifeEventText } from './life-events.ts';
import { LICENCE } from './open-data.ts';

export interface FormsListModel {
  readonly frame: Frame;
  readonly query: string;
  readonly lifeEvent: string;
  readonly area: string;
  readonly found: readonly FormDefinition[];
  readonly lifeEvents: readonly string[];
  readonly areas: readonly FormDefinition['area'][];
}

/** Search, filter, the forms by area, and the same for machines. */
export function FormsListPage(model: FormsListModel): JSX.Element {
  const { frame, found } = model;
  const t = formsListTexts(frame.lang);
  return (
    <Page {...frame} title={t('title')} breadcrumbs={[{ label: t('home'), href: '/' }, { label: t('title') }]} canonicalPath="/urlapok">
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <Filter {...model} />
      <p role="status">{t('found', { count: found.length })}</p>
      {found.length === 0 && (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
          <SafeLink href="/urlapok">{t('all')}</SafeLink>
        </EmptyState>
      )}
      {model.query === '' ? <ByArea {...model} /> : <Forms forms={found} lang={frame.lang} />}
      <OpenData frame={frame} />
    </Page>
  );
}

function Filter({ frame, query, lifeEvent, area, lifeEvents, areas }: FormsListModel): JSX.Element {
  const t = formsListTexts(frame.lang);
  return (
    <Form method="get" action="/urlapok" role="search" label={t('search')}>
      <TextField name="q" label={t('search')} help={t('searchHelp')} value={query} type="search" autoComplete="off" width="lg" />
      <Select name="elethelyzet" label={t('lifeEvent')} value={lifeEvent} placeholder={t('allLifeEvents')} choices={lifeEvents.map((event) => ({ value: event, label: lifeEventText(event, frame.lang) }))} />
      <Select name="terulet" label={t('area')} value={area} placeholder={t('allAreas')} choices={areas.map((one) => ({ value: one, label: townTexts(frame.lang)(`area_${one}`) }))} />
      <ButtonRow>
        <Button look="secondary">{t('show')}</Button>
      </ButtonRow>
    </Form>
  );
}

function ByArea({ frame, found, areas }: FormsListModel): JSX.Element {
  return (
    <>
      {areas
        .filter((area) => found.some((form) => form.area === area))
        .map((area) => (
          <Section key={area} title={townTexts(frame.lang)(`area_${area}`)}>
            <Forms forms={found.filter((form) => form.area === area)} lang={frame.lang} />
          </Section>
        ))}
    </>
  );
}

function Forms({ forms, lang }: { readonly forms: readonly FormDefinition[]; readonly lang: 'hu' | 'en' }): JSX.Element {
  const t = formsListTexts(lang);
  const note = (form: FormDefinition): string =>
    [form.code, t('minutes', { count: form.audience.minutes }), ...(isFree(form, { feeHuf: null }) ? [t('free')] : [])].join(' · ');
  return <LinkList items={forms.map((form) => ({ label: form.title[lang], href: `/urlapok/${form.slug}`, note: note(form) }))} />;
}

const DOCUMENTED = [
  'code', 'version', 'slug', 'titleHu', 'summaryHu', 'area', 'lifeEvents', 'whoFilesHu', 'capacities', 'minutes', 'feeHuf', 'electronicFor', 'decidedBy', 'legalBasis',
  'validFrom', 'url', 'definitionUrl',
] as const;

function OpenData({ frame }: Pick<FormsListModel, 'frame'>): JSX.Element {
  const t = formsListTexts(frame.lang);
  return (
    <Section title={t('openTitle')} id="nyilt-adat">
      <p>{t('openText', { licence: LICENCE.name })}</p>
      <ul class="vh-link-list">
        <li>
          <SafeLink href="/api/urlapok.json">{t('openJson')}</SafeLink>
        </li>
        <li>
          <SafeLink href="/api/urlapok.csv">{t('openCsv')}</SafeLink>
        </li>
        <li>
          <SafeLink href="/schema/urlap/1">{t('schema')}</SafeLink>
        </li>
        <li>
          <SafeLink href={LICENCE.href} origins={[new URL(LICENCE.href).origin]}>
            {t('licence', { licence: LICENCE.name })}
          </SafeLink>
        </li>
      </ul>
      <Details summary={t('openFields')}>
        <DescriptionList look="compact" items={DOCUMENTED.map((name) => ({ term: name, value: t(`field_${name}`) }))} />
      </Details>
    </Section>
  );
}
