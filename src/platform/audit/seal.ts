import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';
import type { Scope } from '../database/scope.ts';
import type { JobDefinition } from '../jobs/job.ts';
import type { Uuid } from '../ids/uuid.ts';
import { MerkleTree, sha256 } from './merkle.ts';

export const CENTRE_SCOPE: Scope = { kind: 'centre', actor: { kind: 'system' } };

/** How many entries one seal covers at most, so that sealing never holds a transaction long. */
const ENTRIES_PER_SEAL_MAX = 50_000;

/** How far each lane is sealed: lane number → last sealed position. */
export type LanePositions = Readonly<Record<string, number>>;

/** Seals what every municipality has written since its last seal. Returns how many seals were made. */
export async function sealAll(db: Database): Promise<number> {
  const towns = await db.within(CENTRE_SCOPE, async (tx) => {
    const rows = await tx.sql.selectFrom('platform.audit_lane').select('municipality_id').distinct().execute();
    return rows.map((row) => row.municipality_id);
  });
  let seals = 0;
  for (const town of towns) {
    while (await db.within(CENTRE_SCOPE, (tx) => sealMunicipality(tx, town))) seals += 1;
  }
  return seals;
}

/** Makes the next seal of one municipality, or none when nothing is new. */
export async function sealMunicipality(tx: Tx, town: Uuid): Promise<boolean> {
  const last = await lastSeal(tx, town);
  const tree = new MerkleTree();
  const upTo: Record<string, number> = { ...last.lanes };
  for (const { lane, position, hash } of await unsealedEntries(tx, town, last.lanes)) {
    tree.add(hash);
    upTo[String(lane)] = position;
  }
  if (tree.count === 0) return false;
  await sql`select platform.append_seal(${town}, ${last.no + 1}, ${tx.at.toString()}::timestamptz, ${tree.count}, ${JSON.stringify(upTo)}::jsonb, ${tree.root()})`.execute(tx.sql);
  return true;
}

/** One root over the newest seal of every municipality: what is published or deposited elsewhere once a day. */
export async function anchorDay(db: Database): Promise<void> {
  await db.within(CENTRE_SCOPE, async (tx) => {
    const seals = await tx.sql
      .selectFrom('platform.audit_seal')
      .distinctOn('municipality_id')
      .select(['municipality_id', 'seal'])
      .orderBy('municipality_id')
      .orderBy('seal_no', 'desc')
      .execute();
    const tree = new MerkleTree();
    for (const row of seals) tree.add(sha256(Buffer.from(row.municipality_id), row.seal));
    await sql`select platform.append_anchor(${tx.today.toString()}::date, ${tree.root()}, ${seals.length}, ${tx.at.toString()}::timestamptz)`.execute(tx.sql);
  });
}

/** The last seal's number and reach; zero and nothing before the first. */
export async function lastSeal(tx: Tx, town: Uuid): Promise<{ no: number; lanes: LanePositions }> {
  const row = await tx.sql
    .selectFrom('platform.audit_seal')
    .select(['seal_no', 'lanes'])
    .where('municipality_id', '=', town)
    .orderBy('seal_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? { no: 0, lanes: {} } : { no: row.seal_no, lanes: row.lanes as Record<string, number> };
}

async function unsealedEntries(tx: Tx, town: Uuid, sealed: LanePositions): Promise<{ lane: number; position: number; hash: Buffer }[]> {
  const { rows } = await sql<{ lane: number; position: number; hash: Buffer }>`
    select e.lane, e.position, e.hash from platform.audit_lane l
    join lateral (select lane, position, hash from platform.audit_entry
      where municipality_id = ${town} and lane = l.lane and position > coalesce((${JSON.stringify(sealed)}::jsonb ->> l.lane::text)::bigint, 0)
      order by position limit ${ENTRIES_PER_SEAL_MAX}) e on true
    where l.municipality_id = ${town}
    order by e.lane, e.position limit ${ENTRIES_PER_SEAL_MAX}`.execute(tx.sql);
  return rows;
}

/** Seals every minute, anchors at night. */
export const AUDIT_JOBS: readonly JobDefinition[] = [
  {
    name: 'platform.seal-audit',
    kind: 'central',
    cron: '* * * * *',
    timeoutMs: 60_000,
    run: async ({ db }) => {
      await sealAll(db);
    },
  },
  { name: 'platform.anchor-audit', kind: 'central', cron: '30 23 * * *', timeoutMs: 60_000, run: ({ db }) => anchorDay(db) },
];
