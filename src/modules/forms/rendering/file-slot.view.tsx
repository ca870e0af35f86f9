import type { JSX } from 'preact';
import { controlAttributes, FieldFrame, fieldIds } from '../../../platform/html/fields/field-frame.tsx';
import { FILE_BYTES_USUAL, FILE_TYPES_USUAL, type FileField, FILES_MAX_USUAL, sizeText } from '../engine.contract.ts';
import { fieldProps } from './field.view.tsx';
import type { FieldScope } from './item.view.tsx';
import { renderingTexts } from './rendering-texts.ts';

/** What the control for attachments of one field gets. */
export interface FileSlotProps {
  readonly scope: FieldScope;
  readonly item: FileField;
  readonly path: string;
  /** Ids of what is attached already. */
  readonly ids: readonly string[];
}

/** A bare file input. Its name is the page's own (`_fajl:`), so that a file name is never taken for an answer. */
export function PlainFileSlot({ scope, item, path, ids }: FileSlotProps): JSX.Element {
  const { types = FILE_TYPES_USUAL, maxFiles = FILES_MAX_USUAL, maxBytesEach = FILE_BYTES_USUAL } = item;
  const limits = renderingTexts(scope.lang)('filesHelp', { max: maxFiles, size: sizeText(maxBytesEach, scope.lang), types: types.join(', ') });
  const own = fieldProps(scope, item, path, '');
  const field = { ...own, help: own.help === undefined ? limits : `${String(own.help)} ${limits}` };
  const control = fieldIds(field);
  return (
    <FieldFrame field={field} ids={control}>
      <input class="ds-input" accept={types.map((type) => `.${type}`).join(',')} multiple={maxFiles > 1} {...controlAttributes({ ...field, name: `_fajl:${path}` }, control, 'file')} />
      {ids.map((id) => (
        <input key={id} type="hidden" name={path} value={id} />
      ))}
    </FieldFrame>
  );
}
