import type { Tx } from '../../../platform/database/database.ts';
import type { TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import type { ArrivalRequest } from '../contract.ts';

/** An invented official with a role in a test town; answers the id. */
export async function hire(t: TestDatabase, town: Uuid, name: string, options: { unitId?: Uuid } = {}): Promise<Uuid> {
  const id = newId();
  const roleId = newId();
  const system = { kind: 'system' } as const;
  await t.db.within({ kind: 'identity', actor: system }, (tx) =>
    tx.sql.insertInto('identity.official').values({ id, name, position: 'ügyintéző', state: 'active' }).execute(),
  );
  await t.db.within({ kind: 'municipality', municipalityId: town, actor: system }, async (tx) => {
    await tx.sql.insertInto('identity.role').values({ municipality_id: town, id: roleId, name: `szerep ${roleId}`, permissions: [] }).execute();
    await tx.sql
      .insertInto('identity.role_assignment')
      .values({ municipality_id: town, id: newId(), official_id: id, role_id: roleId, unit_id: options.unitId ?? null, valid_from: Temporal.PlainDate.from('2020-01-01') })
      .execute();
  });
  return id;
}

/** Runs work as an official of a town. */
export function asOfficialOf<T>(t: TestDatabase, town: Uuid, officialId: Uuid, work: (tx: Tx) => Promise<T>): Promise<T> {
  return t.db.within({ kind: 'municipality', municipalityId: town, actor: { kind: 'official', id: officialId } }, work);
}

/** Runs work as the house itself (a job) in a town. */
export function asTown<T>(t: TestDatabase, town: Uuid, work: (tx: Tx) => Promise<T>): Promise<T> {
  return t.db.within({ kind: 'municipality', municipalityId: town, actor: { kind: 'system' } }, work);
}

/** Runs work as a client, across towns. */
export function asClientOf<T>(t: TestDatabase, clientId: Uuid, work: (tx: Tx) => Promise<T>): Promise<T> {
  return t.db.within({ kind: 'client', clientId, actor: { kind: 'client', id: clientId } }, work);
}

/** A building tax report that arrives, with what the test wants otherwise. */
export function arrivalRequest(changes: Partial<ArrivalRequest> = {}): ArrivalRequest {
  return {
    submissionId: newId(),
    senderPartyId: newId(),
    clientId: newId(),
    subject: 'Építményadó adatbejelentés',
    formCode: 'A01',
    module: 'tax',
    subjectArea: 'Adó',
    retentionCode: 'A103',
    procedure: 'tax',
    contentSha256: 'a'.repeat(64),
    registersAutomatically: true,
    unitId: null,
    officerId: null,
    ...changes,
  };
}
