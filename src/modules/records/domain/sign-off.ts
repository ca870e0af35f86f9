import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Item } from './case-file.ts';

export const REASON_LENGTH_MAX = 1000;

/** The general power to sign papers off; a paper may ask for a permission of its own besides. */
export const SIGN_OFF = 'records.item.sign-off';

/** The official who signs or sends back, with what they may do; the session of an official has this shape. */
export interface Signer {
  readonly officialId: Uuid;
  readonly permissions: ReadonlySet<string>;
}

/**
 * Whether this official may sign this paper off: they hold the power that it asks for, it waits, and somebody else
 * prepared it. The person counts, not the role: whoever prepared a paper does not sign it in another capacity either.
 */
export function decideSignOff(item: Item, { officialId, permissions }: Signer): Result<null, Refusal> {
  if (!isEmpowered(item, permissions)) return refuse(NOT_EMPOWERED);
  if (item.state !== 'awaiting_sign_off') return refuse(NOT_WAITING);
  if (item.preparedBy === officialId) return refuse(FOUR_EYES);
  return ok(null);
}

/** Whether this official, who could sign the paper as well, may send it back with this reason. */
export function decideRefusal(item: Item, { permissions }: Signer, reason: string): Result<string, Refusal> {
  const given = reason.trim();
  if (!isEmpowered(item, permissions)) return refuse(NOT_EMPOWERED);
  if (item.state !== 'awaiting_sign_off') return refuse(NOT_WAITING);
  if (given === '') return refuse(REASON_MISSING);
  if (given.length > REASON_LENGTH_MAX) return refuse(REASON_TOO_LONG);
  return ok(given);
}

function isEmpowered({ signOffPermission }: Item, permissions: ReadonlySet<string>): boolean {
  return permissions.has(SIGN_OFF) && (signOffPermission === null || permissions.has(signOffPermission));
}

export const ITEM_NOT_FOUND: Refusal = {
  code: 'records.item-not-found',
  text: { hu: 'Nincs ilyen irat ennél az önkormányzatnál.', en: 'There is no such paper in this municipality.' },
};

const NOT_EMPOWERED: Refusal = {
  code: 'records.not-empowered',
  text: {
    hu: 'Ennek az iratnak a kiadmányozására Ön nem jogosult. Olyan vezető írhatja alá vagy adhatja vissza, akinek erre az ügyfajtára van kiadmányozási joga.',
    en: 'You are not empowered to sign this paper off. Somebody who may sign in this kind of matter can sign it or send it back.',
  },
};

const NOT_WAITING: Refusal = {
  code: 'records.item-not-waiting',
  text: {
    hu: 'Ez az irat már nem vár kiadmányozásra: közben aláírták vagy visszaadták. Frissítse a listát.',
    en: 'This paper no longer waits for sign-off: it has been signed or sent back meanwhile. Reload the list.',
  },
};

const FOUR_EYES: Refusal = {
  code: 'records.four-eyes',
  text: {
    hu: 'Ezt az iratot Ön készítette, ezért másnak kell kiadmányoznia.',
    en: 'You prepared this paper, so another person must sign it off.',
  },
};

const REASON_MISSING: Refusal = {
  code: 'records.reason-missing',
  text: { hu: 'Írja meg, miért adja vissza az iratot.', en: 'Say why you send the paper back.' },
};

const REASON_TOO_LONG: Refusal = {
  code: 'records.reason-too-long',
  text: {
    hu: `Az indoklás legfeljebb ${REASON_LENGTH_MAX} karakter lehet.`,
    en: `The reason has at most ${REASON_LENGTH_MAX} characters.`,
  },
};
