import type { JSX } from 'preact';
import { path } from '../../../../platform/html/addresses.ts';
import { Alert } from '../../../../platform/html/components/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../../platform/html/components/button.tsx';
import { useLang } from '../../../../platform/html/page-context.ts';
import type { CaseFile } from '../../../records/contract.ts';
import { supplementTexts } from '../../texts/supplement.ts';

/** What the client did or is asked to do: a withdrawal, a supplement under way. */
export function CaseNotes({ file }: { readonly file: CaseFile }): JSX.Element | null {
  const t = supplementTexts(useLang());
  if (file.state !== 'open') return null;
  if (file.withdrawnAt !== null) {
    return (
      <Alert tone="warning" title={t('withdrawn', { at: file.withdrawnAt })}>
        <p>{t('withdrawnText')}</p>
      </Alert>
    );
  }
  if (file.supplementDueOn === null) return null;
  return (
    <Alert tone="info" title={t('waits', { day: file.supplementDueOn })}>
      <p>{t(file.procedure === 'tax' ? 'waitsTax' : 'waitsGeneral')}</p>
    </Alert>
  );
}

/** The way to ask for a supplement. */
export function SupplementLink({ file }: { readonly file: CaseFile }): JSX.Element {
  return (
    <ButtonRow>
      <ButtonLink look="secondary" href={path`/hivatal/ugyek/${file.id}/hianypotlas`}>
        {supplementTexts(useLang())('ask')}
      </ButtonLink>
    </ButtonRow>
  );
}
