/** Rows of repeating groups, added and taken out in place; the buttons post to the server where this does not run. */
export class Rows {
  readonly #form: HTMLFormElement;
  readonly #changed: (act: 'add' | 'remove', path: string, index: number) => void;

  constructor(form: HTMLFormElement, changed: (act: 'add' | 'remove', path: string, index: number) => void) {
    this.#form = form;
    this.#changed = changed;
  }

  start(): void {
    this.#form.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-add-row], [data-remove-row]') : null;
      if (button === null) return;
      const { addRow, removeRow } = button.dataset;
      const isDone = addRow === undefined ? this.#remove(removeRow ?? '') : this.#add(addRow);
      if (isDone) event.preventDefault();
    });
  }

  /** False leaves it to the server, which says why no row more is allowed. */
  #add(path: string): boolean {
    const rows = this.#rowsOf(path);
    const template = this.#form.querySelector<HTMLTemplateElement>(`template[data-row-template="${path}"]`);
    if (rows === null || template === null) return false;
    const index = rows.childElementCount;
    if (index >= Number(template.dataset['rowsMax'])) return false;
    const row = document.importNode(template.content, true);
    // The server marks the places of a row's number by how deep its group stands (`item.view.tsx`).
    const depth = path.split('.').length;
    replaceIn(row, [
      [`_I${depth}_`, String(index)],
      [`_N${depth}_`, String(index + 1)],
    ]);
    rows.append(row);
    this.#changed('add', path, index);
    rows.lastElementChild?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return true;
  }

  #remove(rowPath: string): boolean {
    const path = rowPath.replace(/\.\d+$/, '');
    const rows = this.#rowsOf(path);
    const row = rows?.querySelector<HTMLElement>(`:scope > [data-row="${rowPath}"]`) ?? null;
    if (rows === null || row === null) return false;
    const index = Array.from(rows.children).indexOf(row);
    row.remove();
    for (let at = index; at < rows.childElementCount; at += 1) {
      const later = rows.children[at];
      if (later !== undefined) renumber(later, path, at + 1, at);
    }
    this.#changed('remove', path, index);
    this.#form.querySelector<HTMLElement>(`[data-add-row="${path}"]`)?.focus();
    return true;
  }

  #rowsOf(path: string): HTMLElement | null {
    return this.#form.querySelector<HTMLElement>(`[data-rows="${path}"]`);
  }
}

/** Gives a row another number: in names, ids, references and words. */
function renumber(row: Element, path: string, from: number, to: number): void {
  const dashed = path.replaceAll('.', '-');
  replaceIn(row, [
    [`${path}.${from}`, `${path}.${to}`],
    // Ids of controls are made of their names (`platform/html/attributes.ts`).
    [`mezo-${dashed}-${from}-`, `mezo-${dashed}-${to}-`],
    [`sorok-${dashed}-${from}-`, `sorok-${dashed}-${to}-`],
  ]);
  for (const words of row.querySelectorAll('[data-row-words]')) {
    if (words.closest('[data-row]') === row) words.textContent = (words.textContent ?? '').replace(String(from + 1), String(to + 1));
  }
}

/** Replaces in all attributes and texts of a part of the page, also in templates inside it. */
function replaceIn(part: Node, replacements: readonly (readonly [string, string])[]): void {
  if (part instanceof Element) {
    for (const attribute of Array.from(part.attributes)) {
      const value = replaced(attribute.value, replacements);
      if (value !== attribute.value) part.setAttribute(attribute.name, value);
    }
  }
  if (part instanceof HTMLTemplateElement) replaceIn(part.content, replacements);
  if (part instanceof Text) {
    const text = replaced(part.data, replacements);
    if (text !== part.data) part.data = text;
  }
  for (const child of Array.from(part.childNodes)) replaceIn(child, replacements);
}

function replaced(text: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((whole, [from, to]) => whole.replaceAll(from, to), text);
}
