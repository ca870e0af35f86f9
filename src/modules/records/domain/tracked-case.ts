import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { CaseEntry, EntryKind } from './case-journal.ts';

/** What the client sees of a case: one line of time. */
export interface CaseStep {
  readonly kind:
    | 'submitted'
    | 'arrived'
    | 'registered'
    | 'assigned'
    | 'in_progress'
    | 'decided'
    | 'dispatched'
    | 'taken_over'
    | 'deemed_delivered'
    | 'settled'
    | 'withdrawn'
    | 'supplement_asked'
    | 'supplemented';
  readonly at: Temporal.Instant;
  /** A number or name that belongs to the step (arrival number, registry number, officer). */
  readonly detail: string | null;
}

export interface TrackedCase {
  readonly submissionId: Uuid;
  readonly municipalityId: Uuid;
  readonly subject: string;
  readonly formCode: string;
  readonly arrivalNo: string;
  readonly caseNo: string | null;
  readonly state: 'arrived' | 'registered' | 'in_progress' | 'decided' | 'settled';
  readonly officer: { readonly name: string; readonly position: string } | null;
  readonly dueOn: Temporal.PlainDate | null;
  /** The submission that this one was sent after, in the same case; null for the one that began it. */
  readonly followsSubmissionId: Uuid | null;
  /** The client withdrew it. */
  readonly isWithdrawn: boolean;
  readonly steps: readonly CaseStep[];
}

export interface AssignedOfficer {
  readonly name: string | null;
  readonly position: string | null;
  readonly at: Temporal.Instant;
}

/** The client's line of time, out of the arrival, the journal and the assignments; in the order of events. */
export function stepsOf(
  arrival: { readonly arrivalNo: string; readonly arrivedAt: Temporal.Instant },
  entries: readonly CaseEntry[],
  assignments: readonly AssignedOfficer[],
): CaseStep[] {
  const steps: CaseStep[] = [
    { kind: 'submitted', at: arrival.arrivedAt, detail: null },
    { kind: 'arrived', at: arrival.arrivedAt, detail: arrival.arrivalNo },
  ];
  let begun = false;
  for (const entry of entries) {
    const kind = STEP_OF[entry.kind];
    // The work begins with the first draft; later drafts are the office's own affair.
    if (kind === undefined || (kind === 'in_progress' && begun)) continue;
    begun ||= kind === 'in_progress';
    steps.push({ kind, at: entry.at, detail: kind === 'in_progress' ? null : entry.detail });
  }
  for (const { name, at } of assignments) steps.push({ kind: 'assigned', at, detail: name });
  // Stable: of the same moment, the journal's order stays, and an assignment follows what led to it.
  return steps.sort((a, b) => Temporal.Instant.compare(a.at, b.at) || RANK[a.kind] - RANK[b.kind]);
}

/** How far a case has come, in the client's words. */
export function trackedStateOf(isRegistered: boolean, steps: readonly CaseStep[]): TrackedCase['state'] {
  const kinds = new Set(steps.map(({ kind }) => kind));
  if (kinds.has('settled')) return 'settled';
  if (kinds.has('decided')) return 'decided';
  if (kinds.has('in_progress')) return 'in_progress';
  return isRegistered ? 'registered' : 'arrived';
}

const STEP_OF: Readonly<Partial<Record<EntryKind, CaseStep['kind']>>> = {
  registered: 'registered',
  drafted: 'in_progress',
  'signed-off': 'decided',
  dispatched: 'dispatched',
  'taken-over': 'taken_over',
  'deemed-delivered': 'deemed_delivered',
  settled: 'settled',
  withdrawn: 'withdrawn',
  'supplement-asked': 'supplement_asked',
  supplemented: 'supplemented',
};

const RANK: Readonly<Record<CaseStep['kind'], number>> = {
  submitted: 0,
  arrived: 1,
  registered: 2,
  assigned: 3,
  in_progress: 4,
  decided: 5,
  dispatched: 6,
  taken_over: 7,
  deemed_delivered: 8,
  settled: 9,
  withdrawn: 4,
  supplement_asked: 4,
  supplemented: 4,
};
