import type { Database } from '../../platform/database/database.ts';
import { CENTRE_ID, type Uuid } from '../../platform/ids/uuid.ts';
import { demoCardKey } from '../../simulators/kau/demo-credentials.ts';
import { inventPerson, type Person } from './people.ts';
import { demoId, randomOf } from './random.ts';

/** A role of the centre, as `DEMO_ROLES` is for municipalities. */
export interface CentreRole {
  readonly code: CentreRoleCode;
  readonly name: string;
  readonly permissions: readonly string[];
}

export type CentreRoleCode = 'centreEditor' | 'centreReviewer';

export const CENTRE_ROLES: readonly CentreRole[] = [
  { code: 'centreEditor', name: 'Űrlapszerkesztő', permissions: ['forms.design.edit'] },
  { code: 'centreReviewer', name: 'Űrlapellenőr', permissions: ['forms.design.review', 'forms.version.withdraw'] },
];

/** An invented official of the centre, who works for no town. */
export interface CentreOfficial {
  readonly id: Uuid;
  /** Name of the person at the simulator: `kozpont.szerkeszto`. */
  readonly key: string;
  readonly person: Person;
  readonly position: string;
  readonly cardKey: string;
  readonly role: CentreRoleCode;
}

const POSTS = [
  { key: 'szerkeszto', position: 'űrlapszerkesztő', role: 'centreEditor' },
  { key: 'ellenor', position: 'űrlapellenőr', role: 'centreReviewer' },
] as const;

export function centreOfficials(seed: string): CentreOfficial[] {
  return POSTS.map((post) => {
    const key = `kozpont.${post.key}`;
    const random = randomOf(`${seed}/official/${key}`);
    const person = inventPerson(random, key, { sex: random.chance(0.5) ? 'female' : 'male', bornFrom: 1970, bornTo: 1995, birthPlaces: ['Győr', 'Szeged', 'Budapest'] }, new Set());
    return { id: demoId(`official/${key}`), key, person, position: post.position, cardKey: demoCardKey(key), role: post.role };
  });
}

/** The roles of the centre and who holds them; what is there stays. The officials themselves are loaded before. */
export function loadCentre(db: Database, officials: readonly CentreOfficial[]): Promise<void> {
  return db.within({ kind: 'centre', actor: { kind: 'system' } }, async (tx) => {
    const roles = CENTRE_ROLES.map(({ code, name, permissions }) => ({ municipality_id: CENTRE_ID, id: roleIdOf(code), name, permissions: [...permissions] }));
    await tx.sql.insertInto('identity.role').values(roles).onConflict((conflict) => conflict.doNothing()).execute();
    const assignments = officials.map(({ id, key, role }) => ({
      municipality_id: CENTRE_ID,
      id: demoId(`assignment/${key}`),
      official_id: id,
      role_id: roleIdOf(role),
      valid_from: Temporal.PlainDate.from('2024-01-01'),
    }));
    const { numInsertedOrUpdatedRows: made } = await tx.sql.insertInto('identity.role_assignment').values(assignments).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
    if (made !== undefined && made > 0n) tx.audit({ action: 'identity.role.imported', details: { assignments: Number(made) } });
  });
}

function roleIdOf(code: CentreRoleCode): Uuid {
  return demoId(`role/centre/${code}`);
}
