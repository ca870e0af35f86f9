import type { Builtin } from '../../kernel/feel/library/signature.ts';
import { openForm } from '../../modules/forms/domain/compiled-form.ts';
import type { Answers, CompiledForm, FormContext } from '../../modules/forms/engine.contract.ts';
import { loadExtras } from './extras.ts';
import { LiveForm } from './live-form.ts';
import { SavedDraft } from './saved-draft.ts';

/**
 * Runs the form of the page in the browser, by the same engine as the server: figures, questions and faults
 * follow the typing, rows come and go in place, the draft saves itself. If anything of this fails, the page
 * works as it came.
 *
 * @param functions what the form may call beside the everyday functions
 */
export async function fillInPlace(functions: readonly Builtin[]): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-filling]');
  if (form === null) return;
  loadExtras(form);
  const draft = form.dataset['save'] === undefined ? null : new SavedDraft(form, form.dataset['save']);
  draft?.start();
  const answer = await fetch(form.dataset['formJson'] ?? '');
  if (!answer.ok) return;
  const portable = (await answer.json()) as CompiledForm['portable'];
  const context = JSON.parse(form.dataset['context'] ?? '') as FormContext;
  const answers = JSON.parse(form.dataset['answers'] ?? '') as Answers;
  new LiveForm(form, openForm(portable, functions), context, answers, () => draft?.note()).start();
  // The rows' own listener came first: a row just added is on the page now.
  form.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-add-row]') !== null) loadExtras(form);
  });
}
