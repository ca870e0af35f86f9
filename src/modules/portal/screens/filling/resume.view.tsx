import type { JSX } from 'preact';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Card } from '../../../../platform/html/components/card.tsx';
import { Stack } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { Draft, Submission } from '../../../forms/contract.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { fillingPath } from './addresses.ts';
import { EarlierOffer } from './earlier-offer.view.tsx';
import type { FormPlace } from './form-place.ts';

/** Somebody opens a form of which they have drafts: go on with one, or begin anew. */
export function ResumeScreen(model: { readonly frame: Frame; readonly place: FormPlace; readonly drafts: readonly Draft[]; readonly earlier: readonly Submission[] }): JSX.Element {
  const { frame, place, drafts, earlier } = model;
  const t = fillingTexts(frame.lang);
  const { municipality, form, base } = place;
  const title = form.definition.title[frame.lang];
  return (
    <Page
      {...frame}
      title={`${t('startOrResume')} – ${title}`}
      breadcrumbs={[
        { label: t('home'), href: '/' },
        { label: municipality.name, href: `/${municipality.slug}` },
        { label: title, href: base },
        { label: t('startOrResume') },
      ]}
    >
      <MainHeading over={title} lead={t('startOrResumeLead')}>
        {t('startOrResume')}
      </MainHeading>
      <Stack>
        {drafts.map((draft) => (
          <Card key={draft.id} title={t('draftFrom', { at: draft.updatedAt })} href={fillingPath(place, draft.id)} />
        ))}
      </Stack>
      <EarlierOffer base={base} submissions={earlier} lang={frame.lang} />
      <ButtonRow>
        <ButtonLink href={fillingPath(place, null, { uj: true })} look="secondary">
          {t('startNew')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  );
}
