import type { Lang } from '../../../platform/texts/language.ts';
import { answerText, personParts } from './answer-text.ts';
import type { PartText } from './record-text.ts';
import { isRecord, organisationParts } from './record-text.ts';
import type { Page } from './definition.ts';
import type { Group, Item } from './fields.ts';

/** The answers of one section of a form, as people read them. */
export interface AnswerSection {
  readonly pageId: string;
  /** Of the section, or of its page when the section has none. */
  readonly title: string;
  readonly rows: readonly AnswerRow[];
}

/** One answer, or one row of a repeating group. */
export interface AnswerRow {
  /** Where it stands among the answers: `area`, `owners.0`, `owners.0.share`. */
  readonly path: string;
  readonly label: string;
  /** The whole answer in one line. */
  readonly text: string;
  /** What was asked: `calculated` is what the form worked out, `group` one row of a repeating group. */
  readonly kind: Item['kind'];
  /** The parts of a person, an organisation and of a group's row, each with its label; `text` says the same in one line. */
  readonly rows: readonly AnswerRow[];
}

/**
 * What a sent form says, in the order and the words of the version it was sent by. The engine stored only what was
 * asked; what was not answered is left out here, and so are sections without an answer.
 */
export function answerSections(
  form: { readonly pages: readonly Page[] },
  answers: Readonly<Record<string, unknown>>,
  lang: Lang,
): AnswerSection[] {
  return form.pages
    .flatMap((page) =>
      page.sections.map((section) => ({
        pageId: page.id,
        title: (section.title ?? page.title)[lang],
        rows: section.fields.flatMap((item) => rowsOf(item, answers, '', lang)),
      })),
    )
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(item: Item, answers: Readonly<Record<string, unknown>>, prefix: string, lang: Lang): AnswerRow[] {
  const path = prefix + item.id;
  const stored = answers[item.id];
  if (item.kind === 'group') return groupRows(item, stored, path, lang);
  const text = answerText(item, stored, lang);
  if (text === '') return [];
  const parts = isRecord(stored) ? partsOf(item.kind, stored, lang) : [];
  const rows = parts.map(({ id, ...part }) => ({ path: `${path}.${id}`, ...part, kind: 'text' as const, rows: [] }));
  return [{ path, label: item.label[lang], text, kind: item.kind, rows }];
}

function partsOf(kind: Item['kind'], stored: Readonly<Record<string, unknown>>, lang: Lang): readonly PartText[] {
  if (kind === 'person4t') return personParts(stored, lang);
  return kind === 'organisation' ? organisationParts(stored, lang) : [];
}

function groupRows(group: Group, stored: unknown, path: string, lang: Lang): AnswerRow[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((record: unknown, index): AnswerRow[] => {
    const place = `${path}.${index}`;
    const rows = isRecord(record) ? group.fields.flatMap((item) => rowsOf(item, record, `${place}.`, lang)) : [];
    if (rows.length === 0) return [];
    const label = lang === 'hu' ? `${index + 1}. ${group.rowLabel.hu}` : `${group.rowLabel.en} ${index + 1}`;
    return [{ path: place, label, text: lineOf(rows), kind: 'group', rows }];
  });
}

/** A yes or a declaration says nothing without its question, and a row within a row is too long for a line. */
function lineOf(rows: readonly AnswerRow[]): string {
  return rows.flatMap(({ kind, text }) => (kind === 'yesno' || kind === 'declaration' || kind === 'group' ? [] : [text])).join(', ');
}
