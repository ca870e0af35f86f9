import { Type } from 'typebox';
import { defineEvent } from '../../platform/events/event.ts';

const Id = Type.String({ format: 'uuid' });
const NullableId = Type.Union([Id, Type.Null()]);
const NullableText = Type.Union([Type.String(), Type.Null()]);

/** A paper became a case with a number. */
export const CaseRegistered = defineEvent(
  'records.case.registered',
  1,
  Type.Object({ caseId: Id, submissionId: NullableId, formCode: NullableText, module: NullableText, partyId: Id }),
);

/** A case was given to an officer or a unit. */
export const CaseAssigned = defineEvent('records.case.assigned', 1, Type.Object({ caseId: Id, officerId: NullableId, unitId: NullableId }));

/** Another official than its author signed a paper off. `reference` is what the specialist room tied to it. */
export const ItemSignedOff = defineEvent(
  'records.item.signed-off',
  1,
  Type.Object({ itemId: Id, caseId: Id, reference: Type.String(), signedOffBy: Id }),
);

/** A paper was sent back to its author; the reason stands with the item. */
export const ItemSignOffRefused = defineEvent(
  'records.item.sign-off-refused',
  1,
  Type.Object({ itemId: Id, caseId: Id, reference: Type.String() }),
);

/** A letter counts as delivered from this day on. */
export const ItemDelivered = defineEvent(
  'records.item.delivered',
  1,
  Type.Object({
    itemId: Id,
    caseId: Id,
    reference: Type.String(),
    deliveredOn: Type.String({ format: 'date' }),
    how: Type.Union([Type.Literal('taken-over'), Type.Literal('deemed')]),
  }),
);
