import { asClient, asClientTowards, type ClientRequest } from '../../../../platform/http/route.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { findWaitingSigningOfDraft, signersToAsk, type SignerToAsk, startSigning } from '../../../forms/contract.ts';
import { textOf } from '../../../forms/engine.contract.ts';
import { senderFacts } from '../../actions/sender-facts.ts';
import type { KnownPerson } from './account-prefill.ts';
import type { Filling } from './filling.ts';
import { senderOf } from './sender.ts';

/** Where a submitter follows who has signed. */
export function signingPath(signingId: Uuid): string {
  return `/fiok/alairasra-kuldve/${signingId}`;
}

/** Who else must sign a filling before it is sent; nobody, for most forms. */
export function signersOfFilling({ place, answers, result }: Filling, signInEmail: string | null): SignerToAsk[] {
  if ((place.form.definition.signers ?? []).length === 0) return [];
  const own = [signInEmail, textOf(answers, 'email')];
  return signersToAsk(place.form.signers(answers, place.context, signInEmail), result.values, own);
}

/** The signing that the named draft waits in, of the client who asks; null when it is free. */
export function waitingSigning(request: ClientRequest, draftId: Uuid): Promise<Uuid | null> {
  return asClient(request, (tx) => findWaitingSigningOfDraft(tx, draftId));
}

/** Freezes a complete filling and invites its signers; null when the key of the sending is somebody else's. */
export async function sendToSigners(request: ClientRequest, sending: Filling & { readonly person: KnownPerson; readonly sendingKey: Uuid }, signers: readonly SignerToAsk[]): Promise<Uuid | null> {
  const { place, result, person, sendingKey } = sending;
  const { accountId } = request.session;
  const started = await asClientTowards(request, place.municipality.id, (tx) =>
    startSigning(tx, {
      clientId: accountId,
      draftId: sendingKey,
      formCode: place.form.definition.code,
      formVersion: place.form.definition.version,
      answers: result.values,
      sender: senderFacts(senderOf(person, result.values)),
      signers,
      townPath: `/${place.municipality.slug}`,
    }),
  );
  return started.clientId === accountId ? started.signingId : null;
}
