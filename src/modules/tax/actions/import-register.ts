import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { parseShare } from '../../../kernel/fraction.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { townOf } from '../data/town.ts';
import { ASSESSED_TAXES, type AssessedTaxType } from '../domain/tax-types.ts';

/** A rate taken over from elsewhere. */
export interface ImportedRate {
  readonly taxType: AssessedTaxType;
  /** Empty or absent: every kind of object. */
  readonly objectKind?: string;
  /** Empty or absent: the whole town. */
  readonly zone?: string;
  /** Forints a m², communal tax: forints an object; an exact decimal such as `1100`. */
  readonly rate: string;
  readonly validFrom: Temporal.PlainDate;
  readonly validTo?: Temporal.PlainDate;
  /** `12/2019. (XI. 28.) önkormányzati rendelet 5. §`. */
  readonly decree: string;
}

export interface ImportedTaxpayer {
  /** A party of the parties room. */
  readonly partyId: Uuid;
  readonly kind: 'person' | 'entrepreneur' | 'organisation';
  readonly registeredOn: Temporal.PlainDate;
}

export interface ImportedTaxObject {
  readonly id: Uuid;
  readonly kind: 'building' | 'land';
  /** Kind of use as the decree names it: `lakás`, `garázs`; empty when no matter. */
  readonly usage?: string;
  readonly zone?: string;
  readonly parcelNo: string;
  readonly address: string;
  /** Exact decimals with a point: `54.5`. */
  readonly usefulAreaM2?: string;
  readonly plotAreaM2?: string;
  /** First day of liability. */
  readonly liableFrom: Temporal.PlainDate;
  readonly owners: readonly ImportedOwner[];
}

export interface ImportedOwner {
  readonly partyId: Uuid;
  /** `1/2`. */
  readonly share: string;
  readonly title?: 'owner' | 'right_holder' | 'tenant';
  readonly validFrom: Temporal.PlainDate;
}

/** Takes rates over; those already there stay as they are. Scope: municipality. */
export async function importRates(tx: Tx, rates: readonly ImportedRate[]): Promise<void> {
  const rows = rates.map((rate) => ({
    id: newId(tx.at.epochMilliseconds),
    tax_type: rate.taxType,
    object_kind: rate.objectKind ?? '',
    zone: rate.zone ?? '',
    rate: rate.rate,
    unit: ASSESSED_TAXES[rate.taxType].rateUnit,
    valid_from: rate.validFrom.toString(),
    valid_to: rate.validTo?.toString() ?? null,
    decree: rate.decree,
  }));
  await sql`insert into tax.rate (municipality_id, id, tax_type, object_kind, zone, rate, unit, valid_from, valid_to, decree, set_at)
    select ${townOf(tx)}::uuid, r.id, r.tax_type, r.object_kind, r.zone, r.rate, r.unit, r.valid_from, r.valid_to, r.decree, ${tx.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, tax_type text, object_kind text, zone text,
      rate numeric, unit text, valid_from date, valid_to date, decree text)
    on conflict (municipality_id, tax_type, object_kind, zone, valid_from) do nothing`.execute(tx.sql);
  audit(tx, 'tax.rate.imported', rates.length);
}

/** Takes taxpayers over; one already there stays as it is. A few thousand at a time. Scope: municipality. */
export async function importTaxpayers(tx: Tx, taxpayers: readonly ImportedTaxpayer[]): Promise<void> {
  const rows = taxpayers.map(({ partyId, kind, registeredOn }) => ({ party_id: partyId, kind, registered_on: registeredOn.toString() }));
  await sql`insert into tax.taxpayer (municipality_id, party_id, kind, registered_on)
    select ${townOf(tx)}::uuid, t.party_id, t.kind, t.registered_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (party_id uuid, kind text, registered_on date)
    on conflict (municipality_id, party_id) do nothing`.execute(tx.sql);
  audit(tx, 'tax.taxpayer.imported', taxpayers.length);
}

/** Takes taxable objects with their owners over, as active ones. A few thousand at a time. Scope: municipality. */
export async function importTaxObjects(tx: Tx, objects: readonly ImportedTaxObject[]): Promise<void> {
  const rows = objects.map((object) => ({
    id: object.id,
    kind: object.kind,
    usage: object.usage ?? '',
    zone: object.zone ?? '',
    parcel_no: object.parcelNo,
    address: object.address,
    useful_area_m2: object.usefulAreaM2 ?? null,
    plot_area_m2: object.plotAreaM2 ?? null,
    liable_from: object.liableFrom.toString(),
  }));
  await sql`insert into tax.tax_object (municipality_id, id, kind, usage, zone, parcel_no, address, useful_area_m2,
      plot_area_m2, liable_from, state, created_at, changed_at)
    select ${townOf(tx)}::uuid, o.id, o.kind, o.usage, o.zone, o.parcel_no, o.address, o.useful_area_m2, o.plot_area_m2,
      o.liable_from, 'active', ${tx.at}, ${tx.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (id uuid, kind text, usage text, zone text, parcel_no text,
      address text, useful_area_m2 numeric, plot_area_m2 numeric, liable_from date)`.execute(tx.sql);
  await insertOwners(tx, objects);
  audit(tx, 'tax.object.imported', objects.length);
}

async function insertOwners(tx: Tx, objects: readonly ImportedTaxObject[]): Promise<void> {
  const rows = objects.flatMap((object) =>
    object.owners.map((owner) => {
      const share = parseShare(owner.share);
      assert(share !== null, `not a share: ${owner.share}`);
      return {
        object_id: object.id,
        party_id: owner.partyId,
        share_numerator: share.numerator.toString(),
        share_denominator: share.denominator.toString(),
        title: owner.title ?? 'owner',
        valid_from: owner.validFrom.toString(),
      };
    }),
  );
  await sql`insert into tax.tax_object_owner (municipality_id, object_id, party_id, share_numerator, share_denominator, title, valid_from)
    select ${townOf(tx)}::uuid, o.object_id, o.party_id, o.share_numerator, o.share_denominator, o.title, o.valid_from
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (object_id uuid, party_id uuid, share_numerator bigint,
      share_denominator bigint, title text, valid_from date)`.execute(tx.sql);
}

/** One entry for the batch: what was taken over is told by the rows themselves. */
function audit(tx: Tx, action: string, count: number): void {
  tx.audit({ action, details: { count } });
}
