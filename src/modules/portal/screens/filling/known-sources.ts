import type { Database, Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { type CompiledForm, type Item, type PrefillSources, textOf, type Answers } from '../../../forms/engine.contract.ts';
import { findParty, listPartiesOfClient, type Party } from '../../../parties/contract.ts';
import { taxFactsOf } from '../../../tax/contract.ts';
import { readContact } from '../../data/contact.ts';
import { type KnownPerson, knownPerson, prefillSources } from './account-prefill.ts';

/** What sign-in and account say of the client: `signIn.…`, `account.…`. Scope: client. */
export async function knownSources(tx: Tx, person?: KnownPerson): Promise<PrefillSources> {
  const { phone, bankAccount, address } = await readContact(tx);
  const account = { ...(phone === null ? {} : { phone }), ...(bankAccount === null ? {} : { bankAccount }), ...(address === null ? {} : { address }) };
  return { ...prefillSources(person ?? (await knownPerson(tx))), account };
}

interface Asker {
  readonly db: Database;
  readonly clientId: Uuid;
}

interface AskedPlace {
  readonly form: CompiledForm;
  readonly municipalityId: Uuid;
}

/**
 * The same with what this town's registers say of the client: `party.…`, `tax.…`. They are read, and the reading noted,
 * only for a form that asks for them, and not while the client acts for somebody else: that would be another's data.
 */
export async function withRegisters({ db, clientId }: Asker, { form, municipalityId }: AskedPlace, answers: Answers, known: PrefillSources): Promise<PrefillSources> {
  const asked = registersAsked(form);
  const capacity = textOf(answers, 'capacity');
  if (asked.size === 0 || (capacity !== '' && capacity !== 'self')) return known;
  const actor = { kind: 'client', id: clientId } as const;
  const links = await db.within({ kind: 'client', clientId, actor }, listPartiesOfClient);
  const partyId = links.find((link) => link.municipalityId === municipalityId)?.partyId ?? null;
  if (partyId === null) return known;
  return db.within({ kind: 'municipality', municipalityId, actor }, async (tx) => {
    tx.audit({ action: 'portal.register.read', object: { type: 'party', id: partyId }, details: { form: form.definition.code } });
    const party = asked.has('party') ? await findParty(tx, partyId) : null;
    const tax = asked.has('tax') ? await taxFactsOf(tx, partyId) : null;
    return { ...known, ...(party === null ? {} : { party: partySources(party) }), ...(tax === null ? {} : { tax: { ...tax } }) };
  });
}

/** What sign-in and account say, without the registers of the town. */
export function withoutRegisters({ signIn, account }: PrefillSources): PrefillSources {
  return { ...(signIn === undefined ? {} : { signIn }), ...(account === undefined ? {} : { account }) };
}

/** Published forms are frozen, so one process looks through each once. */
const looked = new WeakMap<CompiledForm, ReadonlySet<string>>();

/** Which registers the fields of a form want to be filled from. */
export function registersAsked(form: CompiledForm): ReadonlySet<string> {
  const known = looked.get(form);
  if (known !== undefined) return known;
  const items = form.definition.pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));
  const asked = new Set(items.flatMap(prefillsOf).map((path) => path.split('.')[0] ?? '').filter((source) => source === 'party' || source === 'tax'));
  looked.set(form, asked);
  return asked;
}

function prefillsOf(item: Item): string[] {
  const own = 'prefill' in item && item.prefill !== undefined ? [item.prefill] : [];
  return item.kind === 'group' ? [...own, ...item.fields.flatMap(prefillsOf)] : own;
}

function partySources({ kind, name, taxNumber, taxId, email, address }: Party): PrefillSources {
  const parts = address === null ? null : addressParts(address);
  const seat = address === null ? '' : `${address.postcode} ${address.settlement}, ${address.street} ${address.houseNumber}`;
  return {
    ...(taxNumber === null ? {} : { taxNumber }),
    ...(taxId === null ? {} : { taxId }),
    ...(email === null ? {} : { email }),
    ...(parts === null ? {} : { address: parts }),
    ...(kind === 'organisation' ? { organisation: { name, ...(taxNumber === null ? {} : { taxNumber }), ...(seat === '' ? {} : { seat }) } } : {}),
  };
}

/** The register keeps a street in one; its last word is its kind. */
function addressParts({ postcode, settlement, street, houseNumber }: NonNullable<Party['address']>): Record<string, string> {
  const words = street.trim().split(/\s+/);
  const streetKind = words.length > 1 ? (words.at(-1) ?? '') : '';
  return { postcode, settlement, streetName: streetKind === '' ? street : words.slice(0, -1).join(' '), streetKind, houseNumber: houseNumber.replace(/\.$/, '') };
}
