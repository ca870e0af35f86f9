import type { ComponentChildren, JSX } from 'preact';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';
import { Icon } from './icon.tsx';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

export interface AlertProps {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly children?: ComponentChildren;
  /** Say it at once when it appears after an action (a flash message); not for what stands on the page anyway. */
  readonly live?: boolean | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}

/** A message that stands out; its kind is also said in words. */
export function Alert(props: AlertProps): JSX.Element {
  const t = platformTexts(useLang());
  const live = props.live === true ? (props.tone === 'danger' ? 'alert' : 'status') : undefined;
  const Heading = `h${props.headingLevel ?? 2}` as const;
  return (
    <div class="vh-alert" data-color={props.tone} role={live}>
      <Icon name={props.tone} />
      <div class="vh-alert-body">
        {props.title === undefined ? (
          <span class="ds-sr-only">{t(props.tone)}: </span>
        ) : (
          <Heading class="vh-alert-title">
            <span class="ds-sr-only">{t(props.tone)}: </span>
            {props.title}
          </Heading>
        )}
        {props.children}
      </div>
    </div>
  );
}
