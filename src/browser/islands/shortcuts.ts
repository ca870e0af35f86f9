const COMBINATION_MS = 1200;

/** The keys of the office: `?` the list, Ctrl+K search, `g` and a letter a section, j k Enter x the rows. */
export function enableShortcuts(): void {
  let gAt = 0;
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      if (focusSearch()) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const wasG = Date.now() - gAt < COMBINATION_MS;
    gAt = 0;
    if (wasG && openSection(event.key)) event.preventDefault();
    else if (event.key === 'g') gAt = Date.now();
    else if (event.key === '?') showKeys();
    else if (onRows(event)) event.preventDefault();
  });
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('input[data-office-search]');
  search?.focus();
  search?.select();
  return search !== null;
}

function showKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-shortcuts]');
  if (dialog !== null && !dialog.open) dialog.showModal();
}

function openSection(key: string): boolean {
  const link = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[data-go]')).find(
    (candidate) => candidate.dataset['go'] === key,
  );
  link?.click();
  return link !== undefined;
}

function onRows(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return false;
  const rows = Array.from(document.querySelectorAll<HTMLTableRowElement>('table[data-rows] tbody tr[data-row], table tbody tr[data-row]'));
  if (rows.length === 0) return false;
  const focused = document.activeElement?.closest('tr') ?? document.querySelector('tr[data-row][aria-current]');
  const index = rows.findIndex((row) => row === focused);
  if (event.key === 'j') return focusRow(rows[Math.min(index + 1, rows.length - 1)]);
  if (event.key === 'k') return focusRow(rows[Math.max(index - 1, 0)]);
  const row = rows[index];
  if (event.key === 'x') {
    const box = row?.querySelector<HTMLInputElement>('.vh-mark input[type=checkbox]');
    box?.click();
    return box !== null && box !== undefined;
  }
  if (event.key === 'Enter' && document.activeElement === document.body) {
    const link = row?.querySelector<HTMLAnchorElement>('th a, td a');
    link?.click();
    return link !== null && link !== undefined;
  }
  return false;
}

/** A row is reached by its link, or by its box where it has none. */
function focusRow(row: HTMLTableRowElement | undefined): boolean {
  const target = row?.querySelector<HTMLElement>('th a, td a') ?? row?.querySelector<HTMLElement>('input, button');
  target?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  return target !== null && target !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
