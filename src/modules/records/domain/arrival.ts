import type { SpecialUnit } from '../../../kernel/deadlines/special.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';

/**
 * Which time limit the procedure has: summary (8 days), full (60 days), tax (30 days), or one that a special act sets,
 * said in full: `special:15:calendar:infotv:29`.
 */
export type Procedure = 'summary' | 'full' | 'tax' | `special:${number}:${SpecialUnit}:${string}`;

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
  readonly procedure: Procedure;
  readonly contentSha256: string;
  /** When set, the paper is registered in the same transaction. */
  readonly registersAutomatically: boolean;
  readonly unitId: Uuid | null;
  /** Ignored when this official no longer works for the municipality: the case then lies with the unit. */
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

/** An arrived paper as the office sees it, with what its form says about where it belongs. */
export interface ArrivedPaper extends Arrival {
  readonly submissionId: Uuid;
  readonly senderPartyId: Uuid;
  readonly clientId: Uuid;
  readonly subject: string;
  readonly formCode: string;
  readonly module: string | null;
  readonly subjectArea: string;
  readonly retentionCode: string;
  readonly procedure: Procedure;
  readonly contentSha256: string;
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
  /** The first submission of the case it belongs to; null for a paper that begins one. */
  readonly followsSubmissionId: Uuid | null;
}

/** What a clerk decides when registering a paper. */
export interface RegistrationRequest {
  readonly arrivalId: Uuid;
  readonly subject: string;
  readonly partyId: Uuid;
  readonly subjectArea: string;
  readonly retentionCode: string;
  readonly unitId: Uuid | null;
  readonly officerId: Uuid | null;
  /** An open case that the paper belongs to: it becomes its next item instead of a case of its own. */
  readonly intoCaseId: Uuid | null;
}

export interface Registration {
  readonly caseId: Uuid;
  /** `HIV/1-1/2026`. */
  readonly registryNo: string;
  /** False when the paper had been registered before: the number is that of the first time. */
  readonly isNew: boolean;
}
