import type { JSX } from 'preact';
import type { Bilingual } from '../../../kernel/result.ts';
import { fieldId } from '../../../platform/html/attributes.ts';
import { Button } from '../../../platform/html/components/button.tsx';
import { DescriptionList } from '../../../platform/html/components/description-list.tsx';
import { Details } from '../../../platform/html/components/details.tsx';
import { FieldGroup } from '../../../platform/html/fields/choice-fields.tsx';
import { Stack } from '../../../platform/html/frame/layout.tsx';
import type { Lang } from '../../../platform/texts/language.ts';
import { renderingTexts } from './rendering-texts.ts';
import type { FileSlotProps } from './file-slot.view.tsx';
import { CompositeView } from './composite.view.tsx';
import { FieldView } from './field.view.tsx';
import { type Answers, type CalculatedField, calculatedText, emptyRow, type FormResult, type Group, type Item, rowsOf, textsOf, type Town } from '../engine.contract.ts';

/** What all fields of a page have in common. */
export interface FieldScope {
  readonly lang: Lang;
  readonly result: FormResult;
  readonly faults: ReadonlyMap<string, Bilingual>;
  readonly prefilled: ReadonlySet<string>;
  /** Where the form is filed, for addresses in the town itself. */
  readonly town: Town | null;
  /** How attachments are given: the screen around knows where they go. */
  readonly FileSlot: (props: FileSlotProps) => JSX.Element;
}

export interface ItemProps<I extends Item> {
  readonly scope: FieldScope;
  readonly item: I;
  /** `owners.0.` in the rows of a group, else empty. */
  readonly prefix: string;
  readonly answers: Answers | undefined;
}

/**
 * One field, figure, text or group. What does not apply now is on the page too, hidden: what was typed there
 * stays, and the script shows it as soon as it applies.
 */
export function ItemView({ scope, item, prefix, answers }: ItemProps<Item>): JSX.Element {
  const path = prefix + item.id;
  return (
    <div data-path={path} hidden={!scope.result.visible.has(path)}>
      <Content scope={scope} item={item} prefix={prefix} answers={answers} />
    </div>
  );
}

function Content({ scope, item, prefix, answers }: ItemProps<Item>): JSX.Element {
  const { lang } = scope;
  switch (item.kind) {
    case 'group':
      return <GroupView scope={scope} item={item} prefix={prefix} answers={answers} />;
    case 'information':
      return (
        <div class="vh-prose">
          <p>
            <strong>{item.label[lang]}</strong>
          </p>
          <p>{item.text[lang]}</p>
        </div>
      );
    case 'calculated':
      return <CalculatedView scope={scope} item={item} path={prefix + item.id} />;
    case 'address':
    case 'person4t':
    case 'organisation':
    case 'mapPoint':
      return <CompositeView scope={scope} item={item} prefix={prefix} answers={answers} />;
    case 'file':
      return <scope.FileSlot scope={scope} item={item} path={prefix + item.id} ids={textsOf(answers, item.id)} />;
    default:
      return <FieldView scope={scope} item={item} prefix={prefix} answers={answers} />;
  }
}

function CalculatedView({ scope, item, path }: { readonly scope: FieldScope; readonly item: CalculatedField; readonly path: string }): JSX.Element {
  const { lang, result } = scope;
  const t = renderingTexts(lang);
  const text = calculatedText(item, result.calculated[path] ?? null, lang);
  return (
    <>
      <DescriptionList look="compact" items={[{ term: item.label[lang], value: <output data-value={path}>{text === '' ? t('notYet') : text}</output> }]} />
      {item.help !== undefined && <p class="vh-help">{item.help[lang]}</p>}
      {item.why !== undefined && (
        <Details summary={t('why')}>
          <p>{item.why[lang]}</p>
        </Details>
      )}
    </>
  );
}

/** Rows with their own buttons; the empty row in the template is what the script adds. */
function GroupView({ scope, item, prefix, answers }: ItemProps<Group>): JSX.Element {
  const t = renderingTexts(scope.lang);
  const path = prefix + item.id;
  const rows = rowsOf(answers, item.id);
  const fault = scope.faults.get(path)?.[scope.lang];
  return (
    <FieldGroup legend={item.label[scope.lang]} help={item.help?.[scope.lang]}>
      <p class="ds-validation-message vh-error" data-field="validation" id={fieldId(path)} tabIndex={-1} hidden={fault === undefined} data-group-fault={path}>
        {fault}
      </p>
      <div class="vh-stack vh-stack-md" data-rows={path} id={`sorok-${path.replaceAll('.', '-')}`}>
        {rows.map((row, index) => (
          <RowView key={index} scope={scope} group={item} path={`${path}.${index}`} number={String(index + 1)} row={row} />
        ))}
      </div>
      <p>
        <Button look="secondary" name="_muvelet" value={`sor:${path}`} data={{ 'add-row': path }}>
          {t('addRow', { what: item.rowLabel[scope.lang].toLowerCase() })}
        </Button>
      </p>
      <template data-row-template={path} data-rows-max={item.maxRows}>
        <RowView
          scope={{ ...scope, faults: new Map(), prefilled: new Set() }}
          group={item}
          path={`${path}.${placeholder('I', prefix)}`}
          number={placeholder('N', prefix)}
          row={emptyRow(item)}
        />
      </template>
    </FieldGroup>
  );
}

/** Stands in templates for a row's place and number; one for each depth of groups in groups. */
function placeholder(kind: 'I' | 'N', prefix: string): string {
  return `_${kind}${prefix.split('.').length}_`;
}

function RowView(props: {
  readonly scope: FieldScope;
  readonly group: Group;
  readonly path: string;
  readonly number: string;
  readonly row: Answers;
}): JSX.Element {
  const { scope, group, path, number, row } = props;
  const t = renderingTexts(scope.lang);
  const what = t('rowNumber', { number, what: group.rowLabel[scope.lang] });
  return (
    <fieldset class="ds-fieldset vh-card" data-row={path}>
      <legend class="ds-label" data-weight="semibold" data-row-words>
        {what}
      </legend>
      <Stack>
        {group.fields.map((item) => (
          <ItemView key={item.id} scope={scope} item={item} prefix={`${path}.`} answers={row} />
        ))}
      </Stack>
      <p>
        <Button look="quiet" name="_muvelet" value={`torol:${path}`} data={{ 'remove-row': path, 'row-words': '' }}>
          {t('removeRow', { what })}
        </Button>
      </p>
    </fieldset>
  );
}
