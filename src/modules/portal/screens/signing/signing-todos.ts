import { asClient, type ClientRequest } from '../../../../platform/http/route.ts';
import { getFormVersion, listOwnSignatures, listOwnSignings } from '../../../forms/contract.ts';
import { townsOf } from '../../data/towns.ts';
import { signingTexts } from '../../texts/signing.ts';

/** Something besides letters and payments that waits for a client, or for others on their behalf. */
export interface WaitingTask {
  readonly title: string;
  readonly href: string;
  readonly tone: 'warning' | 'info';
  /** By when, where there is a day. */
  readonly dueOn?: Temporal.PlainDate;
  readonly isOverdue?: boolean;
}

/** How long a refusal stands among the tasks after it was told. */
const REFUSAL_SHOWN_DAYS = 30;

/** What waits for the client's signature, and what they sent to others and is not finished. */
export async function signingTodos(request: ClientRequest): Promise<WaitingTask[]> {
  const t = signingTexts(request.lang);
  return asClient(request, async (tx) => {
    const toSign = (await listOwnSignatures(tx)).filter(({ state }) => state === 'opened');
    const since = tx.at.subtract({ hours: 24 * REFUSAL_SHOWN_DAYS });
    const sent = (await listOwnSignings(tx)).filter(({ state, endedAt }) => state === 'waiting' || (state === 'refused' && endedAt !== null && Temporal.Instant.compare(endedAt, since) > 0));
    const towns = await townsOf(tx, toSign);
    const todos: WaitingTask[] = toSign.map(({ id, municipalityId }) => ({ title: t('todoSign', { town: towns.get(municipalityId)?.name ?? '' }), href: `/fiok/alairasok/${id}`, tone: 'warning' }));
    for (const { id, formCode, formVersion, state } of sent) {
      const form = (await getFormVersion(tx, formCode, formVersion)).title[request.lang];
      todos.push({ title: t(state === 'waiting' ? 'todoWaiting' : 'todoRefused', { form }), href: `/fiok/alairasra-kuldve/${id}`, tone: state === 'waiting' ? 'info' : 'warning' });
    }
    return todos;
  });
}

/** What the client has signed for others and was sent: it stands beside their own matters. */
export async function signedPapers(request: ClientRequest): Promise<{ readonly href: string; readonly label: string; readonly note: Temporal.Instant }[]> {
  return asClient(request, async (tx) => {
    const signed = (await listOwnSignatures(tx)).filter(({ state }) => state === 'signed');
    const towns = await townsOf(tx, signed);
    return signed.map(({ id, municipalityId, endedAt, invitedAt }) => ({ href: `/fiok/alairasok/${id}`, label: towns.get(municipalityId)?.name ?? '', note: endedAt ?? invitedAt }));
  });
}
