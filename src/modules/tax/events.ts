import { Type } from 'typebox';
import { defineEvent } from '../../platform/events/event.ts';

const Id = Type.String({ format: 'uuid' });
const WholeHuf = Type.Integer();

/** A tax was set by decision: signed, charged and sent. */
export const AssessmentSignedOff = defineEvent(
  'tax.assessment.signed-off',
  1,
  Type.Object({ assessmentId: Id, caseId: Id, partyId: Id, objectId: Id, taxType: Type.String(), totalHuf: WholeHuf }),
);

/** A payment order was booked on the tax accounts that it named. */
export const PaymentBooked = defineEvent(
  'tax.payment.booked',
  1,
  Type.Object({ orderId: Id, partyId: Id, totalHuf: WholeHuf, unidentifiedHuf: WholeHuf }),
);

/** A rate of a decree was entered. */
export const RateSet = defineEvent(
  'tax.rate.set',
  1,
  Type.Object({ rateId: Id, taxType: Type.String(), rate: Type.String(), validFrom: Type.String({ format: 'date' }) }),
);
