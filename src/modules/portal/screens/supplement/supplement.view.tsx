import type { JSX } from 'preact';
import type { Bilingual } from '../../../../kernel/result.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { DescriptionList } from '../../../../platform/html/components/description-list.tsx';
import { ErrorSummary } from '../../../../platform/html/fields/error-summary.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Prose, Section } from '../../../../platform/html/frame/layout.tsx';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import type { Frame } from '../../../../platform/http/frame.ts';
import { controlPath, type FormError } from '../../../forms/engine.contract.ts';
import { faultText, FormPageView } from '../../../forms/rendering.contract.ts';
import { supplementTexts } from '../../texts/supplement.ts';
import { asksForFiles } from '../attachments/adopt.ts';
import { fileSlotOf } from '../attachments/file-slot.view.tsx';
import { readableRows } from '../filling/readable.ts';
import type { LoadedSupplement } from './load-supplement.ts';
import { openPages } from './open-questions.ts';

export interface SupplementModel extends LoadedSupplement {
  readonly frame: Frame;
  readonly today: Temporal.PlainDate;
  readonly faults: readonly FormError[];
  readonly refusal: Bilingual | null;
}

/** What the office asks and until when, the questions to mend, and the rest to read. */
export function SupplementPage(model: SupplementModel): JSX.Element {
  const { frame, asked, filling, faults, refusal, today } = model;
  const { lang } = frame;
  const t = supplementTexts(lang);
  const { place } = filling;
  const isLate = Temporal.PlainDate.compare(asked.dueOn, today) < 0;
  const errors = [
    ...(refusal === null ? [] : [{ message: refusal[lang] }]),
    ...faults.map((fault) => ({ name: controlPath(place.form, fault.path), message: faultText(place.form, fault, lang) })),
  ];
  return (
    <Page {...frame} title={`${t('title')}: ${place.form.definition.title[lang]}`} hasErrors={errors.length > 0} breadcrumbs={[{ label: t('account'), href: '/fiok' }, { label: t('title') }]}>
      <ErrorSummary errors={errors} />
      <MainHeading over={place.form.definition.title[lang]} lead={t('lead', { office: place.municipality.officeName })}>
        {t('title')}
      </MainHeading>
      <Alert tone={isLate ? 'danger' : 'warning'} title={isLate ? undefined : t('until', { day: asked.dueOn })}>
        <p>{isLate ? t('late', { day: asked.dueOn }) : t('untilWhy')}</p>
      </Alert>
      <Section title={t('message')}>
        <Prose>
          {asked.message.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </Prose>
        <Marks model={model} />
      </Section>
      <Section title={t('toMend')}>
        <p>{t(model.open === null ? 'nothingMarked' : 'toMendLead')}</p>
        <OpenForm model={model} />
      </Section>
      <Others model={model} />
    </Page>
  );
}

function Marks({ model }: { readonly model: SupplementModel }): JSX.Element | null {
  const { frame, asked, filling } = model;
  if (asked.marks.length === 0) return null;
  const rows = asked.marks.map(({ path, remark }) => {
    const item = filling.place.form.placeOf(path)?.item;
    const label = item === undefined ? path : item.kind === 'declaration' || item.kind === 'information' ? item.text[frame.lang] : item.label[frame.lang];
    return { term: label, value: remark };
  });
  return <DescriptionList items={rows} />;
}

function OpenForm({ model }: { readonly model: SupplementModel }): JSX.Element {
  const { frame, asked, filling, faults, open, files } = model;
  const { lang } = frame;
  const t = supplementTexts(lang);
  const { place, answers, result } = filling;
  return (
    <Form method="post" id="urlap" action={`/fiok/hianypotlas/${asked.id}`} multipart={asksForFiles(place.form)} label={t('toMend')}>
      {/* Enter in a field presses the first button of the form: it must not send. */}
      <button type="submit" name="_muvelet" value="mentes" hidden />
      {openPages(result.pages, open).map((page) => (
        <FormPageView
          key={page.id}
          form={place.form}
          page={page}
          lang={lang}
          answers={answers}
          result={result}
          faults={faults}
          prefilled={new Set<string>()}
          fileSlot={fileSlotOf(asked.id, files)}
          {...(place.context.town === undefined ? {} : { town: place.context.town })}
        />
      ))}
      <ButtonRow>
        <Button name="_muvelet" value="bekuldes">
          {t('send')}
        </Button>
        <Button look="secondary" name="_muvelet" value="mentes">
          {t('save')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Others({ model }: { readonly model: SupplementModel }): JSX.Element | null {
  const { frame, filling, open } = model;
  if (open === null) return null;
  const { lang } = frame;
  const isOpen = (path: string): boolean => open.has(path.split('.')[0] ?? path);
  return (
    <Details summary={supplementTexts(lang)('others')}>
      {filling.result.pages.map((page) => {
        const rows = readableRows(filling, page, lang).filter(({ path, value }) => !isOpen(path) && value !== '');
        return rows.length === 0 ? null : (
          <Section key={page.id} title={page.title[lang]} level={3}>
            <DescriptionList items={rows.map(({ label, value }) => ({ term: label, value }))} />
          </Section>
        );
      })}
    </Details>
  );
}
