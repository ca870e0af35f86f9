import type { JSX } from 'preact';
import { href } from '../../../../platform/html/addresses.ts';
import { fieldId } from '../../../../platform/html/attributes.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { SafeLink } from '../../../../platform/html/link.tsx';
import { draftFileTexts } from '../../texts/draft-file.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { OwnFiles } from '../attachments/sent-files.view.tsx';
import { namedFiles } from '../attachments/adopt.ts';
import { fillingPath, submissionPath } from './addresses.ts';
import { SUMMARY } from './filling.ts';
import { FillingFrame, summaryTitle } from './filling-frame.tsx';
import { controlPath, type FormError, type FormPage } from '../../../forms/engine.contract.ts';
import { faultText } from '../../../forms/rendering.contract.ts';
import type { SummaryModel } from './models.ts';
import { readableRows } from './readable.ts';

/** Everything once more before sending, each part with a way back to it. */
export function SummaryScreen(model: SummaryModel): JSX.Element {
  const { frame, filling } = model;
  const { lang } = frame;
  const t = fillingTexts(lang);
  const { errors, pages } = filling.result;
  return (
    <FillingFrame model={model} title={summaryTitle(filling, lang)} pageId={SUMMARY} hasErrors={errors.length > 0} head={<Head model={model} />}>
      <MainHeading over={filling.place.form.definition.title[lang]} lead={t('summaryLead')}>
        {summaryTitle(filling, lang)}
      </MainHeading>
      {pages.map((page) => (
        <Section key={page.id} title={page.title[lang]} beside={<Change model={model} page={page} />}>
          <DescriptionList items={readableRows(filling, page, lang).map(({ label, value }) => ({ term: label, value: value === '' ? <span class="vh-quiet">{t('noAnswer')}</span> : value }))} />
        </Section>
      ))}
      <OwnFiles files={namedFiles(filling)} isSent={false} />
      {filling.draft === null ? <Anonymous model={model} /> : <Send model={model} draftId={filling.draft.id} />}
      {filling.draft === null && (
        <Form method="post" id="vissza-a-lapokhoz" label={t('change')} action={fillingPath(filling.place, null)} hidden={carriedFields(model)}>
          <Button look="quiet" name="_muvelet" value="vissza">
            {t('previous')}
          </Button>
        </Form>
      )}
    </FillingFrame>
  );
}

function Head({ model }: { readonly model: SummaryModel }): JSX.Element {
  const { frame, filling, isSignInNeeded } = model;
  const t = fillingTexts(frame.lang);
  const { errors } = filling.result;
  return (
    <>
      {isSignInNeeded && (
        <Alert tone="warning" title={t('signInNeededTitle')} live>
          <p>{t('signInNeededText')}</p>
        </Alert>
      )}
      {errors.length > 0 && (
        <div class="ds-error-summary vh-error-summary" id="hibak" tabIndex={-1} data-error-summary>
          <h2 class="ds-heading">{t('missingTitle')}</h2>
          <ul class="ds-list">
            {errors.map((error) => (
              <li key={`${error.path}:${error.code}`}>
                <Fault model={model} error={error} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Leads to the field on its own page; without a draft the buttons beside the parts do. */
function Fault({ model, error }: { readonly model: SummaryModel; readonly error: FormError }): JSX.Element {
  const { frame, filling } = model;
  const { place, draft } = filling;
  const text = faultText(place.form, error, frame.lang);
  if (draft === null) return <>{text}</>;
  const to = fillingPath(place, draft.id, { lap: error.pageId, hibak: true });
  return (
    <a class="ds-link" href={href(`${to}#${fieldId(controlPath(place.form, error.path))}`)}>
      {text}
    </a>
  );
}

function Change({ model, page }: { readonly model: SummaryModel; readonly page: FormPage }): JSX.Element {
  const { frame, filling } = model;
  const t = fillingTexts(frame.lang);
  const what = t('changeOf', { what: page.title[frame.lang] });
  if (filling.draft !== null) {
    return (
      <SafeLink href={fillingPath(filling.place, filling.draft.id, { lap: page.id, hibak: true })} label={what}>
        {t('change')}
      </SafeLink>
    );
  }
  return (
    <Button look="quiet" form="vissza-a-lapokhoz" name="_muvelet" value={`ugras:${page.id}`} label={what}>
      {t('change')}
    </Button>
  );
}

function Send({ model, draftId }: { readonly model: SummaryModel; readonly draftId: string }): JSX.Element {
  const { frame, filling, sendingKey, signers } = model;
  const t = fillingTexts(frame.lang);
  const { place, result } = filling;
  return (
    <Form method="post" id="bekuldes" action={submissionPath(place)} hidden={{ _vazlat: draftId, _kulcs: sendingKey }}>
      {result.complete && signers.length === 0 && <p>{t('submitMeaning', { office: place.municipality.officeName })}</p>}
      {signers.length > 0 && (
        <>
          <p>{t('signersMeaning', { office: place.municipality.officeName })}</p>
          <ul class="ds-list">
            {signers.map(({ email, name, label }) => (
              <li key={email}>
                {label[frame.lang]}: {name === '' ? email : `${name} (${email})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonRow>
        {result.complete && <Button>{t(signers.length > 0 ? 'sendToSigners' : 'submit')}</Button>}
        <Button look="secondary" icon="print" newTab formAction={`${place.base}/nyomtatvany.pdf`}>
          {t('print')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Anonymous({ model }: { readonly model: SummaryModel }): JSX.Element {
  const { frame, filling } = model;
  const t = fillingTexts(frame.lang);
  const { place } = filling;
  return (
    <Form method="post" id="folytatas" action={fillingPath(place, null, { lap: SUMMARY })} hidden={carriedFields(model)}>
      <p>{t('signInMeaning')}</p>
      <ButtonRow>
        <Button name="_muvelet" value="belepes">
          {t('signInAndGoOn')}
        </Button>
        <Button look="quiet" name="_muvelet" value="fajlba">
          {draftFileTexts(frame.lang)('toFile')}
        </Button>
        <Button look="secondary" icon="print" newTab formAction={`${place.base}/nyomtatvany.pdf`}>
          {t('print')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function carriedFields({ carried }: SummaryModel): Record<string, string> {
  return { _lap: SUMMARY, ...(carried === null ? {} : { _hordozott: carried }) };
}
