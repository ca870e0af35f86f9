import type { Lang } from '../../../../platform/texts/language.ts';
import { fillingTexts } from '../../texts/filling.ts';
import type { Filling } from './filling.ts';
import { renderingTexts } from '../../../forms/rendering.contract.ts';
import { type Answers, answerText, type FormPage, type Item, recordOf, rowsOf, type Stored, type StoredRecord, textOf, textsOf } from '../../../forms/engine.contract.ts';

/** One answer in words. */
export interface ReadableRow {
  readonly path: string;
  readonly label: string;
  /** Empty when nothing was answered. */
  readonly value: string;
}

/** The visible answers of a page in the form's order: as they will be stored, or as typed where they are still wrong. */
export function readableRows(filling: Filling, page: FormPage, lang: Lang): ReadableRow[] {
  const { result, answers } = filling;
  const fileNames = new Map((filling.place.files ?? []).map(({ id, name }) => [id, name]));
  const reader: Reader = { lang, visible: result.visible, fileNames };
  return page.sections
    .filter(({ id }) => result.visible.has(`section:${id}`))
    .flatMap(({ fields }) => fields.flatMap((item) => rowsOfItem(reader, item, '', '', result.values, answers)));
}

interface Reader {
  readonly lang: Lang;
  readonly visible: ReadonlySet<string>;
  readonly fileNames: ReadonlyMap<string, string>;
}

function rowsOfItem(
  reader: Reader,
  item: Item,
  prefix: string,
  before: string,
  values: StoredRecord,
  answers: Answers | undefined,
): ReadableRow[] {
  const { lang, visible } = reader;
  const path = prefix + item.id;
  if (item.kind === 'information' || !visible.has(path)) return [];
  const stored = values[item.id];
  if (item.kind !== 'group') {
    const value = stored === undefined ? typedText(reader, item, answers) : readableText(item, stored, lang);
    const label = item.kind === 'declaration' ? item.text[lang] : item.label[lang];
    return [{ path, label: before + label, value }];
  }
  const t = renderingTexts(lang);
  const records = recordsIn(stored);
  const rows = rowsOf(answers, item.id);
  if (rows.length === 0) return [{ path, label: before + item.label[lang], value: '' }];
  return rows.flatMap((row, index) => {
    const number = t('rowNumber', { number: index + 1, what: item.rowLabel[lang] });
    return item.fields.flatMap((field) => rowsOfItem(reader, field, `${path}.${index}.`, `${before}${number} – `, records[index] ?? {}, row));
  });
}

/** A declaration stands under its own words here, so its answer does not repeat them. */
function readableText(item: Exclude<Item, { kind: 'group' | 'information' }>, stored: Stored, lang: Lang): string {
  if (item.kind === 'declaration') return stored === true ? fillingTexts(lang)('declared') : '';
  return answerText(item, stored, lang);
}

/** What stands in a field that cannot be stored as it is. */
function typedText({ fileNames }: Reader, item: Exclude<Item, { kind: 'group' | 'information' }>, answers: Answers | undefined): string {
  const parts = recordOf(answers, item.id);
  if (parts !== undefined) return Object.values(parts).filter((part) => typeof part === 'string' && part !== '').join(', ');
  if (item.kind === 'declaration' || item.kind === 'yesno') return '';
  if (item.kind === 'file') return textsOf(answers, item.id).flatMap((id) => fileNames.get(id) ?? []).join(', ');
  return item.kind === 'choice' ? textsOf(answers, item.id).join(', ') : textOf(answers, item.id);
}

export function recordsIn(stored: Stored | undefined): readonly StoredRecord[] {
  return Array.isArray(stored) ? stored.filter((row): row is StoredRecord => typeof row === 'object') : [];
}
