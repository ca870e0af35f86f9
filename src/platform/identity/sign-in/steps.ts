import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { RequestStore } from '../saml/request-memory.ts';
import { IDENTITY_SCOPE } from '../sessions.ts';

/** Steps that nobody came back to are forgotten after this. */
const KEPT_MINUTES = 60;

/** Remembers sent SAML requests, in the database that all web processes share. */
export function requestStore(db: Database): RequestStore {
  return {
    save: (id, instant, requestedFor) => saveStep(db, `saml:${id}`, { instant, requestedFor }),
    take: (id) => takeStep<{ instant: string; requestedFor: string }>(db, `saml:${id}`),
  };
}

/** Keeps something until the browser brings back the returned one-time name. */
export async function keep(db: Database, content: object): Promise<string> {
  const name = randomBytes(18).toString('base64url');
  await saveStep(db, `step:${name}`, content);
  return name;
}

/** Takes what was kept under a name, once; null when there is none (any more). The caller knows what it kept. */
export function take<T>(db: Database, untrustedName: string): Promise<T | null> {
  return /^[\w-]{24}$/.test(untrustedName) ? takeStep<T>(db, `step:${untrustedName}`) : Promise.resolve(null);
}

function saveStep(db: Database, id: string, content: object): Promise<void> {
  return db.within(IDENTITY_SCOPE, async (tx) => {
    await tx.sql.deleteFrom('identity.sign_in_step').where('at', '<', tx.at.subtract({ minutes: KEPT_MINUTES })).execute();
    await tx.sql.insertInto('identity.sign_in_step').values({ id, at: tx.at, content: JSON.stringify(content) }).execute();
  });
}

function takeStep<T>(db: Database, id: string): Promise<T | null> {
  return db.within(IDENTITY_SCOPE, async (tx) => {
    const row = await tx.sql.deleteFrom('identity.sign_in_step').where('id', '=', id).returning('content').executeTakeFirst();
    return row === undefined ? null : (row.content as T);
  });
}
