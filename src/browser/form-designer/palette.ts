/** The palette narrows while its search is typed in; the button for it is for pages without scripts. */
export function watchPalette(root: HTMLElement): void {
  root.addEventListener('input', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.dataset['paletteSearch'] === undefined) return;
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let isAny = false;
    for (const family of root.querySelectorAll<HTMLElement>('[data-family]')) {
      const kinds = Array.from(family.querySelectorAll<HTMLElement>('[data-words]'));
      for (const kind of kinds) kind.hidden = !words.every((word) => (kind.dataset['words'] ?? '').includes(word));
      family.hidden = kinds.every((kind) => kind.hidden);
      isAny ||= !family.hidden;
    }
    const none = root.querySelector<HTMLElement>('[data-palette-none]');
    if (none !== null) none.hidden = isAny;
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
