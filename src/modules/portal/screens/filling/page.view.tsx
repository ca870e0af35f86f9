import type { JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Section, Stack } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { platformTexts } from '../../../../platform/html/platform-texts.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { fillingPath } from './addresses.ts';
import { controlOf, faultsByControl, faultText, neighbourOf, SUMMARY } from './filling.ts';
import { FillingFrame } from './filling-frame.tsx';
import type { FormSection } from '../../../forms/engine.contract.ts';
import { formJsonPath } from './form-json.ts';
import { ItemView, type FieldScope } from './item.view.tsx';
import type { PageModel } from './models.ts';

/** One page of a form: one topic, its fields, on and back. */
export function PageScreen(model: PageModel): JSX.Element {
  const { frame, filling, page, faults, prefilled } = model;
  const { lang } = frame;
  const { place, answers, result } = filling;
  const title = page.title[lang];
  const scope: FieldScope = { lang, result, faults: faultsByControl(faults, filling), prefilled };
  const shownFaults = faults.map((fault) => ({ name: controlOf(fault.path, filling), message: faultText(filling, fault, lang) }));
  return (
    <FillingFrame model={model} title={title} pageId={page.id} hasErrors={faults.length > 0} head={<ErrorSummary errors={shownFaults} />}>
      <MainHeading over={place.form.definition.title[lang]} lead={page.intro?.[lang]}>
        {title}
      </MainHeading>
      {filling.draft === null && neighbourOf(filling, page.id, -1) === page.id && (
        <Alert tone="info">
          <p>{fillingTexts(lang)('notSaved')}</p>
        </Alert>
      )}
      <Form
        method="post"
        id="urlap"
        action={fillingPath(place, filling.draft?.id ?? null, { lap: page.id })}
        hidden={{ _lap: page.id, ...(model.carried === null ? {} : { _hordozott: model.carried }) }}
        data={islandData(model)}
      >
        {/* Enter in a field presses the first button of the form: it must be the way on. */}
        <button type="submit" name="_muvelet" value="tovabb" hidden />
        <Stack gap="lg">
          {page.sections.map((section) => (
            <SectionView key={section.id} scope={scope} section={section} pageTitle={title} answers={answers} />
          ))}
        </Stack>
        <Buttons model={model} />
      </Form>
    </FillingFrame>
  );
}

function SectionView(props: {
  readonly scope: FieldScope;
  readonly section: FormSection;
  readonly pageTitle: string;
  readonly answers: PageModel['filling']['answers'];
}): JSX.Element {
  const { scope, section, pageTitle, answers } = props;
  const path = `section:${section.id}`;
  const title = section.title?.[scope.lang];
  const content = (
    <>
      {section.intro !== undefined && <p>{section.intro[scope.lang]}</p>}
      <Stack gap="lg">
        {section.fields.map((item) => (
          <ItemView key={item.id} scope={scope} item={item} prefix="" answers={answers} />
        ))}
      </Stack>
    </>
  );
  return (
    <div data-path={path} hidden={!scope.result.visible.has(path)}>
      {title === undefined || title === pageTitle ? <div class="vh-section">{content}</div> : <Section title={title}>{content}</Section>}
    </div>
  );
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
        <Button look="quiet" name="_muvelet" value="belepes">
          {t('signInAndGoOn')}
        </Button>
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
    'text-not-yet': t('notYet'),
    'text-error': platformTexts(frame.lang)('errorPrefix'),
    'text-sign-in': t('signInAgain'),
    'text-saving': t('saving'),
    'text-failed': t('saveFailed'),
  };
}
