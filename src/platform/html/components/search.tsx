import type { JSX } from 'preact';
import { fieldId } from '../attributes.ts';
import { Form } from '../form.tsx';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { Icon } from './icon.tsx';

export interface SearchFieldProps {
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly labelHidden?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** The words on the button; "Keresés" unless told. */
  readonly button?: string | undefined;
  /** Filters that stay while searching. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly id?: string | undefined;
}

/** A search of its own: a GET form with one field. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const t = platformTexts(useLang());
  const id = props.id ?? fieldId(props.name);
  return (
    <Form method="get" action={props.action} role="search" label={props.label} layout="inline" hidden={props.hidden}>
      <div class="vh-search">
        <label class={props.labelHidden === true ? 'ds-sr-only' : 'ds-label'} for={id}>
          {props.label}
        </label>
        <div class="vh-search-line">
          <input
            class="ds-input"
            type="search"
            id={id}
            name={props.name}
            value={props.value ?? ''}
            placeholder={props.placeholder}
            autoComplete="off"
          />
          <button class="ds-button" data-variant="secondary" type="submit">
            <Icon name="search" />
            {props.button ?? t('search')}
          </button>
        </div>
      </div>
    </Form>
  );
}

export interface SettlementSearchProps {
  /** Where the GET form leads, with `?q=`; that page lists the matches. */
  readonly action: string;
  readonly value?: string | undefined;
  readonly label?: string | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** Answers JSON for `?q=`; `/api/telepulesek` unless told. */
  readonly endpoint?: string | undefined;
}

/**
 * Finds a settlement by name, part of a name or postcode. A GET form; where scripts run, matches are offered
 * while typing, and choosing one opens its page.
 */
export function SettlementSearch(props: SettlementSearchProps): JSX.Element {
  const t = platformTexts(useLang());
  const id = fieldId('telepules');
  const wrong = props.error !== undefined;
  return (
    <Form method="get" action={props.action} role="search" layout="stack">
      <div class="ds-field vh-field vh-settlement" data-settlements={props.endpoint ?? '/api/telepulesek'}>
        <label class="ds-label" for={id}>
          {props.label ?? t('settlementQuestion')}
        </label>
        <div class="vh-help" data-field="description" id={`${id}-sugo`}>
          {props.help ?? t('settlementHelp')}
        </div>
        {wrong && (
          <p class="ds-validation-message vh-error" data-field="validation" id={`${id}-hiba`}>
            {props.error}
          </p>
        )}
        <div class="vh-search-line">
          <div class="vh-combobox">
            <input
              class="ds-input"
              type="text"
              id={id}
              name="q"
              value={props.value ?? ''}
              autoComplete="off"
              autocapitalize="words"
              spellcheck={false}
              enterkeyhint="search"
              aria-describedby={wrong ? `${id}-sugo ${id}-hiba` : `${id}-sugo`}
              aria-invalid={wrong ? 'true' : undefined}
              data-none={t('settlementNone')}
              data-not-joined={t('settlementNotJoined')}
              data-count-one={t('settlementCount', { count: 1 })}
              data-count-many={t('settlementCount', { count: 99 }).replace('99', '{count}')}
            />
          </div>
          <button class="ds-button" data-variant="primary" type="submit">
            <Icon name="search" />
            {t('search')}
          </button>
        </div>
        <p class="ds-sr-only" role="status" />
      </div>
    </Form>
  );
}
