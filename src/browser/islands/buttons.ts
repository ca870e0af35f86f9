/** Buttons that need a script are hidden until one runs. */
export function enablePrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}

/** Copies a number or hash, and says so. */
export function enableCopying(): void {
  if (navigator.clipboard === undefined) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const state = button.parentElement?.querySelector('[role=status]');
      void navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(() => {
        if (state !== null && state !== undefined) state.textContent = button.dataset['copied'] ?? '';
      });
    });
  }
}
