import type { Bilingual } from '../../../kernel/result.ts';
import { defineTexts } from '../../../platform/texts/define-texts.ts';
import type { LedgerEntry } from '../domain/ledger-account.ts';

/** Why an entry stands in the ledger, in one or two sentences. */
export const whyTexts = defineTexts({
  decided: { hu: '{ref|Article} számú határozat alapján.', en: 'By decision no. {ref}.' },
  decidedEarlier: { hu: 'Korábbi határozat alapján.', en: 'By an earlier decision.' },
  paid: { hu: 'Befizetés, hivatkozása: {ref}.', en: 'Payment, reference: {ref}.' },
});

/** Null when nothing is known beyond the line itself. */
export function whyOf(entry: LedgerEntry): Bilingual | null {
  const parts = [entry.assessed === null ? null : reasoningOf(entry.assessed.steps), sourceOf(entry), reasonOf(entry)];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : { hu: said.map(({ hu }) => hu).join(' '), en: said.map(({ en }) => en).join(' ') };
}

function reasoningOf(steps: readonly { readonly text: Bilingual }[]): Bilingual | null {
  if (steps.length === 0) return null;
  return { hu: steps.map(({ text }) => text.hu).join(' '), en: steps.map(({ text }) => text.en).join(' ') };
}

function sourceOf({ assessmentId, documentRef: ref, kind }: LedgerEntry): Bilingual | null {
  if (kind === 'payment' && ref !== null) return bilingual('paid', { ref });
  if (assessmentId === null) return null;
  return ref === null ? whyTexts.entries.decidedEarlier : bilingual('decided', { ref });
}

function reasonOf({ reason }: LedgerEntry): Bilingual | null {
  return reason === null ? null : { hu: reason, en: reason };
}

function bilingual(key: 'decided' | 'paid', params: { ref: string }): Bilingual {
  return { hu: whyTexts('hu')(key, params), en: whyTexts('en')(key, params) };
}
