import type { ComponentChildren, JSX } from 'preact';
import { href } from '../../../platform/html/addresses.ts';
import { dataAttributes } from '../../../platform/html/attributes.ts';
import { CopyableCode } from '../../../platform/html/components/copyable-code.tsx';
import { Details } from '../../../platform/html/components/details.tsx';
import { StateTag } from '../../../platform/html/components/tag.tsx';
import { SafeLink } from '../../../platform/html/link.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import { sizeText } from '../domain/record-text.ts';
import { isShownInline, type KeptAttachment } from './attachment.ts';
import { refusalText } from './attachment-refusals.ts';
import { attachmentTexts } from './attachment-texts.ts';

/** How a file stands, in words. */
export function stateText(file: KeptAttachment, lang: Lang): string {
  const t = attachmentTexts(lang);
  switch (file.state) {
    case 'uploading':
      return t('interrupted', { percent: String(Math.floor((file.receivedBytes * 100) / file.bytes)) });
    case 'refused':
      return refusalText(file.reason)[lang];
    case 'quarantined':
      return t('quarantined', { found: file.reason ?? '?' });
    default:
      return t(file.state);
  }
}

const TONES = { uploading: 'warning', checking: 'info', clean: 'success', unscanned: 'neutral', quarantined: 'danger', refused: 'danger' } as const;

/** One file: its picture, name, size, state, and what stands beside it. `address` is null where it cannot be opened. */
export function AttachmentRow(props: { readonly file: KeptAttachment; readonly address: string | null; readonly children?: ComponentChildren }): JSX.Element {
  const { file, address } = props;
  const lang = useLang();
  const t = attachmentTexts(lang);
  const isPicture = address !== null && isShownInline(file) && file.type !== 'pdf';
  return (
    <li class="vh-file" {...dataAttributes({ attachment: file.id, state: file.state })}>
      {isPicture && <img class="vh-file-picture" src={href(address)} alt="" loading="lazy" />}
      <div class="vh-file-facts">
        <p class="vh-file-name">
          {address === null ? file.name : (
            <SafeLink href={address} label={t('openOf', { name: file.name })}>
              {file.name}
            </SafeLink>
          )}{' '}
          <span class="vh-quiet">({sizeText(file.bytes, lang)})</span>
        </p>
        <p data-file-state>
          <StateTag tone={TONES[file.state]}>{stateText(file, lang)}</StateTag>
        </p>
        {file.hasActiveContent && <p class="vh-help">{t('activeContent')}</p>}
        {props.children}
      </div>
    </li>
  );
}

/** The files of something that was sent, or is about to be; with their fingerprints when told. */
export function AttachmentList(props: { readonly files: readonly KeptAttachment[]; readonly addressOf: (file: KeptAttachment) => string | null; readonly withHash?: boolean; readonly isSent: boolean }): JSX.Element {
  const t = attachmentTexts(useLang());
  return (
    <ul class="vh-files" aria-label={t('list')}>
      {props.files.map((file) => (
        <AttachmentRow key={file.id} file={file} address={props.addressOf(file)}>
          {file.state === 'quarantined' && <p class="vh-help">{t(props.isSent ? 'quarantinedSent' : 'quarantinedHelp')}</p>}
          {props.withHash === true && file.sha256 !== null && (
            <Details summary={t('sha256')}>
              <CopyableCode code={file.sha256} label={t('sha256')} />
            </Details>
          )}
        </AttachmentRow>
      ))}
    </ul>
  );
}
