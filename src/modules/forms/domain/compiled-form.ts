import { assert } from '../../../kernel/assert.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import { FeelDate } from '../../../kernel/feel/day.ts';
import type { Builtin } from '../../../kernel/feel/library/signature.ts';
import { libraryOf } from '../../../kernel/feel/library/signature.ts';
import { standardGroups } from '../../../kernel/feel/library/standard.ts';
import type { FeelValue } from '../../../kernel/feel/values.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Answers, StoredRecord } from './answers.ts';
import type { Attachment } from './attachments.ts';
import { buildNodes } from './build-nodes.ts';
import { caseTitle } from './case-title.ts';
import type { Page } from './definition.ts';
import type { Item } from './fields.ts';
import { formFunctions } from './form-functions.ts';
import type { FormResult } from './form-result.ts';
import { resultOf } from './form-result.ts';
import { FormSession } from './form-session.ts';
import { FormState } from './form-state.ts';
import type { FormModel, PortableForm } from './model.ts';
import { orderNodes } from './order.ts';
import { readPost, writePost } from './post.ts';
import type { PrefillSources } from './prefill.ts';
import { lockedAnswers, mergePage, prefilledAnswers } from './prefill.ts';
import type { ReadingContext, Town } from './reading.ts';
import type { ParsedAnswers } from './untrusted-answers.ts';
import type { NamedSigner } from './signers.ts';
import { signersOf } from './signers.ts';
import { parseAnswers } from './untrusted-answers.ts';

/** What a form reckons with besides the answers. */
export interface FormContext {
  /** ISO day. */
  readonly today: string;
  /** Parameters the town has set; figures as safe integers or decimal texts. */
  readonly municipality: Readonly<Record<string, string | number | boolean>>;
  /** Files given for this filling; a file field accepts no other. */
  readonly attachments?: readonly Attachment[];
  /** Where it is filed; addresses in the town itself are checked by it. */
  readonly town?: Town;
}

/** Where a path of the answers leads. */
export interface FieldPlace {
  readonly item: Item;
  readonly page: Page;
  /** Row numbers on the way, from 0. */
  readonly rows: readonly number[];
  /** Of an address or person: the part, else null. */
  readonly part: string | null;
}

/**
 * A form ready to run, on the server (which decides) and in the browser (which only helps). It
 * keeps no answers: one compiled form serves all requests.
 */
export class CompiledForm {
  readonly definition: PortableForm['definition'];
  /** Ship this to the browser, and `openForm` there. */
  readonly portable: PortableForm;
  private readonly model: FormModel;

  constructor(portable: PortableForm, model: FormModel) {
    this.portable = portable;
    this.definition = portable.definition;
    this.model = model;
  }

  /** Answers out of data of unknown shape. See `untrusted-answers.ts` for limits and refusals. */
  parseAnswers(untrusted: unknown): Result<ParsedAnswers> {
    return parseAnswers(this.model.root, untrusted);
  }

  /** Answers out of a form-encoded post. */
  readPost(entries: Iterable<readonly [string, string]>): Result<ParsedAnswers> {
    return readPost(this.model.root, entries);
  }

  /** The post entries of answers: what hidden fields of a page carry. */
  writePost(answers: Answers): [string, string][] {
    return writePost(this.model.root, answers);
  }

  /** The answers with those of one page replaced by what that page sent (an absent one is cleared). */
  mergePage(answers: Answers, pageId: string, sent: Answers): Answers {
    return mergePage(this.model, answers, pageId, sent);
  }

  /** Answers to begin with: what is known of the person, and the least rows of each group. */
  prefill(sources: PrefillSources): Answers {
    return prefilledAnswers(this.model.root, sources);
  }

  /** The answers with the locked fields as the sources give them: before a submission is taken over. */
  lock(answers: Answers, sources: PrefillSources): Answers {
    return lockedAnswers(this.model.root, answers, sources);
  }

  /** Values, figures, visibility and faults of answers. Never throws on answers of `parseAnswers`. */
  evaluate(answers: Answers, context: FormContext): FormResult {
    const state = new FormState(this.model, answers, this.read(context));
    state.run();
    return resultOf(this.model, state);
  }

  /** Who else must sign answers before they are sent; `submitterEmail` is left out. */
  signers(answers: Answers, context: FormContext, submitterEmail: string | null): readonly NamedSigner[] {
    const state = new FormState(this.model, answers, this.read(context));
    state.run();
    return signersOf(this.model, state, resultOf(this.model, state).values, submitterEmail);
  }

  /** A filling that follows keystrokes and works out only what a change touches. */
  session(answers: Answers, context: FormContext): FormSession {
    return new FormSession(this.model, answers, this.read(context));
  }

  /** What the path of an error or of a posted name is, or null when the form has no such path. */
  placeOf(path: string): FieldPlace | null {
    const rows: number[] = [];
    let container = this.model.root;
    const names = path.split('.');
    for (const [index, name] of names.entries()) {
      if (/^\d+$/.test(name)) {
        rows.push(Number(name));
        continue;
      }
      const cell = container.cells.find(({ item }) => item.id === name);
      if (cell === undefined) return null;
      if (cell.rows === null || index === names.length - 1) {
        const { item, section } = cell;
        return { item, page: section.page.page, rows, part: names[index + 1] ?? null };
      }
      container = cell.rows;
    }
    return null;
  }

  /** The title of the case that a submission opens. */
  caseTitle(values: StoredRecord, language: 'hu' | 'en'): string {
    return caseTitle(this.definition.routing.caseTitle[language], values, (path, value) => this.readOut(path, value, language));
  }

  private readOut(path: string, value: string | number, language: 'hu' | 'en'): string {
    const item = this.placeOf(path)?.item;
    const option = item?.kind === 'choice' ? item.options.find((one) => one.value === value) : undefined;
    return option === undefined ? String(value) : option.label[language];
  }

  private read({ today, municipality, attachments = [], town }: FormContext): ReadingContext & {
    readonly values: ReadonlyMap<string, FeelValue>;
  } {
    const day = FeelDate.parse(today);
    assert(day !== null, 'today is an ISO day');
    const parameters = new Map<string, FeelValue>();
    for (const { name, type } of this.definition.parameters) {
      const value = Object.hasOwn(municipality, name) ? municipality[name] : undefined;
      parameters.set(name, value === undefined ? null : parameterValue(value, type));
    }
    return { today: day, town: town ?? null, attachments: new Map(attachments.map((file) => [file.id, file])), values: new Map<string, FeelValue>([['today', day], ['municipality', parameters]]) };
  }
}

/** Opens a portable form. `functions` come beside those of the standard and of `form-functions.ts`. */
export function openForm(portable: PortableForm, functions: readonly Builtin[] = []): CompiledForm {
  const model = orderNodes(buildNodes(portable, libraryOf(...standardGroups, formFunctions, functions)));
  assert('order' in model, 'a portable form has no cycles');
  return new CompiledForm(portable, model);
}

function parameterValue(value: string | number | boolean, type: 'number' | 'text' | 'yesno'): FeelValue {
  if (type === 'number') return typeof value === 'boolean' ? null : Decimal.of(value);
  if (type === 'yesno') return value === true || value === 'true';
  return String(value);
}
