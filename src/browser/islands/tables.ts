/** A click anywhere in a row follows the row's link, unless it meant something of its own. */
export function openRowsByClick(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-rows]')) {
    table.addEventListener('click', (event) => {
      const target = event.target;
      if (!(target instanceof Element) || target.closest('a, button, input, label, select, textarea, summary') !== null) return;
      if ((window.getSelection()?.toString() ?? '') !== '') return;
      target.closest('tr[data-row]')?.querySelector<HTMLAnchorElement>('th a')?.click();
    });
  }
}

/** The box in the header marks all rows and follows what is marked. */
export function markAllRows(): void {
  for (const all of document.querySelectorAll<HTMLInputElement>('input[data-mark-all]')) {
    const table = all.closest('table');
    if (table === null) continue;
    const boxes = Array.from(table.querySelectorAll<HTMLInputElement>('tbody .vh-mark input[type=checkbox]'));
    const follow = (): void => {
      const marked = boxes.filter((box) => box.checked).length;
      all.checked = marked === boxes.length && marked > 0;
      all.indeterminate = marked > 0 && marked < boxes.length;
    };
    all.hidden = false;
    all.addEventListener('change', () => {
      // Each click makes the header follow, so what was asked for is kept aside.
      const wanted = all.checked;
      for (const box of boxes) {
        if (box.checked !== wanted) box.click();
      }
    });
    table.addEventListener('change', follow);
    follow();
  }
}

/** The sections fold away where the screen is narrow, and stand open where it is wide. */
export function foldSections(): void {
  const wide = window.matchMedia('(min-width: 62rem)');
  const fold = (): void => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) details.open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
}
