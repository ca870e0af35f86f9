import { controlPath } from '../../modules/forms/domain/control-path.ts';
import { calculatedText } from '../../modules/forms/domain/figure-text.ts';
import type { Answers, CompiledForm, FormContext, FormError, FormResult } from '../../modules/forms/engine.contract.ts';
import { takesList } from '../../modules/forms/domain/untrusted-answers.ts';
import type { Lang } from '../../platform/texts/language.ts';
import { controlOf, controlsIn, controlsNamed, typedUnder } from './controls.ts';
import { showFault } from './faults.ts';
import { Rows } from './rows.ts';

type Session = ReturnType<CompiledForm['session']>;

/** Keeps the page in step with what is typed: what applies, what it comes to, what is wrong. */
export class LiveForm {
  readonly #form: HTMLFormElement;
  readonly #engine: CompiledForm;
  readonly #session: Session;
  readonly #lang: Lang;
  readonly #changed: () => void;
  /** Controls their reader has left once: only there faults are told while typing goes on. */
  readonly #left = new Set<string>();
  /** Controls at which the server told a fault: there also what is missing is told, until it is there. */
  readonly #told = new Set<string>();

  constructor(form: HTMLFormElement, engine: CompiledForm, context: FormContext, answers: Answers, changed: () => void) {
    this.#form = form;
    this.#engine = engine;
    this.#session = engine.session(answers, context);
    this.#lang = document.documentElement.lang === 'en' ? 'en' : 'hu';
    this.#changed = changed;
  }

  start(): void {
    const live = document.createElement('input');
    live.type = 'hidden';
    live.name = '_elo';
    live.value = '1';
    this.#form.append(live);
    // A browser that came back to the page may have put older words into the fields.
    const controls = controlsIn(this.#form);
    for (const name of new Set(controls.map((control) => control.name))) this.#take(name);
    for (const control of controls) if (control.getAttribute('aria-invalid') === 'true') this.#told.add(control.name);
    for (const fault of this.#groupFaults()) if (!fault.hidden) this.#told.add(fault.dataset['groupFault'] ?? '');
    this.#form.addEventListener('input', (event) => this.#typed(event));
    this.#form.addEventListener('change', (event) => this.#wasLeft(event));
    new Rows(this.#form, (act, path, index) => this.#rowsChanged(act, path, index)).start();
    this.#show();
  }

  #typed(event: Event): void {
    const control = controlOf(event.target);
    if (control === null) return;
    this.#take(control.name);
    this.#show();
    this.#changed();
  }

  #wasLeft(event: Event): void {
    const control = controlOf(event.target);
    if (control === null) return;
    this.#left.add(control.name);
    this.#take(control.name);
    this.#show();
    this.#changed();
  }

  #take(name: string): void {
    const item = this.#engine.placeOf(name)?.item;
    const isList = item !== undefined && takesList(item);
    this.#session.set(name, typedUnder(this.#form, name, isList));
  }

  #rowsChanged(act: 'add' | 'remove', path: string, index: number): void {
    if (act === 'add') this.#session.addRow(path);
    else this.#session.removeRow(path, index);
    // Rows after the removed one have other names now.
    for (const names of [this.#left, this.#told]) {
      for (const name of names) if (act === 'remove' && name.startsWith(`${path}.`)) names.delete(name);
    }
    this.#show();
    this.#changed();
  }

  #show(): void {
    // Collected once: each asking goes through the whole form.
    const { visible, calculated, errors } = this.#session.result;
    for (const element of document.querySelectorAll<HTMLElement>('[data-path]')) {
      const isHidden = !visible.has(element.dataset['path'] ?? '');
      if (element.hidden !== isHidden) element.hidden = isHidden;
    }
    this.#showFigures(calculated);
    this.#showFaults(errors);
  }

  #showFigures(calculated: FormResult['calculated']): void {
    let isAnyKnown = false;
    for (const element of document.querySelectorAll<HTMLElement>('[data-value]')) {
      const path = element.dataset['value'] ?? '';
      const item = this.#engine.placeOf(path)?.item;
      if (item?.kind !== 'calculated') continue;
      const text = calculatedText(item, calculated[path] ?? null, this.#lang);
      const isHeadline = element.closest('[data-headlines]') !== null;
      if (isHeadline && text !== '') isAnyKnown = true;
      // Only what changed is written, so that it is read aloud once.
      const shown = text === '' && !isHeadline ? (this.#form.dataset['textNotYet'] ?? '') : text;
      if (element.textContent !== shown) element.textContent = shown;
    }
    const headlines = document.querySelector<HTMLElement>('[data-headlines]');
    if (headlines !== null) headlines.hidden = !isAnyKnown;
  }

  #showFaults(errors: readonly FormError[]): void {
    const byControl = new Map<string, FormError>();
    for (const error of errors) {
      const name = controlPath(this.#engine, error.path);
      if (!byControl.has(name)) byControl.set(name, error);
    }
    for (const name of new Set([...this.#left, ...this.#told])) {
      const error = byControl.get(name);
      const isTold = error !== undefined && (error.code !== 'required' || this.#told.has(name));
      const controls = controlsNamed(this.#form, name);
      if (controls.length > 0) showFault(controls, isTold ? error.message[this.#lang] : null, this.#form.dataset['textError'] ?? '');
    }
    for (const element of this.#groupFaults()) {
      const path = element.dataset['groupFault'] ?? '';
      const error = this.#told.has(path) || this.#rowCount(path) > 1 ? byControl.get(path) : undefined;
      const isTold = error !== undefined && (this.#told.has(path) || [...this.#left].some((name) => name.startsWith(`${path}.`)));
      element.hidden = !isTold;
      const text = isTold ? error.message[this.#lang] : '';
      if (element.textContent !== text) element.textContent = text;
    }
  }

  #groupFaults(): HTMLElement[] {
    return Array.from(this.#form.querySelectorAll<HTMLElement>('[data-group-fault]'));
  }

  #rowCount(path: string): number {
    return this.#form.querySelectorAll(`[data-rows="${path}"] > [data-row]`).length;
  }
}
