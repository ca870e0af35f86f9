import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';
import type { Scope } from '../database/scope.ts';
import { CENTRE_ID, newId, type Uuid } from '../ids/uuid.ts';
import { TERMS_VERSION } from './terms-version.ts';
import { type Assurance, type CentreSession, type ClientSession, IDLE_MINUTES, type OfficialSession, type Session, SESSION_MINUTES } from './session.ts';

/** The scope of everything before a person is known. */
export const IDENTITY_SCOPE: Scope = { kind: 'identity', actor: { kind: 'system' } };

/** What a sign-in brought along. */
export interface SignIn {
  readonly assurance: Assurance;
  readonly way: string;
  readonly nameId: string;
  readonly nameIdFormat: string | null;
  readonly sessionIndex: string | null;
}

/**
 * A session as a request finds it. `idle`: no activity for 30 minutes, the person is asked whether to go
 * on. `expired`: the 240 minutes are over; what it had typed may still be kept for it, nothing else.
 */
export interface FoundSession {
  readonly state: 'active' | 'idle' | 'expired';
  readonly session: Session;
}

/** Opens a session; the token goes to the browser and is kept nowhere. */
export async function openSession(
  tx: Tx,
  person: { kind: 'client'; accountId: Uuid } | { kind: 'official'; officialId: Uuid; municipalityId: Uuid },
  signIn: SignIn,
): Promise<{ token: string; sessionId: Uuid }> {
  const token = randomBytes(32).toString('base64url');
  const id = newId(tx.at.epochMilliseconds);
  const isClient = person.kind === 'client';
  const previous = await tx.sql
    .selectFrom('identity.session')
    .select((eb) => eb.fn.max('signed_in_at').as('at'))
    .where(isClient ? 'account_id' : 'official_id', '=', isClient ? person.accountId : person.officialId)
    .executeTakeFirst();
  await tx.sql
    .insertInto('identity.session')
    .values({
      id,
      token_hash: hash(token),
      kind: person.kind,
      account_id: isClient ? person.accountId : null,
      official_id: isClient ? null : person.officialId,
      municipality_id: isClient ? null : person.municipalityId,
      assurance: signIn.assurance,
      way: signIn.way,
      name_id: signIn.nameId,
      name_id_format: signIn.nameIdFormat,
      session_index: signIn.sessionIndex,
      signed_in_at: tx.at,
      last_seen_at: tx.at,
      previous_sign_in_at: previous?.at ?? null,
    })
    .execute();
  tx.audit({ action: 'identity.session.opened', object: { type: 'session', id }, details: { way: signIn.way, assurance: signIn.assurance } });
  return { token, sessionId: id };
}

/** Finds the session of a browser's token, with an official's rights on the day. Null: none, or signed out. */
export async function findSession(db: Database, token: string): Promise<FoundSession | null> {
  return db.within(IDENTITY_SCOPE, async (tx) => {
    const { rows } = await SESSION_ROW(token, tx.today).execute(tx.sql);
    const row = rows[0];
    if (row === undefined) return null;
    const session = row.kind === 'client' ? toClient(row) : row.municipality_id === CENTRE_ID ? toCentre(row) : toOfficial(row);
    if (session === null) return null;
    const idleMinutes = row.last_seen_at.until(tx.at).total('minutes');
    if (Temporal.Instant.compare(tx.at, session.endsAt) >= 0) return { state: 'expired', session };
    if (idleMinutes >= IDLE_MINUTES) return { state: 'idle', session };
    // Once a minute is exact enough, and spares a write at each click.
    if (idleMinutes >= 1) await touch(tx, session.id);
    return { state: 'active', session };
  });
}

/** Goes on after the idle warning. */
export function continueSession(db: Database, sessionId: Uuid): Promise<void> {
  return db.within(IDENTITY_SCOPE, (tx) => touch(tx, sessionId));
}

/** Ends a session; returns what the identity provider needs for its own end. */
export async function endSession(db: Database, sessionId: Uuid, reason: 'signed-out' | 'signed-out-at-provider'): Promise<SignIn | null> {
  return db.within(IDENTITY_SCOPE, async (tx) => {
    const row = await tx.sql
      .updateTable('identity.session')
      .set({ ended_at: tx.at, end_reason: reason })
      .where('id', '=', sessionId)
      .where('ended_at', 'is', null)
      .returning(['assurance', 'way', 'name_id', 'name_id_format', 'session_index'])
      .executeTakeFirst();
    if (row === undefined) return null;
    tx.audit({ action: 'identity.session.ended', object: { type: 'session', id: sessionId }, details: { reason } });
    return { assurance: row.assurance as Assurance, way: row.way, nameId: row.name_id, nameIdFormat: row.name_id_format, sessionIndex: row.session_index };
  });
}

/** Ends all sessions that one sign-in at the provider opened (single logout). Returns how many. */
export async function endSessionsOfSubject(db: Database, nameId: string, sessionIndex: string | null): Promise<number> {
  return db.within(IDENTITY_SCOPE, async (tx) => {
    let update = tx.sql
      .updateTable('identity.session')
      .set({ ended_at: tx.at, end_reason: 'signed-out-at-provider' })
      .where('name_id', '=', nameId)
      .where('ended_at', 'is', null);
    if (sessionIndex !== null) update = update.where('session_index', '=', sessionIndex);
    const ended = await update.returning('id').execute();
    for (const { id } of ended) tx.audit({ action: 'identity.session.ended', object: { type: 'session', id }, details: { reason: 'signed-out-at-provider' } });
    return ended.length;
  });
}

