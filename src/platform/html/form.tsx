import type { ComponentChildren, JSX } from 'preact';
import { dataAttributes, type DataAttributes } from './attributes.ts';
import { href } from './addresses.ts';
import { useFormToken } from './page-context.ts';

export interface FormProps {
  readonly method: 'get' | 'post';
  readonly action: string;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
  /** A spoken name when the page has more than one form. */
  readonly label?: string | undefined;
  readonly role?: 'search' | undefined;
  /** Files among the fields. */
  readonly multipart?: boolean | undefined;
  /** Values that travel unseen. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly data?: DataAttributes | undefined;
  readonly layout?: 'stack' | 'row' | 'inline' | undefined;
}

/**
 * A form of the platform. A POST carries the page's form token; the browser's own checks are off, because
 * the server answers every fault in the page's language with a summary. A second click does not send twice.
 */
export function Form(props: FormProps): JSX.Element {
  const token = useFormToken();
  const hidden = Object.entries(props.hidden ?? {});
  return (
    <form
      id={props.id}
      method={props.method}
      action={href(props.action)}
      class={`vh-form vh-form-${props.layout ?? 'stack'}`}
      aria-label={props.label}
      role={props.role}
      enctype={props.multipart === true ? 'multipart/form-data' : undefined}
      noValidate
      data-once={props.method === 'post' ? '' : undefined}
      {...dataAttributes(props.data)}
    >
      {props.method === 'post' && token !== undefined && <input type="hidden" name="_token" value={token} />}
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}

export interface CarriedFormProps {
  /** A whole address of another system. */
  readonly action: string;
  /** The only origin that the address may have, from the configuration. */
  readonly origin: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The words on the button for those without scripts: "Tovább". */
  readonly children: ComponentChildren;
}

/**
 * Values that the browser carries to another system (a SAML POST). Goes on by itself where scripts run. Carries
 * no token of ours.
 */
export function CarriedForm(props: CarriedFormProps): JSX.Element {
  return (
    <form method="post" action={href(props.action, { origins: [props.origin] })} data-auto-submit>
      {Object.entries(props.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="ds-button" data-variant="primary" type="submit">
        {props.children}
      </button>
    </form>
  );
}
