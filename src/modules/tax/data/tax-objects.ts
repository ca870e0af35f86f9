import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import { parseShare } from '../../../kernel/fraction.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { AssessmentFacts } from '../domain/facts.ts';
import { townOf } from './town.ts';

export type ObjectState = 'proposed' | 'active' | 'ended';

/** A building or plot that bears a tax. Areas are exact decimals. */
export interface TaxObject {
  readonly id: Uuid;
  readonly kind: 'building' | 'land';
  readonly usage: string;
  readonly zone: string;
  readonly parcelNo: string;
  readonly address: string;
  readonly usefulAreaM2: string | null;
  readonly plotAreaM2: string | null;
  readonly liableFrom: Temporal.PlainDate;
  readonly endedOn: Temporal.PlainDate | null;
  readonly state: ObjectState;
  /** The case that proposed it, when one did. */
  readonly sourceCaseId: Uuid | null;
}

export interface ObjectOwner {
  readonly objectId: Uuid;
  readonly partyId: Uuid;
  /** `2/3` */
  readonly share: string;
  readonly title: 'owner' | 'right_holder' | 'tenant';
  readonly validFrom: Temporal.PlainDate;
  readonly validTo: Temporal.PlainDate | null;
}

export async function findTaxObject(tx: Tx, id: Uuid): Promise<TaxObject | null> {
  const row = await tx.sql.selectFrom('tax.tax_object').selectAll().where('municipality_id', '=', townOf(tx)).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toObject(row);
}

/** Objects by id; missing ones are left out. Scope: municipality. */
export async function findTaxObjects(tx: Tx, ids: readonly Uuid[]): Promise<Map<Uuid, TaxObject>> {
  const rows = await tx.sql
    .selectFrom('tax.tax_object')
    .selectAll()
    .where('municipality_id', '=', townOf(tx))
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, toObject(row)]));
}

/** Objects of a parcel: a flat and its garage may share one. Scope: municipality. */
export async function listObjectsOfParcel(tx: Tx, kind: TaxObject['kind'], parcelNo: string): Promise<TaxObject[]> {
  const rows = await tx.sql
    .selectFrom('tax.tax_object')
    .selectAll()
    .where('municipality_id', '=', townOf(tx))
    .where('parcel_no', '=', parcelNo)
    .where('kind', '=', kind)
    .where('state', '!=', 'ended')
    .orderBy('created_at')
    .execute();
  return rows.map(toObject);
}

export interface ObjectPage {
  readonly rows: readonly TaxObject[];
  readonly count: number;
}

