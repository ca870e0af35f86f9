import type { JSX } from 'preact';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { Icon } from './icon.tsx';

/** Opens the browser's printing; not there without scripts, where the browser's own menu does the same. */
export function PrintButton(props: { readonly label?: string | undefined }): JSX.Element {
  const t = platformTexts(useLang());
  return (
    <button class="ds-button" data-variant="secondary" type="button" hidden data-print>
      <Icon name="print" />
      {props.label ?? t('print')}
    </button>
  );
}
