interface Extra {
  enhance(root: ParentNode): void;
}

const loading = new Map<string, Promise<Extra>>();

/**
 * Loads what only some fields need (`data-load` names the script: long lists, addresses, maps) and hands it the part
 * of the page. What cannot be loaded is typed in plainly.
 */
export function loadExtras(root: ParentNode): void {
  const addresses = new Set(Array.from(root.querySelectorAll<HTMLElement>('[data-load]'), (element) => element.dataset['load'] ?? ''));
  for (const address of addresses) {
    if (!/^\/assets\/[\w.-]+\.js$/.test(address)) continue;
    const extra = loading.get(address) ?? (import(address) as Promise<Extra>);
    loading.set(address, extra);
    extra.then(
      ({ enhance }) => enhance(root),
      () => loading.delete(address),
    );
  }
}
