import type { JSX } from 'preact';
import { Section } from '../../../../platform/html/frame/layout.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import { AttachmentList, attachmentTexts, isOpenable, type KeptAttachment } from '../../../forms/attachments.contract.ts';
import { attachmentPath } from './addresses.ts';

/** The files of a form before or after it is sent, for whose they are; nothing where there are none. */
export function OwnFiles(props: { readonly files: readonly KeptAttachment[]; readonly withHash?: boolean; readonly isSent: boolean }): JSX.Element | null {
  const t = attachmentTexts(useLang());
  if (props.files.length === 0) return null;
  return (
    <Section title={t('title')}>
      <AttachmentList files={props.files} addressOf={(file) => (isOpenable(file) ? attachmentPath(file.id) : null)} withHash={props.withHash === true} isSent={props.isSent} />
    </Section>
  );
}
