import type { JSX } from 'preact';
import { fieldId } from '../attributes.ts';
import { href } from '../addresses.ts';
import { useLang } from '../page-context.ts';
import { platformTexts } from '../platform-texts.ts';

/** One fault: the field it belongs to (by its name, or by the id of its control) and what to do. */
export interface FieldFault {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly FieldFault[];
  readonly title?: string | undefined;
}

/**
 * The list of what to correct, first thing on a page answered with 422; each entry leads to its field.
 * It takes the focus when the page opens, with and without scripts. Nothing when there is no fault.
 */
export function ErrorSummary(props: ErrorSummaryProps): JSX.Element | null {
  const t = platformTexts(useLang());
  if (props.errors.length === 0) return null;
  return (
    <div class="ds-error-summary vh-error-summary" id="hibak" tabIndex={-1} autofocus data-error-summary>
      <div role="alert">
        <h2 class="ds-heading">{props.title ?? t('errorSummary')}</h2>
        <ul class="ds-list">
          {props.errors.map((error) => (
            <li key={`${error.name ?? error.id ?? ''}:${error.message}`}>
              <FaultText error={error} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function FaultText(props: { readonly error: FieldFault }): JSX.Element {
  const { error } = props;
  const target = error.id ?? (error.name === undefined ? undefined : fieldId(error.name));
  if (target === undefined) return <>{error.message}</>;
  return (
    <a class="ds-link" href={href(`#${encodeURIComponent(target)}`)}>
      {error.message}
    </a>
  );
}
