import type { Workspace } from './workspace.ts';

/** Buttons whose place in the page is gone after the step: focus goes to the panel's heading. */
const LEAVING = /^(?:torol|uj-mezo|uj-szakasz|uj-oldal|blokk|masolat)/;

/** Every post and link of the designer in place; what is typed in a panel saves itself when it is left. */
export function watchPanel(workspace: Workspace): void {
  const { root } = workspace;
  root.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    // The guard against double clicks (`data-once`) would keep the form from being posted again: there is no new page here.
    event.stopImmediatePropagation();
    if (form.method === 'get') {
      void workspace.open(`${form.action.split('?')[0] ?? ''}?${new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))).toString()}`);
      return;
    }
    const { submitter } = event;
    const button: readonly [string, string] = submitter instanceof HTMLButtonElement ? [submitter.name, submitter.value] : ['_muvelet', 'ment'];
    void workspace.post(form, button, LEAVING.test(button[1]) ? '#panel .vh-designer-words input, #panel-cim' : null);
  }, { capture: true });
  root.addEventListener('change', (event) => {
    const control = event.target;
    const form = control instanceof Element ? control.closest<HTMLFormElement>('form[data-autosave]') : null;
    if (form === null || !(control instanceof HTMLElement) || control.dataset['aside'] !== undefined) return;
    void workspace.post(form, ['_muvelet', actOf(control)]);
  });
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const isHere = link.pathname === location.pathname && link.hash === '';
    if (!isHere) return;
    event.preventDefault();
    const isAdding = link.dataset['addField'] !== undefined;
    void workspace.open(link.href, isAdding ? '#paletta-keres' : null);
  });
  addEventListener('popstate', () => void workspace.open(location.href));
}

/** A text beside a condition's builder is saved as the text, not as the builder. */
function actOf(control: HTMLElement): string {
  const isBeside = control.dataset['formula'] !== undefined && control.closest('details') !== null && control instanceof HTMLTextAreaElement;
  return isBeside ? `szoveg:${control.name}` : 'ment';
}
