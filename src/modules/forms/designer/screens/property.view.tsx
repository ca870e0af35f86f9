import type { JSX } from 'preact';
import { Button } from '../../../../platform/html/components/button.tsx';
import { Details } from '../../../../platform/html/components/details.tsx';
import { Checkbox, CheckboxGroup, Select } from '../../../../platform/html/fields/choice-fields.tsx';
import { NumberField, TextArea, TextField } from '../../../../platform/html/fields/text-fields.tsx';
import type { Lang } from '../../../../platform/texts/language.ts';
import { designerTexts } from '../../texts/designer.ts';
import { isJson, valueAt } from '../edits/posted.ts';
import type { Property } from '../edits/properties.ts';
import { ConditionView, FormulaView } from './condition.view.tsx';
import type { ExpressionScope } from './expression-scope.ts';

interface PropertyProps {
  readonly property: Property;
  /** What it is a property of. */
  readonly thing: Readonly<Record<string, unknown>>;
  /** `options.2.` in a row, else empty. */
  readonly prefix: string;
  readonly lang: Lang;
  readonly scope: ExpressionScope;
}

/** The properties of a thing: the usual ones in view, the rare ones behind a fold that is open when one of them says something. */
export function PropertiesView(props: Omit<PropertyProps, 'property'> & { readonly properties: readonly Property[] }): JSX.Element {
  const { properties, thing, lang } = props;
  const rare = properties.filter(({ isRare }) => isRare === true);
  const isSaid = rare.some(({ name }) => valueAt(thing, name.split('.')) !== undefined);
  return (
    <>
      {properties
        .filter(({ isRare }) => isRare !== true)
        .map((property) => (
          <PropertyView key={property.name} {...props} property={property} />
        ))}
      {rare.length > 0 && (
        <Details summary={designerTexts(lang)('more')} open={isSaid && props.prefix === ''} id={`tovabbi-${props.prefix.replaceAll('.', '-')}`}>
          {rare.map((property) => (
            <PropertyView key={property.name} {...props} property={property} />
          ))}
        </Details>
      )}
    </>
  );
}

function PropertyView(props: PropertyProps): JSX.Element {
  const { property, thing, prefix, lang, scope } = props;
  const value = valueAt(thing, property.name.split('.'));
  const name = prefix + property.name;
  const field = { name, label: property.label[lang], ...(property.help === undefined ? {} : { help: property.help[lang] }) };
  switch (property.editor) {
    case 'words':
    case 'longwords':
    case 'wordlist':
      return <WordsView {...props} name={name} value={value} />;
    case 'flag':
      return (
        <>
          <input type="hidden" name={name} value="" />
          <Checkbox {...field} value="igen" checked={value === true} />
        </>
      );
    case 'whole':
    case 'amount':
      return <NumberField {...field} value={lang === 'hu' ? textOf(value).replace('.', ',') : textOf(value)} decimals={property.editor === 'amount'} />;
    case 'pick':
      return <Select {...field} value={textOf(value)} placeholder={property.isAlways === true ? undefined : designerTexts(lang)('none')} choices={choicesOf(property, lang)} />;
    case 'picks':
      return (
        <>
          <input type="hidden" name={name} value="" />
          <CheckboxGroup {...field} values={listOf(value).map(String)} choices={choicesOf(property, lang)} />
        </>
      );
    case 'lines':
      return <TextArea {...field} value={listOf(value).join('\n')} rows={3} />;
    case 'condition':
      return <ConditionView name={name} label={property.label[lang]} text={typeof value === 'string' ? value : undefined} lang={lang} scope={scope} />;
    case 'formula':
      return <FormulaView name={name} label={property.label[lang]} text={textOf(value)} lang={lang} scope={scope} />;
    case 'rows':
      return <RowsView {...props} name={name} value={value} />;
    default:
      return <TextField {...field} value={textOf(value)} spellCheck={false} autoComplete="off" />;
  }
}

/** A text in both languages, side by side; lists have a line for each entry. */
function WordsView({ property, lang, name, value }: PropertyProps & { readonly name: string; readonly value: unknown }): JSX.Element {
  const t = designerTexts(lang);
  const words = (language: Lang): string => {
    if (property.editor === 'wordlist') return listOf(value).map((entry) => textOf(isJson(entry) ? entry[language] : '')).join('\n');
    return textOf(isJson(value) ? value[language] : '');
  };
  const field = (language: Lang): { name: string; label: string; value: string; id: string } => ({
    name: `${name}.${language}`,
    label: t(language === 'hu' ? 'hungarian' : 'english'),
    value: words(language),
    id: `szo-${name.replaceAll(/[.:]/g, '-')}-${language}`,
  });
  const isLong = property.editor !== 'words';
  return (
    <fieldset class="vh-designer-words">
      <legend class="ds-label">{property.label[lang]}</legend>
      {property.help !== undefined && <p class="vh-designer-hint">{property.help[lang]}</p>}
      <div class="vh-designer-pair">
        {(['hu', 'en'] as const).map((language) => (isLong ? <TextArea key={language} {...field(language)} rows={property.editor === 'wordlist' ? 4 : 2} /> : <TextField key={language} {...field(language)} autoComplete="off" />))}
      </div>
    </fieldset>
  );
}

/** Rows of further properties, with buttons of their own. */
function RowsView(props: PropertyProps & { readonly name: string; readonly value: unknown }): JSX.Element {
  const { property, lang, scope, name, value } = props;
  const t = designerTexts(lang);
  const rows = listOf(value);
  return (
    <fieldset class="vh-designer-rows">
      <legend class="ds-label">{property.label[lang]}</legend>
      <input type="hidden" name={`${name}:sorok`} value={String(rows.length)} />
      {rows.length === 0 && <p class="vh-designer-hint">{t('rowsEmpty')}</p>}
      {rows.map((row, index) => (
        <fieldset key={index} class="vh-designer-row">
          <legend>{t('row', { number: String(index + 1) })}</legend>
          <PropertiesView properties={property.columns ?? []} thing={isJson(row) ? row : {}} prefix={`${name}.${index}.`} lang={lang} scope={scope} />
          <p class="vh-designer-tools">
            {index > 0 && <RowButton act={`fel:${name}.${index}`} sign="↑" label={t('rowUp')} number={index + 1} />}
            {index < rows.length - 1 && <RowButton act={`le:${name}.${index}`} sign="↓" label={t('rowDown')} number={index + 1} />}
            <RowButton act={`torles:${name}.${index}`} sign="✕" label={t('removeRow')} number={index + 1} />
          </p>
        </fieldset>
      ))}
      <p>
        <Button look="secondary" name="_muvelet" value={`sor:${name}`}>
          {t('addRow')}
        </Button>
      </p>
    </fieldset>
  );
}

function RowButton({ act, sign, label, number }: { readonly act: string; readonly sign: string; readonly label: string; readonly number: number }): JSX.Element {
  return (
    <Button look="quiet" name="_muvelet" value={act} label={`${label} (${number}.)`}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}

function choicesOf({ choices = [] }: Property, lang: Lang): { value: string; label: string }[] {
  return choices.map(({ value, label }) => ({ value, label: label[lang] }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
