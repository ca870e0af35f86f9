import type { JSX } from 'preact';
import { Button, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { Tag } from '../../../../platform/html/components/tag.tsx';
import { TextArea, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import type { Example } from '../../domain/definition.ts';
import { designerTexts } from '../../texts/designer.ts';
import type { ExampleOutcome } from '../edits/example-outcome.ts';
import { designerPath } from './addresses.ts';
import type { DesignerModel } from './model.ts';

/** The worked examples: how they stand, their data, and the buttons to accept, change or delete them. */
export function ExamplesView({ model }: { readonly model: DesignerModel }): JSX.Element {
  const { definition, outcomes, frame } = model;
  const t = designerTexts(frame.lang);
  return (
    <section aria-labelledby="panel-cim">
      <h2 id="panel-cim" tabIndex={-1}>
        {t('peldak')}
      </h2>
      {definition.examples.length === 0 && <p>{t('examplesNone')}</p>}
      {definition.examples.map((example, index) => (
        <ExampleView key={example.name} model={model} example={example} index={index} outcome={outcomes[index]} />
      ))}
    </section>
  );
}

function ExampleView(props: { readonly model: DesignerModel; readonly example: Example; readonly index: number; readonly outcome: ExampleOutcome | undefined }): JSX.Element {
  const { model, example, index, outcome } = props;
  const { frame, design, standing } = model;
  const t = designerTexts(frame.lang);
  const field = (name: string): { name: string; id: string } => ({ name, id: `pelda-${index}-${name.slice(1)}` });
  return (
    <article class="vh-designer-example">
      <h3>
        {example.name} <OutcomeTag outcome={outcome} lang={frame.lang} />
      </h3>
      <Notes outcome={outcome} lang={frame.lang} />
      <Form method="post" action={designerPath(design.id, standing)} hidden={{ _hely: ':peldak', _valtozat: String(design.revision) }} label={example.name}>
        <Details summary={t('exampleEdit')} id={`pelda-${index}`}>
          <TextField {...field('_nev')} label={t('exampleName')} value={example.name} autoComplete="off" />
          <TextField {...field('_nap')} label={t('exampleDay')} value={example.today ?? ''} width="sm" autoComplete="off" />
          <TextArea {...field('_adatok')} label={t('exampleTown')} value={pretty(example.municipality ?? {})} rows={3} />
          <TextArea {...field('_valaszok')} label={t('exampleAnswers')} value={pretty(example.answers)} rows={10} />
          <TextArea {...field('_eredmeny')} label={t('exampleExpected')} value={pretty(example.expected)} rows={6} />
          <Button look="secondary" name="_muvelet" value={`pelda-ment:${index}`}>
            {t('save')}
          </Button>
        </Details>
        <ButtonRow>
          {(outcome?.notes.length ?? 0) > 0 && (
            <Button look="secondary" name="_muvelet" value={`pelda-elfogad:${index}`}>
              {t('accept')}
            </Button>
          )}
          <Button look="quiet" name="_muvelet" value={`pelda-torol:${index}`} label={`${t('remove')}: ${example.name}`}>
            {t('remove')}
          </Button>
        </ButtonRow>
      </Form>
    </article>
  );
}

/** Whether an example still gives what it promises. */
export function OutcomeTag({ outcome, lang }: { readonly outcome: ExampleOutcome | undefined; readonly lang: 'hu' | 'en' }): JSX.Element {
  const isGood = outcome !== undefined && outcome.notes.length === 0;
  return <Tag tone={isGood ? 'success' : 'danger'}>{designerTexts(lang)(isGood ? 'good' : 'bad')}</Tag>;
}

/** The differences in words. */
export function Notes({ outcome, lang }: { readonly outcome: ExampleOutcome | undefined; readonly lang: 'hu' | 'en' }): JSX.Element | null {
  if (outcome === undefined || outcome.notes.length === 0) return null;
  return (
    <ul>
      {outcome.notes.map((note) => (
        <li key={note.hu}>{note[lang]}</li>
      ))}
    </ul>
  );
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
