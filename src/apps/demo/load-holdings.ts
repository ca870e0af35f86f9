import type { Tx } from '../../platform/database/database.ts';
import { importParties, type ImportedParty } from '../../modules/parties/contract.ts';
import {
  importAssessments,
  importLedger,
  importPayments,
  importTaxObjects,
  importTaxpayers,
  type ImportedTaxObject,
  type ImportedTaxpayer,
  openAccounts,
  type Posting,
} from '../../modules/tax/contract.ts';
import { historyOf, type LedgerHistory, type Surcharge } from './ledger.ts';
import type { OwnedProperty } from './property.ts';
import type { TownPlan } from './towns.ts';

/** Parties of a town with what they own there. */
export interface Holdings {
  readonly parties: readonly ImportedParty[];
  readonly properties: readonly OwnedProperty[];
}

/** Brings parties, taxpayers, taxable objects, and the ledger of the years until today into a town. */
export async function loadHoldings(tx: Tx, seed: string, town: TownPlan, { parties, properties }: Holdings): Promise<void> {
  await importParties(tx, parties);
  await importTaxpayers(tx, taxpayersOf(parties, properties));
  await importTaxObjects(tx, properties.map(toTaxObject));
  const history = historyOf(seed, town, properties, tx.today);
  await importAssessments(tx, history.assessments);
  await importPayments(tx, history.payments);
  await bookSurcharges(tx, history);
}

function taxpayersOf(parties: readonly ImportedParty[], properties: readonly OwnedProperty[]): ImportedTaxpayer[] {
  const since = new Map<string, number>();
  for (const { owners, sinceYear } of properties) {
    for (const { partyId } of owners) since.set(partyId, Math.min(sinceYear, since.get(partyId) ?? sinceYear));
  }
  return parties.flatMap(({ id, kind }) => {
    const year = since.get(id);
    return year === undefined ? [] : [{ partyId: id, kind, registeredOn: firstDayOf(year) }];
  });
}

function toTaxObject(property: OwnedProperty): ImportedTaxObject {
  const { id, kind, usage, parcelNo, address, areaM2, sinceYear, owners } = property;
  const liableFrom = firstDayOf(sinceYear);
  return {
    id,
    kind,
    ...(usage === undefined ? {} : { usage }),
    parcelNo,
    address,
    ...(kind === 'building' ? { usefulAreaM2: String(areaM2) } : { plotAreaM2: String(areaM2) }),
    liableFrom,
    owners: owners.map(({ partyId, share }) => ({ partyId, share, validFrom: liableFrom })),
  };
}

async function bookSurcharges(tx: Tx, { surcharges }: LedgerHistory): Promise<void> {
  const taxType = 'late-surcharge' as const;
  const accounts = await openAccounts(tx, surcharges.map(({ partyId }) => ({ partyId, taxType })), tx.today);
  const postings = surcharges.flatMap((surcharge) => {
    const accountId = accounts.get(`${surcharge.partyId}/${taxType}`);
    return accountId === undefined ? [] : [toPosting(surcharge, accountId)];
  });
  await importLedger(tx, postings);
}

function toPosting({ bookedOn, dueOn, amountHuf, sourceId }: Surcharge, accountId: string): Posting {
  const line = { kind: 'surcharge', amountHuf, dueOn, documentRef: sourceId } as const;
  return {
    bookedOn,
    source: { kind: 'late-surcharge', id: sourceId },
    lines: [
      { ...line, accountId },
      { kind: 'surcharge', amountHuf: -amountHuf, book: 'revenue:late-surcharge' },
    ],
  };
}

function firstDayOf(year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 });
}
