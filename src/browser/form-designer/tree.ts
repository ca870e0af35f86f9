import type { Workspace } from './workspace.ts';

const STEPS: Readonly<Record<string, string>> = { ArrowUp: 'lep:up', ArrowDown: 'lep:down', ArrowRight: 'lep:in', ArrowLeft: 'lep:out' };

/** Where a dragged part would go: among what a holder holds, before the part at that place. */
interface Target {
  readonly holder: string;
  readonly at: number;
  readonly element: HTMLElement;
  readonly side: 'before' | 'after' | 'into';
}

/** Moves parts of the tree: by mouse, or with Alt and an arrow on what has the focus. */
export function watchTree(workspace: Workspace): void {
  const { root } = workspace;
  let dragged: HTMLElement | null = null;
  root.addEventListener('keydown', (event) => {
    const link = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-tree] [data-node] > a') : null;
    const act = STEPS[event.key];
    if (link === null || act === undefined) return;
    if (!event.altKey) return walk(event, link);
    event.preventDefault();
    void step(workspace, link, act);
  });
  root.addEventListener('dragstart', (event) => {
    dragged = nodeOf(event.target);
    if (dragged === null || event.dataTransfer === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset['node'] ?? '');
    dragged.classList.add('vh-designer-dragged');
  });
  root.addEventListener('dragover', (event) => {
    const target = dragged === null ? null : targetOf(event, dragged);
    unmark(root);
    if (target === null) return;
    event.preventDefault();
    target.element.classList.add(`vh-designer-drop-${target.side}`);
  });
  root.addEventListener('drop', (event) => {
    const target = dragged === null ? null : targetOf(event, dragged);
    if (target === null || dragged === null) return;
    event.preventDefault();
    void move(workspace, dragged, target);
  });
  root.addEventListener('dragend', () => {
    dragged?.classList.remove('vh-designer-dragged');
    dragged = null;
    unmark(root);
  });
}

/** Up and down without Alt go from part to part. */
function walk(event: KeyboardEvent, link: HTMLElement): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const links = Array.from(link.closest('[data-tree]')?.querySelectorAll<HTMLElement>('[data-node] > a') ?? []);
  const next = links[links.indexOf(link) + (event.key === 'ArrowUp' ? -1 : 1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

async function step(workspace: Workspace, link: HTMLElement, act: string): Promise<void> {
  await post(workspace, link.closest<HTMLElement>('[data-node]'), [['_muvelet', act]]);
}

async function move(workspace: Workspace, node: HTMLElement, { holder, at }: Target): Promise<void> {
  await post(workspace, node, [['_muvelet', 'athelyez'], ['_hova', holder], ['_sorszam', String(at)]]);
}

/** Posts a step about a node of the tree by the tree's own form; focus stays on what was moved, wherever it is then. */
async function post(workspace: Workspace, node: HTMLElement | null, fields: readonly (readonly [string, string])[]): Promise<void> {
  const form = workspace.root.querySelector<HTMLFormElement>('[data-tree] form');
  if (node === null || form === null) return;
  const title = node.querySelector('.vh-designer-title')?.textContent ?? '';
  const extra = [...fields, ['_hely', node.dataset['node'] ?? ''] as const].map(([name, value]) => {
    const input = document.createElement('input');
    [input.type, input.name, input.value] = ['hidden', name, value];
    form.append(input);
    return input;
  });
  const sent = workspace.post(form, ['_muvelet', fields[0]?.[1] ?? ''], '[data-tree] [data-node] > a[aria-current]');
  await sent;
  for (const input of extra) input.remove();
  const refusal = workspace.root.querySelector('.vh-designer-panel .ds-alert')?.textContent ?? null;
  workspace.say(refusal ?? (workspace.root.dataset['moved'] ?? '').replace('…', title));
}

function targetOf(event: DragEvent, dragged: HTMLElement): Target | null {
  const over = nodeOf(event.target);
  if (over === null || dragged.contains(over)) return null;
  const [level, overLevel] = [dragged.dataset['level'], over.dataset['level']];
  const list = over.querySelector<HTMLElement>(':scope > ol');
  const isHolder = (level === 'item' && (overLevel === 'section' || (overLevel === 'item' && list !== null))) || (level === 'section' && overLevel === 'page');
  const box = (over.firstElementChild ?? over).getBoundingClientRect();
  const part = (event.clientY - box.top) / box.height;
  if (isHolder && list !== null && (overLevel !== 'item' || (part > 0.25 && part < 0.75))) return { holder: list.dataset['holder'] ?? '', at: list.children.length, element: over, side: 'into' };
  if (level !== overLevel) return null;
  const side = part < 0.5 ? 'before' : 'after';
  const siblings = Array.from(over.parentElement?.children ?? []).filter((child) => child !== dragged);
  return { holder: over.parentElement?.dataset['holder'] ?? '', at: siblings.indexOf(over) + (side === 'before' ? 0 : 1), element: over, side };
}

function unmark(root: HTMLElement): void {
  for (const side of ['before', 'after', 'into']) {
    for (const marked of root.querySelectorAll(`.vh-designer-drop-${side}`)) marked.classList.remove(`vh-designer-drop-${side}`);
  }
}

function nodeOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-tree] [data-node]') : null;
}
