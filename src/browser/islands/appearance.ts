/** Light or dark at once, without loading the page again; the server keeps the choice. */
export function switchAppearance(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-appearance]')) {
    form.addEventListener('submit', (event) => {
      const chosen = event.submitter;
      if (!(chosen instanceof HTMLButtonElement)) return;
      event.preventDefault();
      show(form, chosen);
      const body = new URLSearchParams({ megjelenes: chosen.value });
      for (const input of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) body.append(input.name, input.value);
      void fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
    });
  }
}

function show(form: HTMLFormElement, chosen: HTMLButtonElement): void {
  document.documentElement.dataset['colorScheme'] = chosen.value;
  const scheme = chosen.value === 'auto' ? 'light dark' : chosen.value;
  document.querySelector('meta[name=color-scheme]')?.setAttribute('content', scheme);
  for (const button of form.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button === chosen));
  }
}
