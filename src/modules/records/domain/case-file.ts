import type { Bilingual } from '../../../kernel/result.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { Procedure } from './arrival.ts';

/** Where a document stands. */
export type ItemState = 'registered' | 'awaiting_sign_off' | 'refused' | 'signed_off' | 'dispatched' | 'delivered';
export type CaseState = 'open' | 'settled' | 'closed';

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
  readonly subjectArea: string;
  readonly retentionCode: string | null;
  readonly procedure: Procedure;
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
  readonly openedAt: Temporal.Instant;
  /** The day the procedure began: arrival at the office. */
  readonly arrivedOn: Temporal.PlainDate;
  /** Days that do not count in the time limit (suspension, the client's delay). */
  readonly excludedDays: number;
  readonly dueOn: Temporal.PlainDate;
  readonly settledAt: Temporal.Instant | null;
  /** When the client withdrew the request. */
  readonly withdrawnAt: Temporal.Instant | null;
  /** Until when the client may supplement; null when nothing is asked. */
  readonly supplementDueOn: Temporal.PlainDate | null;
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
  /** What the specialist room decided with it (`tax.assessment:<id>`); null for incoming papers. */
  readonly reference: string | null;
  /** What changes when it is signed off, in a sentence of the specialist room. */
  readonly effect: Bilingual | null;
  /** The form behind an incoming paper. */
  readonly submissionId: Uuid | null;
  readonly preparedBy: Uuid | null;
  readonly signedOffBy: Uuid | null;
  readonly signedOffAt: Temporal.Instant | null;
  readonly refusalReason: string | null;
  /** What the signer must hold besides `records.item.sign-off`; null when that suffices. */
  readonly signOffPermission: string | null;
  readonly dispatchedAt: Temporal.Instant | null;
  readonly channel: 'inbox' | 'post' | null;
}

/** A line of the case list. */
export interface CaseRow {
  readonly id: Uuid;
  readonly caseNo: string;
  readonly subject: string;
  readonly state: CaseState;
  readonly module: string | null;
  readonly partyId: Uuid;
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
  readonly openedAt: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate;
  readonly isWithdrawn: boolean;
  /** The client is asked to supplement and has not yet. */
  readonly isSupplementAsked: boolean;
}

export type DueFilter = 'any' | 'overdue' | 'today' | 'week';

/** Which cases to list, and how. Absent parts do not narrow. */
export interface CaseFilter {
  /** A number (`HIV/12/2026`, `12`) or the beginnings of words of the subject. */
  readonly text?: string;
  /** Cases of these parties are found besides those whose subject matches (whoever asks looked their names up). */
  readonly partyIds?: readonly Uuid[];
  readonly state?: CaseState;
  readonly officerId?: Uuid;
  readonly unitIds?: readonly Uuid[];
  /** Only open cases have a day that comes; `week` is the next seven days with today. */
  readonly due?: DueFilter;
  readonly order: 'due' | 'newest';
}

export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** What to give as `after` for the next page; null on the last one. */
  readonly next: string | null;
}

/** A paper that waits for sign-off, with the case it belongs to. */
export interface AwaitingItem extends Item {
  readonly caseSubject: string;
  readonly partyId: Uuid;
  readonly module: string | null;
}

/** One person's day in figures. */
export interface DeskFigures {
  readonly overdue: number;
  readonly dueToday: number;
  /** From tomorrow to six days after. */
  readonly dueThisWeek: number;
  readonly open: number;
  /** Papers of the town that wait for registration. */
  readonly arrivals: number;
  /** Papers that others prepared and this official may sign. */
  readonly awaitingSignOff: number;
}

/** An official of the municipality, whom a case may be given to. */
export interface Officer {
  readonly id: Uuid;
  readonly name: string;
  readonly position: string;
}
