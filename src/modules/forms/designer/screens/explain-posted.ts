import type { FeelType } from '../../../../kernel/feel/types.ts';
import { type CentreRequest, field } from '../../../../platform/http/route.ts';
import type { Bilingual } from '../../../../kernel/result.ts';
import type { Answers } from '../../domain/answers.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { explainExpression } from '../conditions/explain-expression.ts';
import { valueWithExample } from '../conditions/value-with-example.ts';
import { designerTexts } from '../../texts/designer.ts';
import { findSpot } from '../edits/place.ts';
import { showable } from '../edits/repair.ts';
import { groupsOf } from '../edits/set-properties.ts';

/** What the script shows below an expression while it is being written. */
export interface PostedExplanation {
  readonly issues: readonly { readonly at: number; readonly text: string }[];
  readonly sentence: string | null;
  readonly type: string | null;
  /** A sentence with the value on the preview's answers, or on those of the first example. */
  readonly value: string | null;
}

const WANTED: readonly FeelType[] = ['boolean', 'number', 'string', 'date'];

/** Reads an expression as posted: `kifejezes`, `_hely`, `fajta` (what must come of it), `valaszok` (the preview's answers). */
export function explainPosted(definition: FormDefinition, request: CentreRequest): PostedExplanation {
  const { lang } = request;
  const text = field(request, 'kifejezes').slice(0, 5000);
  const spot = findSpot(definition, field(request, '_hely'));
  const groups = spot === null ? [] : groupsOf(spot);
  const wanted = WANTED.find((type) => type === field(request, 'fajta')) ?? null;
  const { issues, sentence, type, feelType } = explainExpression(definition, groups, text, wanted);
  const isWhole = issues.length === 0 && groups.length === 0;
  const value = isWhole ? valueWithExample(definition, text, feelType, answersOf(definition, field(request, 'valaszok')), lang) : null;
  return {
    issues: issues.map((issue) => ({ at: issue.at, text: issue.text[lang] })),
    sentence: words(sentence, lang),
    type: words(type, lang),
    value: value === null ? null : designerTexts(lang)(field(request, 'valaszok') === '' ? 'valueNow' : 'valuePreview', { value }),
  };
}

function words(text: Bilingual | null, lang: keyof Bilingual): string | null {
  return text === null ? null : text[lang];
}

function answersOf(definition: FormDefinition, text: string): Answers | null {
  if (text === '') return null;
  const { form } = showable(definition);
  try {
    const parsed = form?.parseAnswers(JSON.parse(text));
    return parsed?.ok === true ? parsed.value.answers : null;
  } catch {
    return null;
  }
}
