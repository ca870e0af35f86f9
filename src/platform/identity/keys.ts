import { createHash } from 'node:crypto';

/** Under which key the account of a person is kept: the provider's lasting name for them, hashed. */
export function identityKey(providerEntityId: string, nameId: string): Buffer {
  return createHash('sha256').update(`${providerEntityId}\n${nameId}`).digest();
}

/** Under which key a card is paired: the hash of what the provider tells of it. */
export function cardPairingKey(cardKey: string): Buffer {
  return createHash('sha256').update(`card\n${cardKey}`).digest();
}
