import type { Database } from '../database/database.ts';
import { IDENTITY_SCOPE } from './sessions.ts';

/** A key of this installation, made at the first asking and the same for all processes from then on. */
export async function installationSecret(db: Database, name: string, make: () => string): Promise<string> {
  return db.within(IDENTITY_SCOPE, async (tx) => {
    await tx.sql
      .insertInto('identity.secret')
      .values({ name, value: make(), made_at: tx.at })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const row = await tx.sql.selectFrom('identity.secret').select('value').where('name', '=', name).executeTakeFirstOrThrow();
    return row.value;
  });
}
