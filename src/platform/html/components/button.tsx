import type { ComponentChildren, JSX } from 'preact';
import { dataAttributes, type DataAttributes } from '../attributes.ts';
import { href, type AddressRules } from '../addresses.ts';
import { Icon, type IconName } from './icon.tsx';

interface ButtonLook {
  /** One `primary` a page: the main action. `danger` for what cannot be taken back. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
  readonly label?: string | undefined;
  readonly data?: DataAttributes | undefined;
}

export interface ButtonProps extends ButtonLook {
  readonly type?: 'submit' | 'button' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** The id of a form elsewhere on the page. */
  readonly form?: string | undefined;
  /** Another address for this button's way of sending the form. */
  readonly formAction?: string | undefined;
  /** What this button brings opens beside the page, which stays as it is: for printing. */
  readonly newTab?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Enter presses it as soon as the page opens; for work in series, where nothing must be read first. */
  readonly autoFocus?: boolean | undefined;
}

/** A button; submits its form unless told otherwise. */
export function Button(props: ButtonProps): JSX.Element {
  return (
    <button
      class="ds-button"
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction === undefined ? undefined : href(props.formAction)}
      formTarget={props.newTab === true ? '_blank' : undefined}
      disabled={props.disabled}
      autofocus={props.autoFocus}
      aria-label={props.label}
      {...lookAttributes(props.look)}
      {...dataAttributes(props.data)}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

export interface ButtonLinkProps extends ButtonLook, AddressRules {
  readonly href: string;
  readonly download?: boolean | undefined;
}

/** A link that looks like a button: the way on, without changing anything. */
export function ButtonLink(props: ButtonLinkProps): JSX.Element {
  return (
    <a
      class="ds-button"
      href={href(props.href, props)}
      aria-label={props.label}
      download={props.download === true ? '' : undefined}
      {...lookAttributes(props.look)}
      {...dataAttributes(props.data)}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}

/** Buttons side by side, the main one first; below each other on a phone. */
export function ButtonRow(props: { readonly children: ComponentChildren; readonly end?: boolean | undefined }): JSX.Element {
  return <div class={props.end === true ? 'vh-buttons vh-buttons-end' : 'vh-buttons'}>{props.children}</div>;
}

function lookAttributes(look: ButtonLook['look']): Record<string, string> {
  if (look === 'secondary') return { 'data-variant': 'secondary' };
  if (look === 'quiet') return { 'data-variant': 'tertiary' };
  if (look === 'danger') return { 'data-color': 'danger' };
  return { 'data-variant': 'primary' };
}
