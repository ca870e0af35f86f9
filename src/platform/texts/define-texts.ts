import { assert } from '../../kernel/assert.ts';
import type { Bilingual } from '../../kernel/result.ts';
import { withArticle, withArticleCapital } from './article.ts';
import {
  formatDay,
  formatDayShort,
  formatMoment,
  formatMoney,
  formatNumber,
  type DayLike,
  type MomentLike,
} from './format.ts';
import type { Lang } from './language.ts';

/**
 * A room's texts: `defineTexts({ greeting: { hu: 'Üdvözöljük, {name}!', en: 'Welcome, {name}!' } })`.
 *
 * Placeholders: `{name}` a text or number as it is · `{n|number}` · `{x|money}` whole forints ·
 * `{d|day}` `2026. március 16.`, `{d|day}-ig` `2026. március 16-ig` · `{d|day-short}` `2026.03.16.` · `{m|moment}` day and clock in Budapest ·
 * `{w|article}` `a/az` before it · `{w|Article}` `A/Az` before it (in English: `the/The`) ·
 * `{n|plural:paper:papers}` the first form for 1, the second otherwise, without the number itself.
 *
 * The result is called with a language and gives the translator, whose parameters are checked by type:
 * `const t = texts('hu'); t('greeting', { name })`.
 */
export function defineTexts<const T extends Record<string, Bilingual>>(entries: T): Texts<T> {
  const translators = { hu: translator(entries, 'hu'), en: translator(entries, 'en') };
  return Object.assign((lang: Lang) => translators[lang], { entries });
}

export interface Texts<T extends Record<string, Bilingual>> {
  (lang: Lang): Translate<T>;
  readonly entries: T;
}

export type Translate<T extends Record<string, Bilingual>> = <K extends keyof T & string>(
  key: K,
  ...params: ParamsArgument<T[K]['hu']>
) => string;

type ParamsArgument<S extends string> = string extends S
  ? [params?: Readonly<Record<string, ParamValue>>]
  : [Params<S>] extends [Record<string, never>]
    ? []
    : [params: Params<S>];

type Params<S extends string> = [Placeholder<S>] extends [never]
  ? Record<string, never>
  : { readonly [P in Placeholder<S> as NameOf<P>]: ValueOf<P> };

type Placeholder<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? P | Placeholder<Rest> : never;

type NameOf<P extends string> = P extends `${infer N}|${string}` ? N : P;

type ValueOf<P extends string> = P extends `${string}|${infer Kind}`
  ? Kind extends 'number' | 'money' | `plural${string}`
    ? number | bigint
    : Kind extends 'day' | 'day-short'
      ? DayLike
      : Kind extends 'moment'
        ? MomentLike
        : string | number
  : string | number;

export type ParamValue = string | number | bigint | DayLike | MomentLike;

/** Fills one template by its placeholders; a missing parameter is a bug. */
export function fillTemplate(
  template: string,
  lang: Lang,
  params: Readonly<Record<string, ParamValue>> = {},
): string {
  return template.replaceAll(/\{([^{}]+)\}(-?)/g, (_, placeholder: string, hyphen: string) => {
    const [name = '', kind = ''] = placeholder.split('|', 2);
    const value = params[name];
    assert(value !== undefined, `text "${template}" needs the parameter "${name}"`);
    const filled = fillOne(value, kind, lang);
    // Before a Hungarian suffix the day loses its full stop: 2026. március 16-ig.
    return hyphen !== '' && kind.startsWith('day') ? filled.replace(/\.$/, '') + hyphen : filled + hyphen;
  });
}

function translator<T extends Record<string, Bilingual>>(entries: T, lang: Lang): Translate<T> {
  return (key, ...rest) => {
    const entry = entries[key];
    assert(entry !== undefined, `no text under "${key}"`);
    const params: Readonly<Record<string, ParamValue>> | undefined = rest[0];
    return fillTemplate(entry[lang], lang, params);
  };
}

function fillOne(value: ParamValue, kind: string, lang: Lang): string {
  if (kind === '') return plain(value);
  if (kind === 'number') return formatNumber(numeric(value), lang);
  if (kind === 'money') return formatMoney(numeric(value), lang);
  if (kind === 'day') return formatDay(dayOf(value), lang);
  if (kind === 'day-short') return formatDayShort(dayOf(value), lang);
  if (kind === 'moment') return formatMoment(momentOf(value), lang);
  if (kind === 'article') return lang === 'hu' ? withArticle(plain(value)) : `the ${plain(value)}`;
  if (kind === 'Article') return lang === 'hu' ? withArticleCapital(plain(value)) : `The ${plain(value)}`;
  const [name, one = '', other = ''] = kind.split(':', 3);
  assert(name === 'plural', `unknown kind of placeholder: ${kind}`);
  return Number(numeric(value)) === 1 ? one : other;
}

function plain(value: ParamValue): string {
  assert(typeof value !== 'object', 'a plain placeholder takes a text or a number');
  return String(value);
}

function numeric(value: ParamValue): number | bigint {
  assert(typeof value === 'number' || typeof value === 'bigint', `not a number: ${String(value)}`);
  return value;
}

function dayOf(value: ParamValue): DayLike {
  if (typeof value === 'string') return value;
  assert(typeof value === 'object' && 'year' in value, 'not a day');
  return value;
}

function momentOf(value: ParamValue): MomentLike {
  if (typeof value === 'string') return value;
  assert(typeof value === 'object' && 'epochMilliseconds' in value, 'not a moment');
  return value;
}
