import type { JSX } from 'preact';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import type { CarriedChange, Submission } from '../../../forms/contract.ts';
import { earlierTexts } from '../../texts/earlier.ts';
import { fillingPath } from './addresses.ts';
import type { FormPlace } from './form-place.ts';
import type { TypedAgain } from './typed-again.ts';

export interface EarlierModel {
  readonly frame: Frame;
  readonly place: FormPlace;
  readonly submission: Submission;
  readonly left: TypedAgain['left'];
  readonly changes: readonly CarriedChange[];
}

/** What comes along from an earlier submission, what is to be given anew, what the form asks otherwise now. */
export function EarlierScreen({ frame, place, submission, left, changes }: EarlierModel): JSX.Element {
  const { lang } = frame;
  const t = earlierTexts(lang);
  const { municipality, form, base } = place;
  const title = form.definition.title[lang];
  return (
    <Page
      {...frame}
      title={`${t('title')} – ${title}`}
      breadcrumbs={[{ label: t('home'), href: '/' }, { label: municipality.name, href: `/${municipality.slug}` }, { label: title, href: base }, { label: t('title') }]}
    >
      <MainHeading over={title} lead={t('lead', { at: submission.submittedAt })}>
        {t('title')}
      </MainHeading>
      <Alert tone="info">
        <p>{t('readAgain')}</p>
      </Alert>
      <Section title={t('leftTitle')}>
        {left.length > 0 && (
          <ul>
            {left.map(({ kind, label }) => (
              <li key={label.hu}>
                {label[lang]} ({t(`left_${kind}`)})
              </li>
            ))}
          </ul>
        )}
        <p>{t('signatures')}</p>
      </Section>
      {changes.length > 0 && (
        <Section title={t('changesTitle')}>
          <ul>
            {changes.map(({ kind, path, text, answer }) => (
              <li key={`${kind}:${path}`}>{answer === undefined ? text[lang] : t('notCarried', { what: text[lang], answer: answer[lang] })}</li>
            ))}
          </ul>
        </Section>
      )}
      <Form method="post" action={withQuery(`${base}/kitoltes/korabbi`, { beadvany: submission.id })} label={t('begin')}>
        <ButtonRow>
          <Button>{t('begin')}</Button>
          <ButtonLink href={fillingPath(place, null, { uj: true })} look="quiet">
            {t('blank')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
}
