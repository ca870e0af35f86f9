import type { JSX } from 'preact';
import type { Tone } from '../../../platform/html/components/alert.tsx';
import { StateTag } from '../../../platform/html/components/tag.tsx';
import { useLang } from '../../../platform/html/page-context.ts';
import type { Lang } from '../../../platform/texts/language.ts';
import type { CaseRow, CaseState, ItemState } from '../../records/contract.ts';
import { caseWords } from '../texts/case-words.ts';

/** The state of a case in words. */
export function caseStateWord(state: CaseState, lang: Lang): string {
  return caseWords(lang)(state);
}

export function CaseStateTag(props: { readonly state: CaseState }): JSX.Element {
  const tone = props.state === 'open' ? 'info' : props.state === 'settled' ? 'success' : 'neutral';
  return <StateTag tone={tone}>{caseStateWord(props.state, useLang())}</StateTag>;
}

/** What the client did or is asked to do, beside the subject of an open case. */
export function CaseNoteTag(props: { readonly row: Pick<CaseRow, 'state' | 'isWithdrawn' | 'isSupplementAsked'> }): JSX.Element | null {
  const { state, isWithdrawn, isSupplementAsked } = props.row;
  const t = caseWords(useLang());
  if (state !== 'open') return null;
  if (isWithdrawn) return <StateTag tone="warning">{t('withdrawnTag')}</StateTag>;
  return isSupplementAsked ? <StateTag tone="info">{t('supplementTag')}</StateTag> : null;
}

export function ItemStateTag(props: { readonly state: ItemState }): JSX.Element {
  const { key, tone } = ITEM_STATES[props.state];
  return <StateTag tone={tone}>{caseWords(useLang())(key)}</StateTag>;
}

type ItemWord = 'itemRegistered' | 'itemAwaiting' | 'itemRefused' | 'itemSignedOff' | 'itemDispatched' | 'itemDelivered';

const ITEM_STATES: Readonly<Record<ItemState, { readonly key: ItemWord; readonly tone: Tone | 'neutral' }>> = {
  registered: { key: 'itemRegistered', tone: 'neutral' },
  awaiting_sign_off: { key: 'itemAwaiting', tone: 'warning' },
  refused: { key: 'itemRefused', tone: 'danger' },
  signed_off: { key: 'itemSignedOff', tone: 'info' },
  dispatched: { key: 'itemDispatched', tone: 'info' },
  delivered: { key: 'itemDelivered', tone: 'success' },
};
