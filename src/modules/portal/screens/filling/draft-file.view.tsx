import type { JSX } from 'preact';
import type { Bilingual } from '../../../../kernel/result.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { FileField } from '../../../../platform/html/fields/file-field.tsx';
import { TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { draftFileTexts } from '../../texts/draft-file.ts';
import { fillingPath } from './addresses.ts';
import type { FormPlace } from './form-place.ts';

interface FileModel {
  readonly frame: Frame;
  readonly place: FormPlace;
}

/** Why a file is not made yet. */
export type SaveFault = 'short' | 'long' | 'simple' | 'differs' | 'lost';

export interface SaveFileModel extends FileModel {
  /** The answers, signed, in a hidden field. */
  readonly carried: string;
  readonly pageId: string;
  readonly error: SaveFault | null;
}

/** A passphrase, twice; then the file is downloaded, and the page stays for a second try or the way back. */
export function SaveFileScreen({ frame, place, carried, pageId, error }: SaveFileModel): JSX.Element {
  const t = draftFileTexts(frame.lang);
  const hidden = { _lap: pageId, _hordozott: carried };
  const isSecond = error === 'differs';
  const message = error === null ? undefined : t(error);
  return (
    <FilePage frame={frame} place={place} title={t('saveTitle')} hasErrors={error !== null}>
      <ErrorSummary errors={message === undefined ? [] : [{ name: isSecond ? 'jelszo2' : 'jelszo', message }]} />
      <MainHeading over={place.form.definition.title[frame.lang]} lead={t('saveLead')}>
        {t('saveTitle')}
      </MainHeading>
      <Alert tone="warning">
        <p>
          {t('saveWarning')} {t('filesNot')}
        </p>
      </Alert>
      <Form method="post" action={`${place.base}/kitoltes/fajl`} hidden={hidden} label={t('saveTitle')}>
        <TextField name="jelszo" type="password" label={t('passphrase')} help={t('passphraseHelp')} error={isSecond ? undefined : message} required autoComplete="new-password" width="lg" />
        <TextField name="jelszo2" type="password" label={t('again')} error={isSecond ? message : undefined} required autoComplete="new-password" width="lg" />
        <ButtonRow>
          <Button>{t('download')}</Button>
        </ButtonRow>
      </Form>
      <Form method="post" action={fillingPath(place, null)} hidden={{ _lap: 'osszegzes', _hordozott: carried }} label={t('back')}>
        <Button look="secondary" name="_muvelet" value={`ugras:${pageId}`}>
          {t('back')}
        </Button>
      </Form>
    </FilePage>
  );
}

export interface OpenFileModel extends FileModel {
  readonly error: { readonly at: 'fajl' | 'jelszo'; readonly text: Bilingual } | null;
}

/** The file and its passphrase. */
export function OpenFileScreen({ frame, place, error }: OpenFileModel): JSX.Element {
  const { lang } = frame;
  const t = draftFileTexts(lang);
  return (
    <FilePage frame={frame} place={place} title={t('openTitle')} hasErrors={error !== null}>
      <ErrorSummary errors={error === null ? [] : [{ name: error.at, message: error.text[lang] }]} />
      <MainHeading over={place.form.definition.title[lang]} lead={t('openLead')}>
        {t('openTitle')}
      </MainHeading>
      <Form method="post" action={`${place.base}/kitoltes/fajlbol`} multipart label={t('openTitle')}>
        <FileField name="fajl" label={t('file')} accept=".vhurlap" required error={error?.at === 'fajl' ? error.text[lang] : undefined} />
        <TextField name="jelszo" type="password" label={t('passphrase')} error={error?.at === 'jelszo' ? error.text[lang] : undefined} required autoComplete="off" width="lg" />
        <ButtonRow>
          <Button>{t('open')}</Button>
        </ButtonRow>
      </Form>
      <p>
        <SafeLink href={place.base}>{t('back')}</SafeLink>
      </p>
    </FilePage>
  );
}

function FilePage(props: FileModel & { readonly title: string; readonly hasErrors: boolean; readonly children: JSX.Element | readonly JSX.Element[] }): JSX.Element {
  const { frame, place, title } = props;
  const { municipality, form, base } = place;
  const formTitle = form.definition.title[frame.lang];
  return (
    <Page
      {...frame}
      title={`${title} – ${formTitle}`}
      hasErrors={props.hasErrors}
      breadcrumbs={[{ label: draftFileTexts(frame.lang)('home'), href: '/' }, { label: municipality.name, href: `/${municipality.slug}` }, { label: formTitle, href: base }, { label: title }]}
    >
      {props.children}
    </Page>
  );
}
