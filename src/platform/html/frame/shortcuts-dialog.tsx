import type { JSX } from 'preact';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import type { NavSection } from './page-props.ts';

/** The keys of the office, opened by `?`. */
export function ShortcutsDialog(props: {
  readonly sections: readonly NavSection[];
  readonly hasSearch: boolean;
}): JSX.Element {
  const t = platformTexts(useLang());
  const goes = props.sections
    .flatMap((section) => section.items)
    .flatMap((item) => (item.shortcut === undefined ? [] : [{ keys: ['g', item.shortcut], text: item.label }]));
  const keys = [
    { keys: ['?'], text: t('shortcutHelp') },
    ...(props.hasSearch ? [{ keys: ['Ctrl', 'K'], text: t('shortcutSearch') }] : []),
    { keys: ['j'], text: t('shortcutDown') },
    { keys: ['k'], text: t('shortcutUp') },
    { keys: ['Enter'], text: t('shortcutOpen') },
    { keys: ['x'], text: t('shortcutMark') },
    ...goes,
  ];
  return (
    <dialog class="ds-dialog vh-dialog" aria-labelledby="billentyuk-cim" data-shortcuts>
      <h2 class="ds-heading" id="billentyuk-cim">
        {t('shortcuts')}
      </h2>
      <dl class="vh-keys">
        {keys.map((entry) => (
          <div key={entry.keys.join(' ')}>
            <dt>
              {entry.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{entry.text}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" class="vh-buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {t('shortcutsClose')}
        </button>
      </form>
    </dialog>
  );
}
