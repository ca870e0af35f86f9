import type { ComponentChildren, JSX } from 'preact';
import type { Bilingual } from '../../../kernel/result.ts';
import { formatNumber } from '../../texts/format.ts';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { citationOf } from './citation.ts';

/** One step of a rule's reasoning, as rules return it. */
export interface ExplainStep {
  readonly text: Bilingual;
  readonly legal?: string | undefined;
  readonly figures?: Readonly<Record<string, string | number>> | undefined;
}

export interface ExplainProps {
  readonly steps: readonly ExplainStep[];
  /** "Miért ennyi?" unless told. */
  readonly summary?: string | undefined;
  readonly open?: boolean | undefined;
  /** What a rule's figures are called; figures without a name here are not shown, the step's text has them. */
  readonly figureNames?: Readonly<Record<string, string>> | undefined;
  readonly children?: ComponentChildren;
}

/** How a figure came about: the steps in order, each with its paragraph. */
export function Explain(props: ExplainProps): JSX.Element {
  const lang = useLang();
  const t = platformTexts(lang);
  return (
    <details class="vh-explain" open={props.open}>
      <summary>{props.summary ?? t('why')}</summary>
      <ol class="vh-explain-steps">
        {props.steps.map((step, index) => (
          <li key={`${index}-${step.text.hu}`}>
            <span>{step.text[lang]}</span>
            {step.figures !== undefined && <Figures figures={step.figures} names={props.figureNames ?? {}} />}
            {step.legal !== undefined && <Cite legal={step.legal} />}
          </li>
        ))}
      </ol>
      {props.children}
    </details>
  );
}

/** A paragraph: `Htv. 39/A. §`, with the act's whole name for those who do not know the short one. */
export function Cite(props: { readonly legal: string }): JSX.Element {
  const citation = citationOf(props.legal, useLang());
  return (
    <cite class="vh-cite" title={citation.full}>
      {citation.short}
    </cite>
  );
}

function Figures(props: {
  readonly figures: Readonly<Record<string, string | number>>;
  readonly names: Readonly<Record<string, string>>;
}): JSX.Element | null {
  const lang = useLang();
  const shown = Object.entries(props.figures).filter(([key]) => Object.hasOwn(props.names, key));
  if (shown.length === 0) return null;
  return (
    <span class="vh-figures">
      {shown.map(([key, value]) => (
        <span key={key}>
          {props.names[key]}: {typeof value === 'number' ? formatNumber(value, lang) : value}
        </span>
      ))}
    </span>
  );
}
