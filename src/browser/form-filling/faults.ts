import type { Control } from './controls.ts';

/** Shows a fault at the controls of one answer, or takes it away (null), as the server renders it. */
export function showFault(controls: readonly Control[], message: string | null, prefix: string): void {
  const [first] = controls;
  const field = first?.closest<HTMLElement>('.vh-field');
  if (first === undefined || field === null || field === undefined) return;
  const id = `${first.id}-hiba`;
  const shown = document.getElementById(id);
  if (message === null) {
    shown?.remove();
  } else if (shown === null) {
    place(field, faultElement(id, prefix, message));
  } else if (shown.lastChild?.textContent !== message) {
    shown.replaceWith(faultElement(id, prefix, message));
  }
  field.classList.toggle('vh-field-wrong', message !== null);
  const describers = field instanceof HTMLFieldSetElement ? [field] : controls;
  for (const describer of describers) describe(describer, id, message !== null);
  for (const control of controls) {
    if (message === null) control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  }
}

function faultElement(id: string, prefix: string, message: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'ds-validation-message vh-error';
  element.dataset['field'] = 'validation';
  element.id = id;
  const spoken = document.createElement('span');
  spoken.className = 'ds-sr-only';
  spoken.textContent = `${prefix} `;
  element.append(spoken, message);
  return element;
}

/** After the label and its help, before what is typed. */
function place(field: HTMLElement, element: HTMLElement): void {
  const before = field.querySelector(':scope > .vh-help') ?? field.querySelector(':scope > label, :scope > legend');
  if (before === null) field.prepend(element);
  else before.after(element);
}

function describe(element: HTMLElement, id: string, isWrong: boolean): void {
  const ids = new Set((element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  if (isWrong) ids.add(id);
  else ids.delete(id);
  if (ids.size === 0) element.removeAttribute('aria-describedby');
  else element.setAttribute('aria-describedby', [...ids].join(' '));
}
