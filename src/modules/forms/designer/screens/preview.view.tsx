import type { JSX } from 'preact';
import { assetUrl } from '../../../../platform/html/assets/asset-url.ts';
import { href, path } from '../../../../platform/html/addresses.ts';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { PageContextValue } from '../../../../platform/html/page-context.ts';
import { platformTexts } from '../../../../platform/html/platform-texts.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import type { Answers } from '../../domain/answers.ts';
import type { CompiledForm, FormContext } from '../../domain/compiled-form.ts';
import { controlPath } from '../../domain/control-path.ts';
import type { Page } from '../../domain/definition.ts';
import type { FormError, FormResult } from '../../domain/form-result.ts';
import { faultText } from '../../rendering/faults.ts';
import { fillingScript } from '../../rendering/filling-script.ts';
import { FormPageView } from '../../rendering/form-page.view.tsx';
import { renderingTexts } from '../../rendering/rendering-texts.ts';
import { designerTexts } from '../../texts/designer.ts';
import { previewPath } from './addresses.ts';

/** One page of the form in the preview's frame. */
export interface PreviewModel {
  readonly lang: Lang;
  readonly colorScheme: 'light' | 'dark' | 'auto' | undefined;
  readonly formToken: string;
  readonly id: Uuid;
  readonly revision: number;
  readonly form: CompiledForm;
  /** Null when the answers leave no page to show. */
  readonly page: Page | null;
  readonly answers: Answers;
  readonly result: FormResult;
  readonly faults: readonly FormError[];
  readonly context: FormContext;
  /** Without: as on a browser that runs none, in a frame that would refuse them. */
  readonly hasScripts: boolean;
}

/** The page with the portal's own look and script, without its frame. */
export function PreviewPage(model: PreviewModel): JSX.Element {
  const { lang, form, page } = model;
  const t = designerTexts(lang);
  return (
    <PageContextValue.Provider value={{ lang, formToken: model.formToken }}>
      <html lang={lang} data-color-scheme={model.colorScheme ?? 'auto'} data-surface="portal">
        <head>
          <meta charSet="utf-8" />
          <title>{`${t('preview')} – ${form.definition.title[lang]}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <link rel="stylesheet" href={href(assetUrl('portal.css'))} />
          <link rel="stylesheet" href={href(assetUrl('form-designer.css'))} />
          {model.hasScripts && <script type="module" src={href(assetUrl(fillingScript(form)))} />}
        </head>
        <body data-size="md" data-typography="primary" class="vh-preview">
          <main>{page === null ? <p>{t('previewNoPages')}</p> : <FormInPreview {...model} page={page} />}</main>
        </body>
      </html>
    </PageContextValue.Provider>
  );
}

function FormInPreview(model: PreviewModel & { readonly page: Page }): JSX.Element {
  const { lang, id, revision, form, page, answers, result, faults } = model;
  const t = designerTexts(lang);
  const index = result.pages.findIndex((shown) => shown.id === page.id);
  const told = faults.map((fault) => ({ name: controlPath(form, fault.path), message: faultText(form, fault, lang) }));
  return (
    <>
      {told.length > 0 && <ErrorSummary errors={told} />}
      <MainHeading over={`${form.definition.title[lang]} · ${t('pageOf', { number: String(index + 1), count: String(result.pages.length) })}`} lead={page.intro?.[lang]}>
        {page.title[lang]}
      </MainHeading>
      <Form method="post" id="urlap" action={previewPath(id, page.id, model.hasScripts)} hidden={{ _lap: page.id, _hordozott: JSON.stringify(answers), _hely: ':peldak', _valtozat: String(revision) }} data={islandData(model)}>
        <button type="submit" name="_muvelet" value="tovabb" hidden />
        <FormPageView form={form} page={page} lang={lang} answers={answers} result={result} faults={faults} prefilled={new Set()} />
        <ButtonRow>
          {index < result.pages.length - 1 && (
            <Button name="_muvelet" value="tovabb">
              {t('next')}
            </Button>
          )}
          {index > 0 && (
            <Button look="secondary" name="_muvelet" value="vissza">
              {t('previous')}
            </Button>
          )}
          <Button look="quiet" name="_muvelet" value="frissit">
            {t('refresh')}
          </Button>
          {/* Leaves the frame for the designer's page, with all that is typed. */}
          <button class="ds-button" data-variant="secondary" type="submit" name="_muvelet" value="pelda-uj" formAction={path`/kozpont/urlapok/tervek/${id}`} formTarget="_top">
            {t('asExample')}
          </button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** What the script of filling needs to run the same form in the browser; it saves nothing. */
function islandData({ lang, id, revision, answers, context }: PreviewModel): Record<string, string> {
  return {
    filling: '',
    'form-json': `${path`/kozpont/urlapok/tervek/${id}/elonezet/urlap.json`}?v=${revision}`,
    context: JSON.stringify(context),
    answers: JSON.stringify(answers),
    'text-not-yet': renderingTexts(lang)('notYet'),
    'text-error': platformTexts(lang)('errorPrefix'),
  };
}
