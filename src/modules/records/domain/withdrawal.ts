import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { CaseState, Item } from './case-file.ts';

export const REASON_LENGTH_MAX = 1000;

/**
 * Whether a request may still be withdrawn: a client disposes of it until the office acts to communicate the decision,
 * which it does by signing it off. A call to supplement is no decision.
 * @legal akr:35(3) akr:47 air:49
 */
export function decideWithdrawal(file: { readonly state: CaseState; readonly items: readonly Pick<Item, 'direction' | 'state' | 'reference'>[] } | null, reason: string): Result<null, Refusal> {
  if (reason.length > REASON_LENGTH_MAX) return refuse(REASON_TOO_LONG);
  if (file === null) return ok(null);
  const isDecided = file.items.some(
    ({ direction, state, reference }) => direction === 'outgoing' && (state === 'signed_off' || state === 'dispatched' || state === 'delivered') && reference?.startsWith('supplement:') !== true,
  );
  return file.state !== 'open' || isDecided ? refuse(DECIDED_ALREADY) : ok(null);
}

export const SUBMISSION_NOT_FOUND: Refusal = {
  code: 'records.submission-not-found',
  text: { hu: 'Nincs ilyen beadvány.', en: 'There is no such submission.' },
};

const DECIDED_ALREADY: Refusal = {
  code: 'records.decided-already',
  text: {
    hu: 'A beadvány már nem vonható vissza, mert a hivatal meghozta a döntést. Ha nem ért vele egyet, jogorvoslattal élhet; a döntés leírja, hogyan.',
    en: 'The submission can no longer be withdrawn, as the office has decided. If you do not agree, you may appeal; the decision says how.',
  },
  legal: 'akr:35(3)',
};

const REASON_TOO_LONG: Refusal = {
  code: 'records.reason-too-long',
  text: { hu: `Az indok legfeljebb ${REASON_LENGTH_MAX} karakter lehet.`, en: `The reason has at most ${REASON_LENGTH_MAX} characters.` },
};
