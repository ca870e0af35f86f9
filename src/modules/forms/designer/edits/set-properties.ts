import type { Bilingual, Result } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { changedCondition, postedCondition } from '../conditions/read-posted.ts';
import { type Subject, subjectsIn } from '../conditions/subjects.ts';
import { type Edit, edited, type EditRefusal, refused } from './draft.ts';
import { titleOf } from './expressions.ts';
import { definitionOf, FORM_PROPERTIES, type FormPanel, panelOf } from './form-facts.ts';
import { freshId, idFromWords, isAutomatic, takenIds } from './ids.ts';
import { fieldPath, findSpot, holderOf, idOf, type Spot, withList } from './place.ts';
import { isJson, type Panel, type Posted, valueAt, withPosted, withValue } from './posted.ts';
import { propertiesOf, type Property } from './properties.ts';
import { rename } from './rename.ts';
import { withRenamedOptions, withRenamedParameters } from './rename-value.ts';

type Json = Readonly<Record<string, unknown>>;

/** An act on rows or conditions of a panel, beside what it holds: `sor:options`, `torles:options.2`, `fel:options.2`, `feltetel:visibleIf:uj`. */
export type RowAct = string | null;

/** Takes over a panel about a page, section or field; the journal says which properties changed. */
export function setProperties(definition: FormDefinition, place: string, posted: Posted, act: RowAct): Result<Edit, EditRefusal> {
  const spot = findSpot(definition, place);
  if (spot === null) return refused('no-place', 'Ez a rész már nincs az űrlapon.', 'This part is not in the form any more.');
  const properties = propertiesOf(spot);
  const before: Json = { ...spot.node };
  const after = changed(before, properties, posted, act, subjectsIn(definition, groupsOf(spot)));
  const title = titleOf(spot);
  const what = { hu: `„${title.hu}”: ${changesIn(before, after, properties, 'hu')}`, en: `“${title.en}”: ${changesIn(before, after, properties, 'en')}` };
  const whole = edited(replaced(definition, place, after), what, place);
  if (!whole.ok) return whole;
  const next = findSpot(whole.value.definition, place)?.node;
  const isChoice = spot.level === 'item' && spot.node.kind === 'choice' && next !== undefined && 'kind' in next && next.kind === 'choice';
  const consistent = isChoice ? withRenamedOptions(whole.value.definition, fieldPath(spot), spot.node.options, next.options) : whole.value.definition;
  return withNameFromWords({ ...whole.value, definition: consistent });
}

/** Takes over a panel about the form as a whole. */
export function setFormProperties(definition: FormDefinition, panel: FormPanel, posted: Posted, act: RowAct): Result<Edit, EditRefusal> {
  const properties = FORM_PROPERTIES[panel];
  const before = panelOf(definition);
  const after = changed(before, properties, posted, act, subjectsIn(definition, []));
  const what = { hu: `Az űrlap: ${changesIn(before, after, properties, 'hu')}`, en: `The form: ${changesIn(before, after, properties, 'en')}` };
  const whole = edited(definitionOf(after), what, '');
  return whole.ok && panel === 'parameterek' ? edited(withRenamedParameters(definition, whole.value.definition), what, '') : whole;
}

/** Ids of the groups whose rows a thing stands in. */
export function groupsOf(spot: Spot): readonly string[] {
  return spot.level === 'item' ? spot.groups.map(({ id }) => id) : [];
}

function changed(before: Json, properties: readonly Property[], posted: Posted, act: RowAct, subjects: readonly Subject[]): Json {
  // `szoveg:visibleIf` saves the text beside a builder instead of the builder.
  const texts = act?.startsWith('szoveg:') === true ? posted.filter(([key]) => key !== `${act.slice('szoveg:'.length)}:mod`) : posted;
  const panel: Panel = { posted, conditionAt: (name) => postedCondition(texts, name, subjects) };
  const after = withPosted(before, properties, panel);
  if (act === null || texts !== posted) return after;
  const [verb = '', target = '', ...rest] = act.split(':');
  const path = target.split('.');
  if (verb === 'feltetel') {
    const old = deepValue(after, path);
    return withDeepValue(after, path, changedCondition(typeof old === 'string' ? old : undefined, rest.join(':'), subjects));
  }
  return withRows(after, properties, verb, path);
}

