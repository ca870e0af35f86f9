import type { PostedExplanation } from '../../modules/forms/designer/screens/explain-posted.ts';
import { Completion } from './completion.ts';

const WAIT_MS = 200;

/** Expressions while they are written: checked at once, with completion of names. */
export function watchFormulas(root: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const completion = new Completion(root);
  root.addEventListener('input', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || field.dataset['formula'] === undefined) return;
    completion.offer(field);
    clearTimeout(timer);
    const turn = (latest += 1);
    timer = setTimeout(() => void explain(root, field, () => turn === latest), WAIT_MS);
  });
  root.addEventListener('click', (event) => {
    const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-insert]') : null;
    const field = name?.closest('.vh-designer-condition')?.querySelector<HTMLTextAreaElement>('textarea[data-formula]') ?? null;
    if (name === null || field === null) return;
    field.setRangeText(name.dataset['insert'] ?? '', field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function explain(root: HTMLElement, field: HTMLTextAreaElement, isLatest: () => boolean): Promise<void> {
  const form = field.form;
  const place = explanationOf(field);
  if (form === null || place === null) return;
  const body = new URLSearchParams({ kifejezes: field.value, fajta: field.dataset['wanted'] ?? '' });
  for (const name of ['_token', '_hely']) body.set(name, form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '');
  const answers = root.querySelector('iframe')?.contentDocument?.querySelector<HTMLInputElement>('input[name=_hordozott]')?.value;
  if (answers !== undefined && answers !== '{}') body.set('valaszok', answers);
  const answer = await fetch(`${root.dataset['designer'] ?? ''}/kifejezes`, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => null);
  if (answer?.ok !== true || !isLatest()) return;
  show(place, (await answer.json()) as PostedExplanation);
}

function show(place: HTMLElement, { issues, sentence, value }: PostedExplanation): void {
  const box = document.createElement('div');
  box.className = 'vh-designer-explained';
  const add = (text: string, className: string): void => {
    const line = document.createElement('p');
    line.className = className;
    line.textContent = text;
    box.append(line);
  };
  for (const issue of issues) add(`${issue.at + 1}: ${issue.text}`, 'vh-designer-wrong');
  if (sentence !== null) add(sentence, '');
  if (value !== null) add(value, 'vh-designer-hint');
  place.replaceChildren(box);
}

/** The explanation's place: beside a formula it is there, under a builder's text it is made. */
function explanationOf(field: HTMLTextAreaElement): HTMLElement | null {
  const known = field.closest('.vh-designer-condition')?.querySelector<HTMLElement>('[data-explanation], .vh-designer-explained') ?? null;
  if (known !== null) return known;
  const made = document.createElement('div');
  made.dataset['explanation'] = field.name;
  made.setAttribute('aria-live', 'polite');
  field.after(made);
  return made;
}
