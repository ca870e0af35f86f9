import type { JSX } from 'preact';
import type { FeelType } from '../../../../kernel/feel/types.ts';
import { Button } from '../../../../platform/html/components/button.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { TextArea, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import type { Lang } from '../../../../platform/texts/language.ts';
import { designerTexts } from '../../texts/designer.ts';
import type { Condition, Match, Test } from '../conditions/condition.ts';
import { isGroup, needsValue, OPERATOR_WORDS, operatorsFor } from '../conditions/condition.ts';
import { explainExpression } from '../conditions/explain-expression.ts';
import { readCondition } from '../conditions/read-condition.ts';
import { FUNCTION_HINTS } from '../conditions/vocabulary.ts';
import { valueWithExample } from '../conditions/value-with-example.ts';
import type { ExpressionScope } from './expression-scope.ts';

interface ExpressionProps {
  readonly name: string;
  readonly label: string;
  readonly text: string | undefined;
  readonly lang: Lang;
  readonly scope: ExpressionScope;
}

/** A condition: as rows to choose from where it fits there, else as text; always also as a sentence. */
export function ConditionView({ name, label, text, lang, scope }: ExpressionProps): JSX.Element {
  const t = designerTexts(lang);
  const condition = text === undefined ? { match: 'all' as const, parts: [] } : readCondition(text, scope.subjects);
  return (
    <fieldset class="vh-designer-condition" id={`feltetel-${name.replaceAll('.', '-')}`}>
      <legend class="ds-label">{label}</legend>
      {condition === null ? (
        <FormulaBody name={name} label={label} text={text ?? ''} lang={lang} scope={scope} wanted="boolean" />
      ) : (
        <>
          <Builder name={name} condition={condition} lang={lang} scope={scope} />
          {text !== undefined && <Explanation text={text} lang={lang} scope={scope} wanted="boolean" />}
          <Details summary={t('asText')} id={`szoveg-${name.replaceAll('.', '-')}`}>
            <TextArea name={name} id={`kif-${name.replaceAll('.', '-')}`} label={label} help={t('asTextHelp')} rows={2} value={text ?? ''} data={{ formula: '', wanted: 'boolean' }} />
            <Button look="secondary" name="_muvelet" value={`szoveg:${name}`}>
              {t('save')}
            </Button>
          </Details>
        </>
      )}
    </fieldset>
  );
}

/** A calculation: text with everything that helps to write it. */
export function FormulaView(props: ExpressionProps): JSX.Element {
  return (
    <div class="vh-designer-condition">
      <FormulaBody {...props} text={props.text ?? ''} wanted={props.scope.wanted} />
    </div>
  );
}

