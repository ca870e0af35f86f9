import { watchFormulas } from './formula.ts';
import { watchPalette } from './palette.ts';
import { watchPanel } from './panel.ts';
import { watchTree } from './tree.ts';
import { showSelected, Workspace } from './workspace.ts';

/**
 * The designer of forms with a script: every step is the same post as without one, fetched and put in place. Nothing is
 * decided here; if anything of this fails, the page works as it came.
 */
const root = document.getElementById('tervezo');
if (root !== null) start(root);

function start(root: HTMLElement): void {
  document.documentElement.dataset['designerLive'] = '';
  showSelected(root);
  const workspace = new Workspace(root);
  watchPanel(workspace);
  watchTree(workspace);
  watchPalette(root);
  watchFormulas(root);
  document.addEventListener('keydown', (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    const isInText = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox' && event.target.type !== 'radio');
    // In a text the keys take back letters, as everywhere.
    if (!isUndo || isInText) return;
    const button = root.querySelector<HTMLButtonElement>(event.shiftKey ? '[data-redo]' : '[data-undo]');
    if (button === null || button.disabled || button.form === null) return;
    event.preventDefault();
    void workspace.post(button.form, [button.name, button.value]);
  });
}
