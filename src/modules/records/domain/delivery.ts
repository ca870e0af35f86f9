import type { Uuid } from '../../../platform/ids/uuid.ts';

export type DeliveredHow = 'taken-over' | 'deemed';

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
  /** When the client opened it: the proof of take-over. May be later than a deemed delivery. */
  readonly takenOverAt: Temporal.Instant | null;
  /** The day that counts for every time limit that begins with delivery. */
  readonly deliveredOn: Temporal.PlainDate | null;
  readonly how: DeliveredHow | null;
  readonly submissionId: Uuid | null;
  readonly documentSha256: string;
}

/**
 * What taking a letter over on a day means: delivered that day, or, when the day of deemed delivery has passed,
 * delivered on that earlier day whether or not the nightly round has noted it yet.
 * On the deemed day itself the take-over counts; the day is the same.
 *
 * @legal daptv:27
 */
export function deliveredByTakeOver(today: Temporal.PlainDate, deemedOn: Temporal.PlainDate): { deliveredOn: Temporal.PlainDate; how: DeliveredHow } {
  return Temporal.PlainDate.compare(today, deemedOn) > 0 ? { deliveredOn: deemedOn, how: 'deemed' } : { deliveredOn: today, how: 'taken-over' };
}
