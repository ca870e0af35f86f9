import { controlPath } from '../../modules/forms/domain/control-path.ts';
import { calculatedText } from '../../modules/forms/domain/figure-text.ts';
import type { CompiledForm, FormError, FormResult } from '../../modules/forms/engine.contract.ts';
import type { Lang } from '../../platform/texts/language.ts';

type Changes = ReturnType<ReturnType<CompiledForm['session']>['set']>;
type Figure = FormResult['calculated'][string];

/** The parts of the page that follow the form: found once, so that a keystroke need not look for them. */
export class LivePage {
  readonly #form: HTMLFormElement;
  readonly #engine: CompiledForm;
  readonly #lang: Lang;
  #shown = new Map<string, HTMLElement[]>();
  #figures = new Map<string, HTMLElement[]>();
  #groupFaults: readonly HTMLElement[] = [];
  /** Errors of each control, by their own paths. */
  #errors = new Map<string, Map<string, readonly FormError[]>>();
  /** Headline figures that are known. */
  readonly #known = new Set<string>();

  constructor(form: HTMLFormElement, engine: CompiledForm, lang: Lang) {
    this.#form = form;
    this.#engine = engine;
    this.#lang = lang;
    this.#find();
  }

  groupFaults(): readonly HTMLElement[] {
    return this.#groupFaults;
  }

  errorAt(control: string): FormError | undefined {
    for (const errors of this.#errors.get(control)?.values() ?? []) return errors[0];
    return undefined;
  }

  /** Everything anew: at the beginning, and when rows have come or gone. */
  showAll({ visible, calculated, errors }: FormResult): void {
    this.#find();
    for (const [path, elements] of this.#shown) show(elements, visible.has(path));
    for (const path of this.#figures.keys()) this.#showFigure(path, calculated[path] ?? null);
    this.#errors = new Map();
    for (const error of errors) this.#keep(error.path, [...(this.#errors.get(controlPath(this.#engine, error.path))?.get(error.path) ?? []), error]);
    this.#showHeadlines();
  }

  /** What has changed; the controls whose faults are others now. */
  apply({ shown, hidden, calculated, errors }: Changes): string[] {
    for (const path of shown) show(this.#shown.get(path) ?? [], true);
    for (const path of hidden) show(this.#shown.get(path) ?? [], false);
    for (const path of hidden) if (this.#figures.has(path)) this.#showFigure(path, null);
    for (const [path, figure] of Object.entries(calculated)) this.#showFigure(path, figure);
    this.#showHeadlines();
    return Object.entries(errors).map(([path, said]) => this.#keep(path, said));
  }

  #find(): void {
    this.#shown = byName(document.querySelectorAll<HTMLElement>('[data-path]'), 'path');
    this.#figures = byName(document.querySelectorAll<HTMLElement>('[data-value]'), 'value');
    this.#groupFaults = Array.from(this.#form.querySelectorAll<HTMLElement>('[data-group-fault]'));
  }

  /** The control that the path means. */
  #keep(path: string, said: readonly FormError[]): string {
    const name = controlPath(this.#engine, path);
    const errors = this.#errors.get(name) ?? new Map<string, readonly FormError[]>();
    if (said.length > 0) errors.set(path, said);
    else errors.delete(path);
    this.#errors.set(name, errors);
    return name;
  }

  #showFigure(path: string, figure: Figure | null): void {
    const item = this.#engine.placeOf(path)?.item;
    if (item?.kind !== 'calculated') return;
    const text = calculatedText(item, figure ?? null, this.#lang);
    for (const element of this.#figures.get(path) ?? []) {
      const isHeadline = element.closest('[data-headlines]') !== null;
      if (isHeadline && text !== '') this.#known.add(path);
      else if (isHeadline) this.#known.delete(path);
      // Only what changed is written, so that it is read aloud once.
      const written = text === '' && !isHeadline ? (this.#form.dataset['textNotYet'] ?? '') : text;
      if (element.textContent !== written) element.textContent = written;
    }
  }

  #showHeadlines(): void {
    const headlines = document.querySelector<HTMLElement>('[data-headlines]');
    if (headlines !== null) headlines.hidden = this.#known.size === 0;
  }
}

function show(elements: readonly HTMLElement[], isShown: boolean): void {
  for (const element of elements) element.hidden = !isShown;
}

function byName(elements: Iterable<HTMLElement>, name: string): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  for (const element of elements) {
    const path = element.dataset[name] ?? '';
    const same = found.get(path);
    if (same === undefined) found.set(path, [element]);
    else same.push(element);
  }
  return found;
}
