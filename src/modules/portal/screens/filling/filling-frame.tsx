import type { ComponentChildren, JSX } from 'preact';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { type StepItem, Steps } from '../../../../platform/html/components/steps.tsx';
import { Columns, Stack } from '../../../../platform/html/frame/layout.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Lang } from '../../../../platform/texts/language.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { matterTexts } from '../../texts/matter.ts';
import { actingFor } from './acting-for.ts';
import { fillingPath } from './addresses.ts';
import { clockTime } from './clock-time.ts';
import { type Filling, SUMMARY } from './filling.ts';
import { type CalculatedField, calculatedText } from '../../../forms/engine.contract.ts';
import { renderingTexts } from '../../../forms/rendering.contract.ts';
import type { FillingModel } from './models.ts';

/** The frame of every page of a filling: where I am, the steps and the running result at the side, what is saved. */
export function FillingFrame(props: {
  readonly model: FillingModel;
  readonly title: string;
  readonly pageId: string;
  readonly hasErrors: boolean;
  /** Above everything: the summary of faults. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { model, title, pageId } = props;
  const { frame, filling, refusal, notice } = model;
  const t = fillingTexts(frame.lang);
  const { municipality, form, base } = filling.place;
  const formTitle = form.definition.title[frame.lang];
  return (
    <Page
      {...frame}
      title={`${title} – ${formTitle}`}
      hasErrors={props.hasErrors}
      breadcrumbs={[
        { label: t('home'), href: '/' },
        { label: municipality.name, href: `/${municipality.slug}` },
        { label: formTitle, href: base },
        { label: title },
      ]}
    >
      <Columns
        asideAt="start"
        aside={
          <Stack>
            <Steps label={t('steps')} items={stepsOf(model, pageId)} />
            <RunningResult filling={filling} lang={frame.lang} />
            {filling.draft !== null && (
              <p class="vh-quiet" role="status" data-save-state>
                {t('savedAt', { time: clockTime(filling.draft.savedAt) })}
              </p>
            )}
          </Stack>
        }
      >
        {props.head}
        {refusal !== null && (
          <Alert tone="danger" live>
            <p>{refusal[frame.lang]}</p>
          </Alert>
        )}
        {notice !== null && (
          <Alert tone="info" live>
            <p>{notice[frame.lang]}</p>
          </Alert>
        )}
        <ActingLine model={model} />
        {props.children}
      </Columns>
    </Page>
  );
}

/** For whom somebody else fills it in, on every page, and how that is proved. */
function ActingLine({ model }: { readonly model: FillingModel }): JSX.Element | null {
  const { frame, filling } = model;
  const acting = actingFor(filling);
  if (acting === null) return null;
  const t = matterTexts(frame.lang);
  return (
    <Alert tone="info" title={t(acting.name === '' ? 'actingForSomebody' : 'actingFor', { name: acting.name })}>
      <p>
        {t('actingAs', { capacity: t(acting.capacity) })} {t('proof', { proof: t(`proof_${acting.capacity}`) })}
      </p>
    </Alert>
  );
}

/** A page before this one is done or wrong; with a draft every page can be opened, as nothing is lost by it. */
function stepsOf({ frame, filling }: FillingModel, pageId: string): StepItem[] {
  const { result, place, draft } = filling;
  const ids = [...result.pages.map(({ id }) => id), SUMMARY];
  const at = ids.indexOf(pageId);
  return ids.map((id, index) => {
    const isWrong = result.errors.some((error) => error.pageId === id);
    const state = index === at ? 'current' : index > at ? 'todo' : isWrong ? 'error' : 'done';
    const title = result.pages[index]?.title[frame.lang] ?? summaryTitle(filling, frame.lang);
    const hibak = state === 'error';
    return { label: title, state, href: draft === null ? undefined : fillingPath(place, draft.id, { lap: id, hibak }) };
  });
}

/** What the last step is called: who did not sign in cannot send. */
export function summaryTitle({ draft }: Filling, lang: Lang): string {
  return fillingTexts(lang)(draft === null ? 'summaryToPrint' : 'summary');
}

/** The figures that the form keeps in view. They stand here from the first page, unseen while there is nothing to reckon with. */
function RunningResult({ filling, lang }: { readonly filling: Filling; readonly lang: Lang }): JSX.Element | null {
  const t = fillingTexts(lang);
  const figures = headlinesOf(filling);
  if (figures.length === 0) return null;
  const { calculated } = filling.result;
  const isKnown = figures.some(({ id }) => (calculated[id] ?? null) !== null);
  return (
    <div class="vh-card vh-card-tinted" data-headlines hidden={!isKnown} role="status" aria-label={t('runningResult')}>
      {figures.map((field) => (
        <div key={field.id} data-path={field.id} hidden={!filling.result.visible.has(field.id)}>
          <DescriptionList
            look="figures"
            items={[{ term: field.label[lang], value: <span data-value={field.id}>{calculatedText(field, calculated[field.id] ?? null, lang)}</span> }]}
          />
          {field.why !== undefined && (
            <Details summary={renderingTexts(lang)('why')}>
              <p>{field.why[lang]}</p>
            </Details>
          )}
        </div>
      ))}
    </div>
  );
}

function headlinesOf({ place }: Filling): CalculatedField[] {
  const items = place.form.definition.pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
  return items.filter((item): item is CalculatedField => item.kind === 'calculated' && item.headline === true);
}
