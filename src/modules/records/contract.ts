import type { Refusal, Result } from '../../kernel/result.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';

/** Where a document stands. */
export type ItemState = 'arrived' | 'registered' | 'assigned' | 'draft' | 'awaiting_sign_off' | 'signed_off' | 'dispatched' | 'delivered' | 'refused';
export type CaseState = 'open' | 'settled' | 'closed';

export interface ArrivalRequest {
  readonly submissionId: Uuid;
  readonly senderPartyId: Uuid;
  /** The portal account that sent it. */
  readonly clientId: Uuid;
  readonly subject: string;
  readonly formCode: string;
  readonly module: string | null;
  readonly subjectArea: string;
  readonly retentionCode: string;
  readonly procedure: 'summary' | 'full' | 'tax';
  readonly contentSha256: string;
  /** When set, the paper is registered in the same transaction. */
  readonly registersAutomatically: boolean;
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
}

export interface Arrival {
  readonly id: Uuid;
  /** `E-1/2026`: gapless per municipality and year. */
  readonly arrivalNo: string;
  readonly arrivedAt: Temporal.Instant;
  /** Set when it was registered at once: `HIV/1-1/2026`. */
  readonly registryNo: string | null;
  readonly caseId: Uuid | null;
}

export interface CaseFile {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  /** Main number without the item: `HIV/1/2026`. */
  readonly caseNo: string;
  readonly subject: string;
  readonly state: CaseState;
  readonly module: string | null;
  readonly formCode: string | null;
  readonly submissionId: Uuid | null;
  readonly partyId: Uuid;
  readonly clientId: Uuid | null;
  readonly retentionCode: string | null;
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
  readonly openedAt: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate;
  readonly items: readonly Item[];
}

export interface Item {
  readonly id: Uuid;
  readonly caseId: Uuid;
  readonly itemNo: number;
  /** `HIV/1-2/2026`. */
  readonly registryNo: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly subject: string;
  readonly state: ItemState;
  readonly createdAt: Temporal.Instant;
  readonly preparedBy: Uuid | null;
  readonly signedOffBy: Uuid | null;
  readonly signedOffAt: Temporal.Instant | null;
  readonly refusalReason: string | null;
}

/** What the client sees of a case: one line of time. */
export interface CaseStep {
  readonly kind: 'submitted' | 'arrived' | 'registered' | 'assigned' | 'in_progress' | 'decided' | 'dispatched' | 'taken_over' | 'settled';
  readonly at: Temporal.Instant;
  /** A number or name that belongs to the step (arrival number, registry number, officer). */
  readonly detail: string | null;
}

export interface TrackedCase {
  readonly submissionId: Uuid;
  readonly municipalityId: Uuid;
  readonly subject: string;
  readonly arrivalNo: string;
  readonly caseNo: string | null;
  readonly state: 'arrived' | 'registered' | 'in_progress' | 'decided' | 'settled';
  readonly officer: { readonly name: string; readonly position: string } | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly steps: readonly CaseStep[];
}

/** A letter in a client's inbox. */
export interface Delivery {
  readonly id: Uuid;
  readonly municipalityId: Uuid;
  readonly registryNo: string;
  readonly subject: string;
  readonly placedAt: Temporal.Instant;
  readonly takeOverUntil: Temporal.PlainDate;
  readonly secondNoticeOn: Temporal.PlainDate;
  readonly deemedDeliveredOn: Temporal.PlainDate;
  readonly takenOverAt: Temporal.Instant | null;
  readonly submissionId: Uuid | null;
  readonly documentSha256: string;
}

/** Takes a submission in: arrival number, and registration when asked. Scope: municipality. The number is taken last. */
export function arrive(_tx: Tx, _request: ArrivalRequest): Promise<Arrival> {
  throw new Error('not built yet');
}

/** Scope: municipality. Audited as a read by the caller's screen. */
export function findCase(_tx: Tx, _id: Uuid): Promise<CaseFile | null> {
  throw new Error('not built yet');
}

/**
 * Adds an outgoing document to a case, as a draft with the next item number, waiting for sign-off by
 * another official. `reference` ties it to what the specialist room decided (`tax.assessment:<id>`); the
 * events below carry it back. Scope: municipality.
 */
export function draftItem(_tx: Tx, _request: { caseId: Uuid; subject: string; reference: string; preparedBy: Uuid }): Promise<Item> {
  throw new Error('not built yet');
}

/** Signs a waiting item off. Refuses the person who prepared it (four eyes). Scope: municipality. */
export function signOff(_tx: Tx, _request: { itemId: Uuid; officialId: Uuid }): Promise<Result<Item, Refusal>> {
  throw new Error('not built yet');
}

/** Sends a waiting item back with a reason. Scope: municipality. */
export function refuseSignOff(_tx: Tx, _request: { itemId: Uuid; officialId: Uuid; reason: string }): Promise<Result<Item, Refusal>> {
  throw new Error('not built yet');
}

/** Keeps the final document of an item (a PDF), once. Scope: municipality. */
export function storeDocument(_tx: Tx, _request: { itemId: Uuid; name: string; mimeType: string; content: Uint8Array }): Promise<{ sha256: string }> {
  throw new Error('not built yet');
}

/** Sends a signed item with its document to the party: into the portal inbox when the party has one, else by post list. */
export function dispatch(_tx: Tx, _request: { itemId: Uuid }): Promise<{ channel: 'inbox' | 'post' }> {
  throw new Error('not built yet');
}

/** Marks a case settled (decided and sent). Scope: municipality. */
export function settleCase(_tx: Tx, _caseId: Uuid): Promise<void> {
  throw new Error('not built yet');
}

/** Cases that the client of the scope started, newest first. Scope: client. */
export function listTrackedCases(_tx: Tx): Promise<TrackedCase[]> {
  throw new Error('not built yet');
}

/** Scope: client. */
export function findTrackedCase(_tx: Tx, _submissionId: Uuid): Promise<TrackedCase | null> {
  throw new Error('not built yet');
}

/** Scope: client; newest first. Subjects of letters not taken over are shown, their content is not. */
export function listDeliveries(_tx: Tx): Promise<Delivery[]> {
  throw new Error('not built yet');
}

/** Takes a letter over: the moment counts as delivery; asked again, it answers the first moment. Scope: client. */
export function takeOver(_tx: Tx, _deliveryId: Uuid): Promise<Delivery | null> {
  throw new Error('not built yet');
}

/** The document of a letter that was taken over. Scope: client. */
export function deliveredDocument(_tx: Tx, _deliveryId: Uuid): Promise<{ name: string; mimeType: string; content: Uint8Array } | null> {
  throw new Error('not built yet');
}

// Events (payloads): see events in this file once built:
//   records.case.registered   v1 {caseId, submissionId, formCode, module, partyId}
//   records.case.assigned     v1 {caseId, officerId?, unitId?}
//   records.item.signed-off   v1 {itemId, caseId, reference, signedOffBy}
//   records.item.sign-off-refused v1 {itemId, caseId, reference}
//   records.item.delivered    v1 {itemId, caseId, reference, deliveredOn, how: 'taken-over' | 'deemed'}
