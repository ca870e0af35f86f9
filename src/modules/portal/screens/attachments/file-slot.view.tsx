import type { JSX } from 'preact';
import { assetUrl, hasAsset } from '../../../../platform/html/assets/asset-url.ts';
import { dataAttributes, type DataAttributes } from '../../../../platform/html/attributes.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { Button } from '../../../../platform/html/components/button.tsx';
import { controlAttributes, FieldFrame, fieldIds } from '../../../../platform/html/fields/field-frame.tsx';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { Lang } from '../../../../platform/texts/language.ts';
import { AttachmentRow, attachmentTexts, isOpenable, type KeptAttachment, PIECE_BYTES_MAX } from '../../../forms/attachments.contract.ts';
import { FILE_BYTES_USUAL, FILE_TYPES_USUAL, FILES_MAX_USUAL, sizeText } from '../../../forms/engine.contract.ts';
import { type FileSlotProps, renderingTexts } from '../../../forms/rendering.contract.ts';
import { attachmentPath, BEGIN_PATH } from './addresses.ts';
import { FILE_INPUT } from './take-posted.ts';

/**
 * How files are given for one question of a draft: what is there, a place to choose or drop more. Without scripts the
 * chosen files go with the page; with them each goes by itself and may be continued after a broken line.
 */
export function fileSlotOf(draftId: Uuid | null, files: readonly KeptAttachment[]): (props: FileSlotProps) => JSX.Element {
  return (props) => (draftId === null ? <NoDraft {...props} /> : <Slot {...props} draftId={draftId} files={files} />);
}

/** Nothing is kept of who did not sign in. */
function NoDraft({ scope, item }: FileSlotProps): JSX.Element {
  return (
    <div class="vh-field">
      <p class="ds-label">{item.label[scope.lang]}</p>
      {item.help !== undefined && <p class="vh-help">{item.help[scope.lang]}</p>}
      <Alert tone="info">
        <p>{attachmentTexts(scope.lang)('anonymous')}</p>
      </Alert>
    </div>
  );
}

function Slot({ scope, item, path, ids, draftId, files }: FileSlotProps & { readonly draftId: Uuid; readonly files: readonly KeptAttachment[] }): JSX.Element {
  const { lang } = scope;
  const t = attachmentTexts(lang);
  const { types = FILE_TYPES_USUAL, maxFiles = FILES_MAX_USUAL, maxBytesEach = FILE_BYTES_USUAL } = item;
  const limits = renderingTexts(lang)('filesHelp', { max: maxFiles, size: sizeText(maxBytesEach, lang), types: types.join(', ') });
  const own = item.help?.[lang];
  const field = {
    name: `${FILE_INPUT}${path}`,
    id: `mezo-${path.replaceAll('.', '-')}`,
    label: item.label[lang],
    help: own === undefined ? limits : `${own} ${limits}`,
    error: scope.faults.get(path)?.[lang],
    required: item.requiredIf === undefined ? item.required === true : undefined,
  };
  const control = fieldIds(field);
  const shown = files.filter(({ id, state, fieldPath }) => ids.includes(id) || (state === 'uploading' && fieldPath === path));
  return (
    <div class="vh-attachments" {...dataAttributes(islandData(path, draftId, lang))}>
      <FieldFrame field={field} ids={control}>
        <div class="vh-drop" data-drop>
          <input class="ds-input" accept={types.map((type) => `.${type}${type === 'jpg' ? ',.jpeg' : ''}`).join(',')} multiple={maxFiles > 1} {...controlAttributes(field, control, 'file')} />
          <Button look="secondary" name="_muvelet" value={`csatol:${path}`} data={{ 'plain-upload': '' }}>
            {t('upload')}
          </Button>
          <span class="vh-quiet" data-drop-words hidden>
            {t('drop')}
          </span>
        </div>
      </FieldFrame>
      <ul class="vh-files" aria-label={`${t('list')}: ${item.label[lang]}`} data-files hidden={shown.length === 0}>
        {shown.map((file) => (
          <AttachmentRow key={file.id} file={file} address={isOpenable(file) ? attachmentPath(file.id) : null}>
            {file.state === 'quarantined' && <p class="vh-help">{t('quarantinedHelp')}</p>}
            {ids.includes(file.id) && <input type="hidden" name={path} value={file.id} />}
            <Button look="quiet" name="_muvelet" value={`levesz:${file.id}`} label={t('removeOf', { name: file.name })} data={{ 'remove-file': file.id }}>
              {t('remove')}
            </Button>
          </AttachmentRow>
        ))}
      </ul>
      {ids.filter((id) => !files.some((file) => file.id === id)).map((id) => (
        <input key={id} type="hidden" name={path} value={id} />
      ))}
      <p class="ds-sr-only" role="status" data-file-news />
    </div>
  );
}

/** What the script needs to upload here. */
function islandData(path: string, draftId: Uuid, lang: Lang): DataAttributes {
  const entries = attachmentTexts.entries;
  const words = Object.fromEntries(SPOKEN.map((key) => [`text-${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, entries[key][lang]]));
  return { ...(hasAsset('attachments.js') ? { load: assetUrl('attachments.js') } : {}), attachments: path, draft: draftId, begin: BEGIN_PATH, piece: PIECE_BYTES_MAX / 4, ...words };
}

const SPOKEN = ['choose', 'uploading', 'waiting', 'paused', 'pause', 'resume', 'remove', 'removeOf', 'openOf', 'done', 'removed', 'failed', 'signInAgain'] as const;
