import type { Database } from '../../platform/database/database.ts';
import { formTokens } from '../../platform/http/form-token.ts';
import { BROWSER_COOKIE, CLIENT_COOKIE, OFFICIAL_COOKIE } from '../../platform/http/session-gate.ts';
import { installationSecret } from '../../platform/identity/secrets.ts';
import { IDENTITY_SCOPE, openSession } from '../../platform/identity/sessions.ts';
import { newId, type Uuid } from '../../platform/ids/uuid.ts';

/** What a signed-in browser sends along. */
export interface Visitor {
  readonly cookie: string;
  /** For `_token` of a posted form. */
  readonly formToken: string;
}

/** A browser that nobody has signed in with. */
export function stranger(db: Database): Promise<Visitor> {
  return visitor(db, '');
}

/** A browser in which a client is signed in; the account has accepted the terms before. */
export async function signedInClient(db: Database, accountId: Uuid): Promise<Visitor> {
  return visitor(db, `${CLIENT_COOKIE}=${await tokenOf(db, { kind: 'client', accountId })}`);
}

/** A browser in which an official is signed in and works in a municipality. */
export async function signedInOfficial(db: Database, officialId: Uuid, municipalityId: Uuid): Promise<Visitor> {
  return visitor(db, `${OFFICIAL_COOKIE}=${await tokenOf(db, { kind: 'official', officialId, municipalityId })}`);
}

/** An official of a municipality with exactly these permissions. */
export async function hireOfficial(db: Database, municipalityId: Uuid, permissions: readonly string[]): Promise<Uuid> {
  const [officialId, roleId] = [newId(), newId()];
  await db.within(IDENTITY_SCOPE, (tx) => tx.sql.insertInto('identity.official').values({ id: officialId, name: 'Próba Péter', position: 'ügyintéző' }).execute());
  await db.within({ kind: 'municipality', municipalityId, actor: { kind: 'system' } }, async (tx) => {
    const town = { municipality_id: municipalityId };
    await tx.sql.insertInto('identity.role').values({ ...town, id: roleId, name: `szerepkör ${roleId}`, permissions: [...permissions] }).execute();
    const assignment = { ...town, id: newId(), official_id: officialId, role_id: roleId, valid_from: Temporal.PlainDate.from('2020-01-01') };
    await tx.sql.insertInto('identity.role_assignment').values(assignment).execute();
  });
  return officialId;
}

async function tokenOf(db: Database, person: Parameters<typeof openSession>[1]): Promise<string> {
  const signIn = { assurance: 'high', way: 'eszig', nameId: newId(), nameIdFormat: null, sessionIndex: null } as const;
  const { token } = await db.within(IDENTITY_SCOPE, (tx) => openSession(tx, person, signIn));
  return token;
}

async function visitor(db: Database, session: string): Promise<Visitor> {
  // The server made it when it was put together, so this one is never used.
  const secret = await installationSecret(db, 'form-token', newId);
  const browserId = `browser-${newId().replaceAll('-', '').slice(0, 24)}`;
  return { cookie: [`${BROWSER_COOKIE}=${browserId}`, session].filter((part) => part !== '').join('; '), formToken: formTokens(secret).issue(browserId) };
}
