import type { JSX } from 'preact';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { Icon } from './icon.tsx';

/** A hash, number or reference to copy; the button appears where scripts run. `label` says what it is. */
export function CopyableCode(props: { readonly code: string; readonly label: string }): JSX.Element {
  const t = platformTexts(useLang());
  return (
    <span class="vh-code">
      <code>{props.code}</code>
      <button
        class="ds-button"
        data-variant="tertiary"
        type="button"
        hidden
        data-copy={props.code}
        data-copied={t('copied')}
        aria-label={`${t('copy')}: ${props.label}`}
      >
        <Icon name="copy" />
      </button>
      <span class="vh-code-state" role="status" />
    </span>
  );
}
