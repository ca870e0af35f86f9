import type { JSX } from 'preact';
import { controlAttributes, FieldFrame, fieldIds, type FieldProps } from './field-frame.tsx';

export interface FileFieldProps extends FieldProps {
  /** What the browser offers first: `.json`, `.pdf,.jpg`. What really comes is for the server to find out. */
  readonly accept: string;
  readonly multiple?: boolean | undefined;
}

/** One file or several; the form round it is `multipart`, its route takes `files`. */
export function FileField(props: FileFieldProps): JSX.Element {
  const ids = fieldIds(props);
  return (
    <FieldFrame field={props} ids={ids}>
      <input class="ds-input" accept={props.accept} multiple={props.multiple} {...controlAttributes(props, ids, 'file')} />
    </FieldFrame>
  );
}
