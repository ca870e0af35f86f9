/**
 * A form that changes something is sent once: after the first click its buttons wait. They are freed when the
 * page is shown again from the browser's memory, or after half a minute without an answer.
 */
export function guardAgainstDoubleClicks(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('once' in form.dataset) || event.defaultPrevented) return;
    // What opens beside the page leaves the page, and its buttons, as they are.
    if (event.submitter instanceof HTMLButtonElement && event.submitter.formTarget === '_blank') return;
    if (form.dataset['sent'] === 'yes') {
      event.preventDefault();
      return;
    }
    form.dataset['sent'] = 'yes';
    // The pressed button must still be enabled when the browser gathers the form, or its value is lost.
    setTimeout(() => hold(form), 0);
    setTimeout(() => free(form), 30_000);
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form')) free(form);
  });
}

/** Forms that a browser carries from one system to another (identity provider) go on by themselves. */
export function sendCarriedForms(): void {
  document.querySelector<HTMLFormElement>('form[data-auto-submit]')?.requestSubmit();
}

/** Faults come first: the reader starts at the list of what to correct. */
export function focusErrorSummary(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}

function hold(form: HTMLFormElement): void {
  for (const button of submitButtons(form)) {
    if (button.disabled) continue;
    button.disabled = true;
    button.dataset['sent'] = '';
  }
}

function free(form: HTMLFormElement): void {
  delete form.dataset['sent'];
  for (const button of submitButtons(form)) {
    if (!('sent' in button.dataset)) continue;
    button.disabled = false;
    delete button.dataset['sent'];
  }
}

function submitButtons(form: HTMLFormElement): HTMLButtonElement[] {
  return Array.from(form.elements).filter(
    (element): element is HTMLButtonElement => element instanceof HTMLButtonElement && element.type === 'submit',
  );
}
