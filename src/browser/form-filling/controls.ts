/** A field of the page that holds something typed or chosen. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The control of an event's target, when it is one of the form's answers (names with `_` are the page's own). */
export function controlOf(target: EventTarget | null): Control | null {
  const isControl = target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
  return isControl && target.name !== '' && !target.name.startsWith('_') ? target : null;
}

/** All controls of a form that hold answers. */
export function controlsIn(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).flatMap((element) => controlOf(element) ?? []);
}

/** The controls of one answer: several for radio buttons and boxes. */
export function controlsNamed(form: HTMLFormElement, name: string): Control[] {
  return Array.from(form.querySelectorAll(`[name="${CSS.escape(name)}"]`)).flatMap((element) => controlOf(element) ?? []);
}

/** What is typed or chosen under a name, as a post would carry it; a list where several may be chosen. */
export function typedUnder(form: HTMLFormElement, name: string, isList: boolean): string | readonly string[] {
  const values = controlsNamed(form, name).flatMap((control) => (isChosen(control) ? [control.value] : []));
  return isList ? values : (values.at(-1) ?? '');
}

function isChosen(control: Control): boolean {
  return !(control instanceof HTMLInputElement) || (control.type !== 'radio' && control.type !== 'checkbox') || control.checked;
}
