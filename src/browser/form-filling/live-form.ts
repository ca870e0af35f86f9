import type { Answers, Attachment, CompiledForm, FormContext, FormError } from '../../modules/forms/engine.contract.ts';
import { takesList } from '../../modules/forms/domain/untrusted-answers.ts';
import type { Lang } from '../../platform/texts/language.ts';
import { controlOf, controlsIn, controlsNamed, typedUnder } from './controls.ts';
import { showFault } from './faults.ts';
import { LivePage } from './live-page.ts';
import { Rows } from './rows.ts';

type Session = ReturnType<CompiledForm['session']>;

/** Keeps the page in step with what is typed: what applies, what it comes to, what is wrong. A keystroke touches only what follows from it. */
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
  readonly #page: LivePage;

  constructor(form: HTMLFormElement, engine: CompiledForm, context: FormContext, answers: Answers, changed: () => void) {
    this.#form = form;
    this.#engine = engine;
    this.#session = engine.session(answers, context);
    this.#lang = document.documentElement.lang === 'en' ? 'en' : 'hu';
    this.#changed = changed;
    this.#page = new LivePage(form, engine, this.#lang);
  }

  start(): void {
    const live = document.createElement('input');
    live.type = 'hidden';
    live.name = '_elo';
    live.value = '1';
    this.#form.append(live);
    // A browser that came back to the page may have put older words into the fields.
    const controls = controlsIn(this.#form);
    for (const name of new Set(controls.map((control) => control.name))) this.#session.set(name, this.#typedUnder(name));
    for (const control of controls) if (control.getAttribute('aria-invalid') === 'true') this.#told.add(control.name);
    for (const fault of this.#page.groupFaults()) if (!fault.hidden) this.#told.add(fault.dataset['groupFault'] ?? '');
    this.#form.addEventListener('input', (event) => this.#typed(event));
    this.#form.addEventListener('change', (event) => this.#wasLeft(event));
    this.#form.addEventListener('attachment', (event) => this.#filesChanged(event));
    new Rows(this.#form, (act, path, index) => this.#rowsChanged(act, path, index)).start();
    this.#showAll();
  }

  #typed(event: Event): void {
    const control = controlOf(event.target);
    if (control === null) return;
    this.#take(control.name);
    this.#changed();
  }

  #wasLeft(event: Event): void {
    const control = controlOf(event.target);
    if (control === null) return;
    this.#left.add(control.name);
    this.#take(control.name);
    this.#changed();
  }

  /** The script of attachments has put ids of files under a name, or taken them away. */
  #filesChanged(event: Event): void {
    if (!(event instanceof CustomEvent)) return;
    const { path, file } = event.detail as { readonly path: string; readonly file?: Attachment };
    if (file !== undefined) this.#session.attach(file);
    this.#take(path);
    this.#changed();
  }

  #take(name: string): void {
    const touched = this.#page.apply(this.#session.set(name, this.#typedUnder(name)));
    for (const control of new Set([name, ...touched])) this.#showFault(control);
    this.#showGroupFaults();
  }

  #typedUnder(name: string): string | readonly string[] {
    const item = this.#engine.placeOf(name)?.item;
    return typedUnder(this.#form, name, item !== undefined && takesList(item));
  }

  #rowsChanged(act: 'add' | 'remove', path: string, index: number): void {
    if (act === 'add') this.#session.addRow(path);
    else this.#session.removeRow(path, index);
    // Rows after the removed one have other names now.
    for (const names of [this.#left, this.#told]) {
      for (const name of names) if (act === 'remove' && name.startsWith(`${path}.`)) names.delete(name);
    }
    this.#showAll();
    this.#changed();
  }

  #showAll(): void {
    this.#page.showAll(this.#session.result);
    for (const name of new Set([...this.#left, ...this.#told])) this.#showFault(name);
    this.#showGroupFaults();
  }

  #showFault(name: string): void {
    if (!this.#left.has(name) && !this.#told.has(name)) return;
    const error = this.#page.errorAt(name);
    const controls = controlsNamed(this.#form, name);
    if (controls.length > 0) showFault(controls, this.#isTold(name, error) ? error.message[this.#lang] : null, this.#form.dataset['textError'] ?? '');
  }

  /** What is missing is told only where the server has told of it before. */
  #isTold(name: string, error: FormError | undefined): error is FormError {
    return error !== undefined && (error.code !== 'required' || this.#told.has(name));
  }

  #showGroupFaults(): void {
    for (const element of this.#page.groupFaults()) {
      const path = element.dataset['groupFault'] ?? '';
      const error = this.#told.has(path) || this.#rowCount(path) > 1 ? this.#page.errorAt(path) : undefined;
      const isTold = error !== undefined && (this.#told.has(path) || [...this.#left].some((name) => name.startsWith(`${path}.`)));
      element.hidden = !isTold;
      const text = isTold ? error.message[this.#lang] : '';
      if (element.textContent !== text) element.textContent = text;
    }
  }

  #rowCount(path: string): number {
    return this.#form.querySelectorAll(`[data-rows="${path}"] > [data-row]`).length;
  }
}