/** Moves an official's session to another municipality of the joint office; false when they have no role there. */
export async function switchMunicipality(db: Database, session: OfficialSession, municipalityId: Uuid): Promise<boolean> {
  if (!session.municipalities.some(({ id }) => id === municipalityId)) return false;
  await db.within(IDENTITY_SCOPE, async (tx) => {
    await tx.sql.updateTable('identity.session').set({ municipality_id: municipalityId }).where('id', '=', session.id).execute();
    tx.audit({ action: 'identity.session.municipality-switched', object: { type: 'session', id: session.id }, details: { municipalityId } });
  });
  return true;
}

/** Municipalities in which an official holds a role on the day, by name. */
export async function municipalitiesOfOfficial(tx: Tx, officialId: Uuid): Promise<{ id: Uuid; name: string; kshCode: string }[]> {
  const { rows } = await sql<{ id: Uuid; name: string; kshCode: string }>`
    select m.id, t.name, m.ksh_code as "kshCode" from tenants.municipality m join tenants.settlement t using (ksh_code)
    where m.id in (select a.municipality_id from identity.role_assignment a
      where a.official_id = ${officialId} and ${tx.today} between a.valid_from and coalesce(a.valid_to, 'infinity'))
    order by t.name`.execute(tx.sql);
  return rows;
}

/** Whether an official holds a role of the centre on the day. Scope: identity. */
export async function worksAtCentre(tx: Tx, officialId: Uuid): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('identity.role_assignment')
    .select('id')
    .where('municipality_id', '=', CENTRE_ID)
    .where('official_id', '=', officialId)
    .where('valid_from', '<=', tx.today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', tx.today)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

interface SessionRow {
  id: Uuid;
  kind: 'client' | 'official';
  account_id: Uuid;
  official_id: Uuid;
  municipality_id: Uuid | null;
  assurance: Assurance;
  signed_in_at: Temporal.Instant;
  last_seen_at: Temporal.Instant;
  previous_sign_in_at: Temporal.Instant | null;
  family_name: string;
  given_name: string;
  email: string | null;
  terms_accepted: boolean;
  official_name: string;
  position: string;
  municipality: OfficialSession['municipality'] | null;
  municipalities: { id: Uuid; name: string; kshCode: string }[] | null;
  permissions: string[] | null;
}

const SESSION_ROW = (token: string, today: Temporal.PlainDate) => sql<SessionRow>`
  select s.id, s.kind, s.account_id, s.official_id, s.municipality_id, s.assurance, s.signed_in_at, s.last_seen_at, s.previous_sign_in_at,
    a.family_name, a.given_name, a.email, coalesce(a.terms_version = ${TERMS_VERSION}, false) as terms_accepted,
    o.name as official_name, o.position, official.*
  from identity.session s
  left join identity.account a on a.id = s.account_id
  left join identity.official o on o.id = s.official_id and o.state = 'active'
  left join lateral (
    select
      (select jsonb_build_object('id', m.id, 'name', t.name, 'kshCode', m.ksh_code, 'path', '/' || m.slug,
          'colours', jsonb_build_object('main', m.main_colour, 'accent', m.accent_colour))
        from tenants.municipality m join tenants.settlement t using (ksh_code) where m.id = s.municipality_id) as municipality,
      jsonb_agg(distinct jsonb_build_object('id', m.id, 'name', t.name, 'kshCode', m.ksh_code)) filter (where m.id is not null) as municipalities,
      array_agg(distinct p) filter (where r.municipality_id = s.municipality_id) as permissions
    from identity.role_assignment ra
    join identity.role r on r.municipality_id = ra.municipality_id and r.id = ra.role_id
    left join (tenants.municipality m join tenants.settlement t on t.ksh_code = m.ksh_code) on m.id = ra.municipality_id
    cross join unnest(r.permissions) p
    where ra.official_id = s.official_id and ${today.toString()}::date between ra.valid_from and coalesce(ra.valid_to, 'infinity')
  ) official on s.kind = 'official'
  where s.token_hash = ${hash(token)} and s.ended_at is null`;

function toClient(row: SessionRow): ClientSession {
  return {
    ...base(row),
    kind: 'client',
    name: `${row.family_name} ${row.given_name}`,
    accountId: row.account_id,
    email: row.email,
    termsAccepted: row.terms_accepted,
  };
}

/** Null for an official whose account was closed or who has no role left. */
function toOfficial(row: SessionRow): OfficialSession | null {
  if (row.official_name === null || row.municipality === null) return null;
  return {
    ...base(row),
    kind: 'official',
    name: row.official_name,
    officialId: row.official_id,
    position: row.position,
    municipality: row.municipality,
    municipalities: row.municipalities ?? [],
    permissions: new Set(row.permissions),
    previousSignInAt: row.previous_sign_in_at,
  };
}

/** Null when the account was closed or holds no role of the centre any more. */
function toCentre(row: SessionRow): CentreSession | null {
  if (row.official_name === null || row.permissions === null) return null;
  return {
    ...base(row),
    kind: 'centre',
    name: row.official_name,
    officialId: row.official_id,
    position: row.position,
    permissions: new Set(row.permissions),
    previousSignInAt: row.previous_sign_in_at,
  };
}

function base(row: SessionRow): Pick<ClientSession, 'id' | 'assurance' | 'signedInAt' | 'lastSeenAt' | 'endsAt'> {
  return {
    id: row.id,
    assurance: row.assurance,
    signedInAt: row.signed_in_at,
    lastSeenAt: row.last_seen_at,
    endsAt: row.signed_in_at.add({ minutes: SESSION_MINUTES }),
  };
}

async function touch(tx: Tx, sessionId: Uuid): Promise<void> {
  await tx.sql.updateTable('identity.session').set({ last_seen_at: tx.at }).where('id', '=', sessionId).execute();
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
