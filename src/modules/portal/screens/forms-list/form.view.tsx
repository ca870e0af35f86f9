import type { JSX } from 'preact';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { EmptyState } from '../../../../platform/html/components/empty-state.tsx';
import { LinkList } from '../../../../platform/html/components/link-list.tsx';
import { SearchField } from '../../../../platform/html/components/search.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { FormDefinition } from '../../../forms/contract.ts';
import { formsListTexts } from '../../texts/forms-list.ts';
import { lifeEventText } from './life-events.ts';

export interface FormOfCountryModel {
  readonly frame: Frame;
  readonly form: FormDefinition;
  readonly query: string;
  /** Towns that offer it. */
  readonly towns: readonly { readonly name: string; readonly county: string; readonly slug: string }[];
  readonly isCut: boolean;
}

/** What a form is, and the way to it in one's own town. */
export function FormPage({ frame, form, query, towns, isCut }: FormOfCountryModel): JSX.Element {
  const { lang } = frame;
  const t = formsListTexts(lang);
  const here = `/urlapok/${form.slug}`;
  return (
    <Page {...frame} title={form.title[lang]} breadcrumbs={[{ label: t('home'), href: '/' }, { label: t('title'), href: '/urlapok' }, { label: form.title[lang] }]} canonicalPath={here}>
      <MainHeading over={form.code} lead={form.summary[lang]}>
        {form.title[lang]}
      </MainHeading>
      <Section title={t('whereTitle')}>
        <SearchField action={here} name="q" label={t('whereSearch')} value={query} />
        {towns.length === 0 && <EmptyState title={t('noTown')}>{t('noTownText')}</EmptyState>}
        <LinkList items={towns.map(({ name, county, slug }) => ({ label: name, href: `/${slug}/ugyinditas/${form.slug}`, note: county }))} columns={towns.length > 8} />
        {isCut && <p>{t('moreTowns')}</p>}
      </Section>
      <DescriptionList
        items={[
          { term: t('who'), value: form.audience.whoFiles[lang] },
          ...(form.lifeEvents.length === 0 ? [] : [{ term: t('events'), value: form.lifeEvents.map((event) => lifeEventText(event, lang)).join(', ') }]),
        ]}
      />
      <p>
        <SafeLink href={`/api/urlapok/${form.code}/${form.version}.json`}>{t('definition')}</SafeLink>
      </p>
    </Page>
  );
}
