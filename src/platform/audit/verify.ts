import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';
import type { Uuid } from '../ids/uuid.ts';
import { MerkleTree } from './merkle.ts';
import { CENTRE_SCOPE, lastSeal, type LanePositions } from './seal.ts';

/** Something in the journal that is not as it was written. */
export interface Fault {
  readonly municipalityId: Uuid;
  readonly what: 'entry-changed' | 'entry-missing' | 'seal-broken' | 'seal-missing';
  readonly where: string;
}

export interface Verification {
  readonly entries: number;
  readonly seals: number;
  readonly faults: readonly Fault[];
}

/**
 * Recomputes the whole journal of a municipality: every entry's hash from the one before it in its lane,
 * every lane's head, every seal's root and chain. A changed, missing or reordered entry is found whether it
 * was sealed or not.
 */
export async function verifyMunicipality(db: Database, town: Uuid): Promise<Verification> {
  return db.within(CENTRE_SCOPE, async (tx) => {
    const faults = [...(await brokenLinks(tx, town)), ...(await cutHeads(tx, town))];
    const { seals, broken } = await brokenSeals(tx, town);
    const count = await tx.sql
      .selectFrom('platform.audit_entry')
      .select((eb) => eb.fn.countAll<number>().as('entries'))
      .where('municipality_id', '=', town)
      .executeTakeFirstOrThrow();
    return { entries: count.entries, seals, faults: [...faults, ...broken] };
  });
}

/** Entries whose hash does not follow from the one before, or whose number does not. */
async function brokenLinks(tx: Tx, town: Uuid): Promise<Fault[]> {
  const { rows } = await sql<{ lane: number; position: number; gap: boolean }>`
    select lane, position, position <> expected as gap from (
      select e.*, lag(e.position, 1, 0::bigint) over w + 1 as expected,
        platform.audit_hash(lag(e.hash, 1, sha256(convert_to(${town}, 'UTF8'))) over w, e) as right_hash
      from platform.audit_entry e where e.municipality_id = ${town}
      window w as (partition by e.lane order by e.position)
    ) chained where position <> expected or hash <> right_hash
    order by lane, position limit 100`.execute(tx.sql);
  return rows.map(({ lane, position, gap }) => ({
    municipalityId: town,
    what: gap ? 'entry-missing' : 'entry-changed',
    where: gap ? `lane ${lane}, before ${position}` : `lane ${lane}, ${position}`,
  }));
}

/** Lanes whose last entry is not the one their head names: the end was cut off. */
async function cutHeads(tx: Tx, town: Uuid): Promise<Fault[]> {
  const { rows } = await sql<{ lane: number; head: number }>`
    select l.lane, l.head_position as head from platform.audit_lane l
    left join lateral (select position, hash from platform.audit_entry e
      where e.municipality_id = l.municipality_id and e.lane = l.lane order by position desc limit 1) e on true
    where l.municipality_id = ${town} and (coalesce(e.position, 0) <> l.head_position or (e.hash is not null and e.hash <> l.head_hash))`.execute(tx.sql);
  return rows.map(({ lane, head }) => ({ municipalityId: town, what: 'entry-missing', where: `lane ${lane}, at its end (${head})` }));
}

async function brokenSeals(tx: Tx, town: Uuid): Promise<{ seals: number; broken: Fault[] }> {
  const seals = await tx.sql.selectFrom('platform.audit_seal').selectAll().where('municipality_id', '=', town).orderBy('seal_no').execute();
  const broken: Fault[] = [];
  let from: LanePositions = {};
  for (const [index, seal] of seals.entries()) {
    const where = `seal ${seal.seal_no}`;
    if (seal.seal_no !== index + 1) broken.push({ municipalityId: town, what: 'seal-missing', where });
    const upTo = seal.lanes as Record<string, number>;
    const root = await rootBetween(tx, town, from, upTo);
    if (!root.equals(seal.root) || !(await isChained(tx, town, seal.seal_no))) broken.push({ municipalityId: town, what: 'seal-broken', where });
    from = upTo;
  }
  const last = await lastSeal(tx, town);
  return { seals: last.no, broken };
}

async function rootBetween(tx: Tx, town: Uuid, from: LanePositions, upTo: LanePositions): Promise<Buffer> {
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from platform.audit_entry e where municipality_id = ${town}
      and position > coalesce((${JSON.stringify(from)}::jsonb ->> lane::text)::bigint, 0)
      and position <= coalesce((${JSON.stringify(upTo)}::jsonb ->> lane::text)::bigint, 0)
    order by lane, position`.execute(tx.sql);
  const tree = new MerkleTree();
  for (const { hash } of rows) tree.add(hash);
  return tree.root();
}

async function isChained(tx: Tx, town: Uuid, no: number): Promise<boolean> {
  const { rows } = await sql<{ right: boolean }>`
    select s.previous_seal = coalesce(p.seal, sha256(convert_to(${town}, 'UTF8')))
      and s.seal = sha256(s.previous_seal || s.root || convert_to(jsonb_build_array(s.municipality_id, s.seal_no,
        extract(epoch from s.sealed_at), s.entry_count, s.lanes)::text, 'UTF8')) as right
    from platform.audit_seal s
    left join platform.audit_seal p on p.municipality_id = s.municipality_id and p.seal_no = s.seal_no - 1
    where s.municipality_id = ${town} and s.seal_no = ${no}`.execute(tx.sql);
  return rows[0]?.right === true;
}
