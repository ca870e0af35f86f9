import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { CopyableCode } from '../../../../platform/html/components/copyable-code.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { CarriedChange } from '../../../forms/contract.ts';
import { newVersionTexts } from '../../texts/new-version.ts';
import { fillingPath } from './addresses.ts';
import type { FormPlace } from './form-place.ts';

export interface NewVersionModel {
  readonly frame: Frame;
  /** The place with the version that is in force now. */
  readonly place: FormPlace;
  readonly draftId: Uuid;
  readonly changes: readonly CarriedChange[];
}

/** A draft of an earlier version is opened: what becomes of its answers, before anything is written. */
export function NewVersionScreen({ frame, place, draftId, changes }: NewVersionModel): JSX.Element {
  const { lang } = frame;
  const t = newVersionTexts(lang);
  const { municipality, form, base } = place;
  const title = form.definition.title[lang];
  const of = (kind: CarriedChange['kind']): readonly CarriedChange[] => changes.filter((change) => change.kind === kind);
  return (
    <Page
      {...frame}
      title={`${t('title')} – ${title}`}
      breadcrumbs={[{ label: t('home'), href: '/' }, { label: municipality.name, href: `/${municipality.slug}` }, { label: title, href: base }, { label: t('title') }]}
    >
      <MainHeading over={title} lead={t('lead')}>
        {t('title')}
      </MainHeading>
      {changes.length === 0 && <Alert tone="success">{t('allKept')}</Alert>}
      <Sentences title={t('newTitle')} changes={of('new-question')} lang={lang} />
      <Sentences title={t('meaningTitle')} changes={of('changed-meaning')} lang={lang} />
      {of('dropped-answer').length > 0 && (
        <Section title={t('droppedTitle')}>
          <p>{t('droppedLead')}</p>
          <DescriptionList items={of('dropped-answer').map(({ text, answer }) => ({ term: text[lang], value: <CopyableCode code={answer?.[lang] ?? ''} label={text[lang]} /> }))} />
        </Section>
      )}
      <Form method="post" action={withQuery(`${base}/kitoltes/uj-valtozat`, { vazlat: draftId })} label={t('goOn')}>
        <ButtonRow>
          <Button>{t('goOn')}</Button>
          <ButtonLink href={fillingPath(place, null, { uj: true })} look="quiet">
            {t('discard')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
}

function Sentences({ title, changes, lang }: { readonly title: string; readonly changes: readonly CarriedChange[]; readonly lang: 'hu' | 'en' }): JSX.Element | null {
  if (changes.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {changes.map(({ path, text }) => (
          <li key={path}>{text[lang]}</li>
        ))}
      </ul>
    </Section>
  );
}