/** Adds a row to a list, or takes one out, or moves it. */
function withRows(after: Json, properties: readonly Property[], verb: string, path: readonly string[]): Json {
  const property = properties.find(({ name, editor }) => editor === 'rows' && path.join('.').startsWith(name));
  if (property === undefined) return after;
  const names = property.name.split('.');
  const index = Number(path[names.length]);
  const value = valueAt(after, names);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const next = rowsAfter(rows, verb, index, property);
  return next === null ? after : withValue(after, names, next.length === 0 && property.isAlways !== true ? undefined : next);
}

function rowsAfter(rows: readonly unknown[], verb: string, index: number, { fresh = {} }: Property): readonly unknown[] | null {
  if (verb === 'sor') return [...rows, freshRow(rows, fresh)];
  if (!Number.isSafeInteger(index) || index < 0 || index >= rows.length) return null;
  if (verb === 'torles') return rows.toSpliced(index, 1);
  const to = verb === 'fel' ? index - 1 : verb === 'le' ? index + 1 : -1;
  return to < 0 || to >= rows.length ? null : rows.toSpliced(index, 1).toSpliced(to, 0, rows[index]);
}

/** A new row whose name is unlike those of the others. */
function freshRow(rows: readonly unknown[], fresh: Json): Json {
  const key = ['value', 'name', 'code', 'id'].find((name) => Object.hasOwn(fresh, name));
  if (key === undefined) return fresh;
  const taken = new Set(rows.flatMap((row) => (isJson(row) ? String(row[key]) : [])));
  return { ...fresh, [key]: freshId(taken, String(fresh[key]), true) };
}

/** `check.0.expr` in lists as well as in records. */
function deepValue(thing: unknown, [name = '', ...rest]: readonly string[]): unknown {
  const value: unknown = Array.isArray(thing) ? thing[Number(name)] : isJson(thing) && Object.hasOwn(thing, name) ? thing[name] : undefined;
  return rest.length === 0 ? value : deepValue(value, rest);
}

function withDeepValue(thing: Json, [name = '', ...rest]: readonly string[], value: unknown): Json {
  if (rest.length === 0) return withValue(thing, [name], value);
  const inner = Object.hasOwn(thing, name) ? thing[name] : undefined;
  if (!Array.isArray(inner)) return isJson(inner) ? { ...thing, [name]: withDeepValue(inner, rest, value) } : thing;
  const [index = '', ...further] = rest;
  const rows: readonly unknown[] = inner;
  return { ...thing, [name]: rows.map((row, at) => (String(at) === index && isJson(row) && further.length > 0 ? withDeepValue(row, further, value ?? 'true') : row)) };
}

function replaced(definition: FormDefinition, place: string, after: Json): unknown {
  // The outcome is checked by `readDraft`: until then it is of unknown shape.
  const whole = withList(definition, holderOf(place), (nodes) => nodes.map((node) => (node.id === idOf(place) ? { ...node, ...cleared(node, after) } : node)));
  return JSON.parse(JSON.stringify(whole));
}

/** What a spread needs to take properties out: those that are gone as undefined, which JSON does not know. */
function cleared(node: object, after: Json): object {
  return { ...Object.fromEntries(Object.keys(node).map((key) => [key, undefined])), ...after };
}

/** A part whose name nobody chose takes the name of its English title. */
function withNameFromWords(edit: Edit): Result<Edit, EditRefusal> {
  const spot = findSpot(edit.definition, edit.place);
  if (spot === null || !isAutomatic(spot.node.id)) return { ok: true, value: edit };
  const { en } = titleOf(spot);
  const isNew = /^new (?:question|page|section|list)$/i.test(en);
  const id = isNew ? null : idFromWords(en);
  if (id === null || isAutomatic(en)) return { ok: true, value: edit };
  const renamed = rename(edit.definition, edit.place, freshId(takenIds(edit.definition), id, false));
  return renamed.ok ? { ok: true, value: { ...renamed.value, what: edit.what } } : { ok: true, value: edit };
}

function changesIn(before: Json, after: Json, properties: readonly Property[], lang: keyof Bilingual): string {
  const names = properties.filter(({ name }) => textAt(before, name) !== textAt(after, name)).map(({ label }) => `„${label[lang]}”`);
  if (names.length === 0) return lang === 'hu' ? 'nem változott semmi' : 'nothing has changed';
  return `${names.join(', ')} ${lang === 'hu' ? 'megváltozott' : 'changed'}`;
}

function textAt(thing: Json, name: string): string {
  return canonicalJson(valueAt(thing, name.split('.')) ?? null);
}
