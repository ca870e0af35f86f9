import type { ImportedAssessment, ImportedPayment } from '../../modules/tax/contract.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';
import { FIRST_YEAR, instalmentsOf, surchargeOf } from './assessed.ts';
import { type Instalment, paymentsOf } from './payments.ts';
import type { OwnedProperty } from './property.ts';
import { demoId, type Random, randomOf } from './random.ts';
import type { TownPlan } from './towns.ts';

/** Surcharge of one late payment. */
export interface Surcharge {
  readonly partyId: Uuid;
  readonly bookedOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly amountHuf: number;
  readonly sourceId: string;
}

/** The history of some properties until a day: decisions of each year, what was paid, surcharge of what came late. */
export interface LedgerHistory {
  readonly assessments: ImportedAssessment[];
  readonly payments: ImportedPayment[];
  readonly surcharges: Surcharge[];
}

/** Follows from the seed, the properties and the day alone. */
export function historyOf(seed: string, town: TownPlan, properties: readonly OwnedProperty[], today: Temporal.PlainDate): LedgerHistory {
  const history: LedgerHistory = { assessments: [], payments: [], surcharges: [] };
  for (const property of properties) {
    for (const owner of property.owners) {
      const random = randomOf(`${seed}/ledger/${property.id}/${owner.partyId}`);
      addOwner(history, { town, property, owner, today, random });
    }
  }
  return history;
}

interface OwnerCase {
  readonly town: TownPlan;
  readonly property: OwnedProperty;
  readonly owner: OwnedProperty['owners'][number];
  readonly today: Temporal.PlainDate;
  readonly random: Random;
}

function addOwner(history: LedgerHistory, about: OwnerCase): void {
  const { town, property, owner, today, random } = about;
  const instalments: Instalment[] = [];
  for (let year = Math.max(FIRST_YEAR, property.sinceYear); year <= today.year; year += 1) {
    // Decisions go out before 15 February, so that the first part is due on its day in March.
    const decidedOn = Temporal.PlainDate.from({ year, month: 1, day: 20 }).add({ days: random.integer(0, 22) });
    const due = instalmentsOf(town, property, owner.share, year);
    if (due === null || Temporal.PlainDate.compare(decidedOn, today) >= 0) continue;
    const { taxType, id: objectId } = property;
    const id = demoId(`assessment/${objectId}/${owner.partyId}/${year}`);
    history.assessments.push({ id, objectId, partyId: owner.partyId, taxType, year, share: owner.share, decidedOn, registryNo: null });
    instalments.push(...due);
  }
  addPayments(history, about, instalments);
}

function addPayments(history: LedgerHistory, { property, owner, today, random }: OwnerCase, instalments: readonly Instalment[]): void {
  const { taxType } = property;
  const { partyId } = owner;
  for (const { paidOn, amountHuf, dueOn } of paymentsOf(owner.habit, instalments, today, random)) {
    const reference = referenceOf(`payment/${property.id}/${partyId}/${dueOn.toString()}`, paidOn);
    history.payments.push({ partyId, taxType, paidOn, amountHuf, reference });
    const surchargeHuf = surchargeOf(amountHuf, dueOn, paidOn);
    const bookedOn = paidOn.add({ days: 3 });
    if (surchargeHuf === 0 || Temporal.PlainDate.compare(bookedOn, today) >= 0) continue;
    const surcharge = { partyId, bookedOn, dueOn: bookedOn.add({ days: 15 }), amountHuf: surchargeHuf, sourceId: reference };
    history.surcharges.push(surcharge);
    const surchargePaidOn = bookedOn.add({ days: random.integer(1, 40) });
    const isPaid = random.chance(0.6) && Temporal.PlainDate.compare(surchargePaidOn, today) < 0;
    if (isPaid) history.payments.push({ partyId, taxType: 'late-surcharge', paidOn: surchargePaidOn, amountHuf: surchargeHuf, reference: `${reference}-P` });
  }
}

/** Looks like a line of a bank statement: `B-20250314-3f9a1c2b4d5e`. */
function referenceOf(name: string, paidOn: Temporal.PlainDate): string {
  return `B-${paidOn.toString().replaceAll('-', '')}-${demoId(name).slice(-12)}`;
}
