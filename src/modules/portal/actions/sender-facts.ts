import { assert } from '../../../kernel/assert.ts';
import type { PartyDetails } from '../../parties/contract.ts';
import type { SenderFacts } from '../../forms/contract.ts';

/** A sender to be kept with a signing, in JSON. */
export function senderFacts(sender: PartyDetails): SenderFacts {
  return { ...sender, birthDate: sender.birthDate?.toString() ?? null };
}

/** The sender as `senderFacts` kept them. */
export function senderFromFacts(facts: SenderFacts): PartyDetails {
  const text = (name: string, from: SenderFacts = facts): string | null => {
    const value = from[name];
    assert(value === undefined || value === null || typeof value === 'string', 'a kept fact is a text');
    return value ?? null;
  };
  const birthDate = text('birthDate');
  const address = facts['address'];
  const name = text('name');
  assert(name !== null && (facts['kind'] === 'person' || facts['kind'] === 'organisation'), 'a kept sender has a kind and a name');
  return {
    kind: facts['kind'],
    name,
    birthName: text('birthName'),
    mothersName: text('mothersName'),
    birthPlace: text('birthPlace'),
    birthDate: birthDate === null ? null : Temporal.PlainDate.from(birthDate),
    taxId: text('taxId'),
    taxNumber: text('taxNumber'),
    address: isFacts(address)
      ? { postcode: text('postcode', address) ?? '', settlement: text('settlement', address) ?? '', street: text('street', address) ?? '', houseNumber: text('houseNumber', address) ?? '' }
      : null,
    email: text('email'),
  };
}

function isFacts(value: unknown): value is SenderFacts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