/** Objects by parcel number or part of the address, by address; `page` begins at 1. Scope: municipality. */
export async function searchTaxObjects(tx: Tx, query: string, page: number, size: number): Promise<ObjectPage> {
  let search = tx.sql.selectFrom('tax.tax_object').where('municipality_id', '=', townOf(tx));
  const asked = query.trim();
  if (asked !== '') {
    const part = `%${asked.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
    search = search.where((eb) => eb.or([eb('parcel_no', 'like', part), sql<boolean>`public.unaccent(address) ilike public.unaccent(${part})`]));
  }
  const { count } = await search.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const rows = await search.selectAll().orderBy('address').orderBy('parcel_no').orderBy('id').limit(size).offset((page - 1) * size).execute();
  return { rows: rows.map(toObject), count };
}

/** Objects in which a taxpayer has or had a share. Scope: municipality. */
export async function listObjectsOfParty(tx: Tx, partyId: Uuid): Promise<{ object: TaxObject; owner: ObjectOwner }[]> {
  const owners = await selectOwners(tx).where('party_id', '=', partyId).execute();
  if (owners.length === 0) return [];
  const objects = await tx.sql
    .selectFrom('tax.tax_object')
    .selectAll()
    .where('municipality_id', '=', townOf(tx))
    .where(sql<boolean>`id = any(${owners.map(({ object_id }) => object_id)}::uuid[])`)
    .execute();
  const byId = new Map(objects.map((row) => [row.id, toObject(row)]));
  return owners.flatMap((row) => {
    const object = byId.get(row.object_id);
    return object === undefined ? [] : [{ object, owner: toOwner(row) }];
  });
}

/** Owners of objects, past ones too. Scope: municipality. */
export async function listOwners(tx: Tx, objectIds: readonly Uuid[]): Promise<ObjectOwner[]> {
  if (objectIds.length === 0) return [];
  return (await selectOwners(tx).where('object_id', 'in', objectIds).execute()).map(toOwner);
}

/** Enters an object as the facts describe it, proposed until its assessment is signed. */
export async function insertTaxObject(tx: Tx, facts: AssessmentFacts, sourceCaseId: Uuid | null): Promise<Uuid> {
  const id = newId(tx.at.epochMilliseconds);
  await tx.sql
    .insertInto('tax.tax_object')
    .values({ municipality_id: townOf(tx), id, ...columnsOf(facts), state: 'proposed', source_case_id: sourceCaseId, created_at: tx.at, changed_at: tx.at })
    .execute();
  return id;
}

/** Brings an object to what the facts say; what they do not speak of stays. */
export async function updateTaxObject(tx: Tx, id: Uuid, facts: AssessmentFacts, state: ObjectState): Promise<void> {
  await tx.sql
    .updateTable('tax.tax_object')
    .set({ ...columnsOf(facts), state, changed_at: tx.at })
    .where('municipality_id', '=', townOf(tx))
    .where('id', '=', id)
    .execute();
}

/** The taxpayer's share from the first day of liability on; an earlier share of theirs ends the day before. */
export async function recordOwner(tx: Tx, objectId: Uuid, partyId: Uuid, facts: AssessmentFacts): Promise<void> {
  const share = parseShare(facts.share);
  assert(share !== null, 'a signed assessment has a share');
  const validFrom = Temporal.PlainDate.from(facts.liableFrom);
  await tx.sql
    .updateTable('tax.tax_object_owner')
    .set({ valid_to: validFrom.subtract({ days: 1 }) })
    .where('municipality_id', '=', townOf(tx))
    .where('object_id', '=', objectId)
    .where('party_id', '=', partyId)
    .where('valid_from', '<', validFrom)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', validFrom)]))
    .execute();
  const shares = { share_numerator: Number(share.numerator), share_denominator: Number(share.denominator), title: facts.title };
  await tx.sql
    .insertInto('tax.tax_object_owner')
    .values({ municipality_id: townOf(tx), object_id: objectId, party_id: partyId, valid_from: validFrom, ...shares })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'object_id', 'party_id', 'valid_from']).doUpdateSet(shares))
    .execute();
}

function columnsOf(facts: AssessmentFacts) {
  const area = facts.objectAreaM2 === '' ? null : facts.objectAreaM2;
  return {
    kind: facts.objectKind,
    usage: facts.usage,
    zone: facts.zone,
    parcel_no: facts.parcelNo,
    address: facts.address,
    ...(area === null ? {} : facts.objectKind === 'building' ? { useful_area_m2: area } : { plot_area_m2: area }),
    liable_from: Temporal.PlainDate.from(facts.liableFrom),
    ended_on: facts.endedOn === '' ? null : Temporal.PlainDate.from(facts.endedOn),
  };
}

function selectOwners(tx: Tx) {
  return tx.sql.selectFrom('tax.tax_object_owner').selectAll().where('municipality_id', '=', townOf(tx)).orderBy('valid_from', 'desc').orderBy('party_id');
}

type OwnerRow = Awaited<ReturnType<ReturnType<typeof selectOwners>['execute']>>[number];

function toOwner(row: OwnerRow): ObjectOwner {
  assert(row.title === 'owner' || row.title === 'right_holder' || row.title === 'tenant', 'the table checks titles');
  return {
    objectId: row.object_id,
    partyId: row.party_id,
    share: `${row.share_numerator}/${row.share_denominator}`,
    title: row.title,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

interface ObjectRow {
  readonly id: string;
  readonly kind: string;
  readonly usage: string;
  readonly zone: string;
  readonly parcel_no: string;
  readonly address: string;
  readonly useful_area_m2: string | null;
  readonly plot_area_m2: string | null;
  readonly liable_from: Temporal.PlainDate;
  readonly ended_on: Temporal.PlainDate | null;
  readonly state: string;
  readonly source_case_id: string | null;
}

function toObject(row: ObjectRow): TaxObject {
  assert(row.state === 'proposed' || row.state === 'active' || row.state === 'ended', 'the table checks states');
  return {
    id: row.id,
    kind: row.kind === 'building' ? 'building' : 'land',
    usage: row.usage,
    zone: row.zone,
    parcelNo: row.parcel_no,
    address: row.address,
    usefulAreaM2: plainDecimal(row.useful_area_m2),
    plotAreaM2: plainDecimal(row.plot_area_m2),
    liableFrom: row.liable_from,
    endedOn: row.ended_on,
    state: row.state,
    sourceCaseId: row.source_case_id,
  };
}

function plainDecimal(numeric: string | null): string | null {
  return numeric === null ? null : Decimal.of(numeric).toString();
}
