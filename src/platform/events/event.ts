import type { Static, TObject } from 'typebox';
import { Value } from 'typebox/value';
import type { Tx } from '../database/database.ts';
import type { Uuid } from '../ids/uuid.ts';

export type EventPayload = Record<string, unknown>;

/** A kind of fact that a room tells the others. Never edited once in use: a change is the next version. */
export interface EventDefinition<P extends EventPayload = EventPayload> {
  readonly name: string;
  readonly version: number;
  readonly schema: TObject;
  /** Checks a payload against the schema; a payload that does not fit is a bug. */
  parse(payload: unknown): P;
}

/** Defines an event: `room.object.past-tense`, ids and figures only. */
export function defineEvent<S extends TObject>(name: string, version: number, schema: S): EventDefinition<Static<S> & EventPayload> {
  return { name, version, schema, parse: (payload) => Value.Parse(schema, payload) as Static<S> & EventPayload };
}

/** An event as a subscriber meets it. */
export interface DeliveredEvent<P extends EventPayload> {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly occurredAt: Temporal.Instant;
  readonly payload: P;
}

/** One room's interest in an event. The handler runs once per event, in a transaction of the event's municipality. */
export interface Subscription {
  readonly name: string;
  readonly event: EventDefinition;
  handle(tx: Tx, event: DeliveredEvent<EventPayload>): Promise<void>;
}

/** Subscribes `name` (`room.what-it-does`) to an event. */
export function subscribe<P extends EventPayload>(
  name: string,
  event: EventDefinition<P>,
  handle: (tx: Tx, event: DeliveredEvent<P>) => Promise<void>,
): Subscription {
  return { name, event, handle: (tx, delivered) => handle(tx, { ...delivered, payload: event.parse(delivered.payload) }) };
}