function FormulaBody({ name, label, text, lang, scope, wanted }: ExpressionProps & { readonly text: string; readonly wanted: FeelType | null }): JSX.Element {
  const t = designerTexts(lang);
  const spoken = typeof wanted === 'string' ? wanted : '';
  return (
    <>
      <input type="hidden" name={`${name}:mod`} value="szoveg" />
      <TextArea name={name} id={`kif-${name.replaceAll('.', '-')}`} label={label} rows={3} value={text} data={{ formula: '', wanted: spoken }} />
      <div data-explanation={name} aria-live="polite">
        <Explanation text={text} lang={lang} scope={scope} wanted={wanted} />
      </div>
      <Details summary={t('names')} id={`nevek-${name.replaceAll('.', '-')}`}>
        <table class="vh-designer-names">
          <thead>
            <tr>
              <th scope="col">{t('nameOf')}</th>
              <th scope="col">{t('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {scope.subjects.map((subject) => (
              <tr key={subject.text}>
                <td>
                  <code data-insert={subject.text}>{subject.text}</code>
                </td>
                <td>{subject.label[lang]}</td>
              </tr>
            ))}
            {FUNCTION_HINTS.map((hint) => (
              <tr key={hint.text}>
                <td>
                  <code data-insert={hint.text}>{hint.text}</code>
                </td>
                <td>{hint.about[lang]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Details>
    </>
  );
}

/** What an expression says, gives, and where it is wrong. */
export function Explanation({ text, lang, scope, wanted }: { readonly text: string; readonly lang: Lang; readonly scope: ExpressionScope; readonly wanted: FeelType | null }): JSX.Element | null {
  const t = designerTexts(lang);
  if (text.trim() === '') return null;
  const { issues, sentence, type, feelType } = explainExpression(scope.definition, scope.groups, text, wanted);
  const isWhole = issues.length === 0 && wanted !== 'boolean' && scope.groups.length === 0;
  const value = isWhole ? valueWithExample(scope.definition, text, feelType, scope.answers, lang) : null;
  return (
    <div class="vh-designer-explained">
      {issues.map((issue, index) => (
        <p key={index} class="vh-designer-wrong">
          <strong>{t('atCharacter', { at: String(issue.at + 1) })}</strong> {issue.text[lang]}
        </p>
      ))}
      {sentence !== null && (
        <p>
          <span class="vh-designer-hint">{t('inWords')}:</span> {sentence[lang]}
        </p>
      )}
      {issues.length === 0 && type !== null && wanted !== 'boolean' && <p class="vh-designer-hint">{t('gives', { type: type[lang] })}</p>}
      {value !== null && <p class="vh-designer-hint">{t('valueNow', { value })}</p>}
    </div>
  );
}

function Builder({ name, condition, lang, scope }: { readonly name: string; readonly condition: Condition; readonly lang: Lang; readonly scope: ExpressionScope }): JSX.Element {
  const t = designerTexts(lang);
  const { parts } = condition;
  return (
    <div class="vh-designer-builder">
      <input type="hidden" name={`${name}:mod`} value="szabaly" />
      <input type="hidden" name={`${name}:darab`} value={String(parts.length)} />
      {parts.length === 0 && <p class="vh-designer-hint">{t('noCondition')}</p>}
      {parts.length > 1 && <MatchView name={`${name}:egyutt`} match={condition.match} lang={lang} />}
      {parts.map((part, index) =>
        isGroup(part) ? (
          <fieldset key={index} class="vh-designer-row">
            <input type="hidden" name={`${name}:${index}.darab`} value={String(part.parts.length)} />
            <MatchView name={`${name}:${index}.egyutt`} match={part.match} lang={lang} />
            {part.parts.map((test, at) => (
              <TestView key={at} name={name} at={`${index}.${at}`} test={test} lang={lang} scope={scope} />
            ))}
            <ActButton name={name} act={`uj:${index}`} label={t('addTest')} />
            <ActButton name={name} act={`torles:${index}`} label={t('removeTest')} />
          </fieldset>
        ) : (
          <TestView key={index} name={name} at={String(index)} test={part} lang={lang} scope={scope} />
        ),
      )}
      {scope.subjects.length > 0 && (
        <p class="vh-designer-tools">
          <ActButton name={name} act="uj" label={t('addTest')} />
          {parts.length > 0 && <ActButton name={name} act="uj-csoport" label={t('addGroup')} />}
        </p>
      )}
    </div>
  );
}

function MatchView({ name, match, lang }: { readonly name: string; readonly match: Match; readonly lang: Lang }): JSX.Element {
  const t = designerTexts(lang);
  return <Select name={name} label={t('match')} value={match} choices={[{ value: 'all', label: t('all') }, { value: 'any', label: t('any') }]} />;
}

function TestView({ name, at, test, lang, scope }: { readonly name: string; readonly at: string; readonly test: Test; readonly lang: Lang; readonly scope: ExpressionScope }): JSX.Element {
  const t = designerTexts(lang);
  const subject = scope.subjects.find(({ text }) => text === test.subject);
  const operators = subject === undefined ? [test.operator] : operatorsFor(subject);
  const options = subject?.options;
  const field = { name: `${name}:${at}.ertek`, label: t('value'), value: test.value };
  return (
    <div class="vh-designer-test">
      <Select name={`${name}:${at}.kerdes`} label={t('question')} value={test.subject} choices={scope.subjects.map(({ text, label }) => ({ value: text, label: label[lang] }))} />
      <Select name={`${name}:${at}.muvelet`} label={t('operator')} value={test.operator} choices={operators.map((operator) => ({ value: operator, label: OPERATOR_WORDS[operator][lang] }))} />
      {needsValue(test.operator) && (options === undefined ? <TextField {...field} autoComplete="off" /> : <Select {...field} choices={options.map(({ value, label }) => ({ value, label: label[lang] }))} />)}
      <Button look="quiet" name="_muvelet" value={`feltetel:${name}:torles:${at}`} label={t('removeTest')}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}

function ActButton({ name, act, label }: { readonly name: string; readonly act: string; readonly label: string }): JSX.Element {
  return (
    <Button look="quiet" name="_muvelet" value={`feltetel:${name}:${act}`}>
      {label}
    </Button>
  );
}
