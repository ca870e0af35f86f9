import type { JSX } from 'preact';
import type { Tone } from '../../../platform/html/components/alert.tsx';
import { StateTag } from '../../../platform/html/components/tag.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import type { AssessmentState } from '../domain/assessment.ts';
import { taxWords } from '../texts/words.ts';

/** How far an assessment is, in a word; a draft that the signer sent back says so. */
export function AssessmentStateTag(props: { readonly state: AssessmentState | null; readonly isReturned?: boolean }): JSX.Element {
  const t = taxWords(useLang());
  if (props.state === null) return <StateTag tone="neutral">{t('none')}</StateTag>;
  if (props.state === 'drafted' && props.isReturned === true) return <StateTag tone="danger">{t('returned')}</StateTag>;
  return <StateTag tone={TONES[props.state]}>{t(props.state)}</StateTag>;
}

const TONES: Readonly<Record<AssessmentState, Tone | 'neutral'>> = {
  drafted: 'info',
  awaiting_sign_off: 'warning',
  signed_off: 'success',
  final: 'success',
  withdrawn: 'neutral',
};
