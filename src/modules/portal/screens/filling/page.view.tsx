import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { platformTexts } from '../../../../platform/html/platform-texts.ts';
import { draftFileTexts } from '../../texts/draft-file.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { asksForFiles } from '../attachments/adopt.ts';
import { fileSlotOf } from '../attachments/file-slot.view.tsx';
import { fillingPath } from './addresses.ts';
import { neighbourOf, SUMMARY } from './filling.ts';
import { FillingFrame } from './filling-frame.tsx';
import { controlPath, type Town } from '../../../forms/engine.contract.ts';
import { faultText, FormPageView, renderingTexts } from '../../../forms/rendering.contract.ts';
import { formJsonPath } from './form-json.ts';
import type { PageModel } from './models.ts';

/** One page of a form: one topic, its fields, on and back. */
export function PageScreen(model: PageModel): JSX.Element {
  const { frame, filling, page, faults, prefilled } = model;
  const { lang } = frame;
  const { place, answers, result } = filling;
  const title = page.title[lang];
  const shownFaults = faults.map((fault) => ({ name: controlPath(place.form, fault.path), message: faultText(place.form, fault, lang) }));
  return (
    <FillingFrame model={model} title={title} pageId={page.id} hasErrors={faults.length > 0} head={<ErrorSummary errors={shownFaults} />}>
      <MainHeading over={place.form.definition.title[lang]} lead={page.intro?.[lang]}>
        {title}
      </MainHeading>
      {place.form.definition.notice !== undefined && neighbourOf(filling, page.id, -1) === page.id && (
        <Alert tone="warning">
          <p>{place.form.definition.notice[lang]}</p>
        </Alert>
      )}
      {filling.draft === null && neighbourOf(filling, page.id, -1) === page.id && (
        <Alert tone="info">
          <p>{fillingTexts(lang)('notSaved')}</p>
        </Alert>
      )}
      {place.setting.local.help !== null && neighbourOf(filling, page.id, -1) === page.id && <Alert tone="info">{place.setting.local.help[lang]}</Alert>}
      <Form
        method="post"
        id="urlap"
        multipart={filling.draft !== null && asksForFiles(place.form)}
        action={fillingPath(place, filling.draft?.id ?? null, { lap: page.id })}
        hidden={{ _lap: page.id, ...(model.carried === null ? {} : { _hordozott: model.carried }) }}
        data={islandData(model)}
      >
        {/* Enter in a field presses the first button of the form: it must be the way on. */}
        <button type="submit" name="_muvelet" value="tovabb" hidden />
        <FormPageView form={place.form} page={page} lang={lang} answers={answers} result={result} faults={faults} prefilled={prefilled} fileSlot={fileSlotOf(filling.draft?.id ?? null, place.files ?? [])} {...townProps(place.context)} />
        <Buttons model={model} />
      </Form>
    </FillingFrame>
  );
}

function townProps({ town }: PageModel['filling']['place']['context']): { readonly town?: Town } {
  return town === undefined ? {} : { town };
}

function Buttons({ model }: { readonly model: PageModel }): JSX.Element {
  const { frame, filling, page } = model;
  const t = fillingTexts(frame.lang);
  const isFirst = neighbourOf(filling, page.id, -1) === page.id;
  const isLast = neighbourOf(filling, page.id, 1) === SUMMARY;
  return (
    <ButtonRow>
      <Button name="_muvelet" value="tovabb">
        {t(isLast ? 'toSummary' : 'next')}
      </Button>
      {!isFirst && (
        <Button look="secondary" name="_muvelet" value="vissza">
          {t('previous')}
        </Button>
      )}
      {filling.draft === null ? (
        <>
          <Button look="quiet" name="_muvelet" value="belepes">
            {t('signInAndGoOn')}
          </Button>
          <Button look="quiet" name="_muvelet" value="fajlba">
            {draftFileTexts(frame.lang)('toFile')}
          </Button>
        </>
      ) : (
        <Button look="quiet" name="_muvelet" value="mentes">
          {t('saveAndLeave')}
        </Button>
      )}
    </ButtonRow>
  );
}

/** What the script of the page needs to run the same form in the browser. */
function islandData({ frame, filling }: PageModel): Record<string, string | undefined> {
  const t = fillingTexts(frame.lang);
  const { place, draft, answers } = filling;
  return {
    filling: '',
    'form-json': formJsonPath(place),
    context: JSON.stringify(place.context),
    answers: JSON.stringify(answers),
    save: draft === null ? undefined : `${place.base}/kitoltes/mentes?vazlat=${draft.id}`,
    'text-not-yet': renderingTexts(frame.lang)('notYet'),
    'text-error': platformTexts(frame.lang)('errorPrefix'),
    'text-sign-in': t('signInAgain'),
    'text-saving': t('saving'),
    'text-failed': t('saveFailed'),
  };
}
