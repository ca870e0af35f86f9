import type { Database, Tx } from '../../platform/database/database.ts';
import type { Scope } from '../../platform/database/scope.ts';
import type { Uuid } from '../../platform/ids/uuid.ts';

/** A town's scope for the generator, which acts as the system. */
export function townScope(municipalityId: Uuid): Scope {
  return { kind: 'municipality', municipalityId, actor: { kind: 'system' } };
}

/** Does a part of a town's loading once, in one transaction with the note that it is done. */
export async function once(db: Database, municipalityId: Uuid, step: string, work: (tx: Tx) => Promise<void>): Promise<void> {
  await db.within(townScope(municipalityId), async (tx) => {
    const done = await tx.sql
      .selectFrom('tenants.demo_step')
      .select('step')
      .where('municipality_id', '=', municipalityId)
      .where('step', '=', step)
      .executeTakeFirst();
    if (done !== undefined) return;
    await work(tx);
    await tx.sql.insertInto('tenants.demo_step').values({ municipality_id: municipalityId, step, done_at: tx.at }).execute();
  });
}

/** Whether a part of a town is loaded. */
export function isDone(db: Database, municipalityId: Uuid, step: string): Promise<boolean> {
  return db.within(townScope(municipalityId), async (tx) => {
    const query = tx.sql.selectFrom('tenants.demo_step').select('step').where('municipality_id', '=', municipalityId);
    return (await query.where('step', '=', step).executeTakeFirst()) !== undefined;
  });
}

/** Cuts a stream into lists of at most `size`, holding one at a time. */
export function* inBatches<T>(source: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
