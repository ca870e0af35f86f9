import { type Static, type TObject, Type } from 'typebox';
import { Value } from 'typebox/value';

/** Plain ASCII without spaces: all that names of the protocol are made of, and all that the database should meet. */
const name = (maxLength: number): ReturnType<typeof Type.String> => Type.String({ pattern: `^[!-~]{1,${maxLength}}$` });

const TransactionId = Type.Union([Type.Integer(), name(40)]);

/** The provider's answer to a start. `total` may come as a number or as text. */
export const StartAnswer = Type.Object({
  salt: Type.String(),
  merchant: Type.String(),
  orderRef: Type.String(),
  currency: Type.String(),
  transactionId: TransactionId,
  total: Type.Union([Type.Number(), Type.String()]),
  paymentUrl: Type.String({ maxLength: 2000 }),
});

/** The provider's answer when it does not start. */
export const StartErrors = Type.Object({ errorCodes: Type.Array(Type.Union([Type.Integer(), Type.String()]), { minItems: 1 }) });

/** Instant payment notification: what the provider says of a transaction, server to server. It names no amount. */
export const Notification = Type.Object({
  salt: Type.String(),
  orderRef: name(64),
  merchant: Type.String(),
  transactionId: TransactionId,
  status: name(40),
  finishDate: Type.Optional(Type.String()),
  paymentDate: Type.Optional(Type.String()),
});
export type Notification = Static<typeof Notification>;

/** What the browser brings back, under short names: code, transaction, event, merchant, order. */
export const ReturnMessage = Type.Object({
  r: Type.Integer(),
  t: TransactionId,
  e: Type.Union([Type.Literal('SUCCESS'), Type.Literal('FAIL'), Type.Literal('CANCEL'), Type.Literal('TIMEOUT')]),
  m: Type.String(),
  o: Type.String(),
});
export type ReturnMessage = Static<typeof ReturnMessage>;

/** Reads JSON of that shape, other fields allowed; null when it is none. */
export function readMessage<S extends TObject>(schema: S, text: string): Static<S> | null {
  try {
    const untrusted: unknown = JSON.parse(text);
    return Value.Check(schema, untrusted) ? untrusted : null;
  } catch {
    return null;
  }
}
