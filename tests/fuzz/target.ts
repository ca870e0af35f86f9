import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadAccounts } from '../../src/apps/demo/load-identity.ts';
import { inventPerson } from '../../src/apps/demo/people.ts';
import { demoId, randomOf } from '../../src/apps/demo/random.ts';
import { SIMULATOR_ENTITY_ID } from '../../src/apps/processes/identity.ts';
import { signedInClient, signedInOfficial, stranger, type Visitor } from '../../src/apps/testing/visitors.ts';
import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import type { Item } from '../../src/modules/forms/domain/fields.ts';
import { PROJECT_ROOT } from '../../src/platform/config/project-root.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { CENTRE_ID, isUuid, type Uuid } from '../../src/platform/ids/uuid.ts';
import { type FormMap, mapOf } from './form-map.ts';

/** A running house, and all that is thrown at it or asked of it. */
export interface Target {
  readonly port: number;
  /** Sees all that is stored. */
  readonly admin: Client;
  readonly towns: readonly Town[];
  /** The documented kinds of fields, as forms of one page. */
  readonly kinds: readonly { readonly name: string; readonly map: FormMap }[];
  readonly clients: readonly SignedIn[];
  readonly anonymous: readonly Visitor[];
  /** Edits form designs at the centre. */
  readonly editor: Visitor;
}

export interface Town {
  readonly id: Uuid;
  readonly slug: string;
  readonly forms: readonly FormMap[];
}

export interface SignedIn extends Visitor {
  /** Drafts under way, by town and form; filled in as they are begun. */
  readonly drafts: Map<string, string[]>;
}

export interface HouseToFuzz {
  readonly port: number;
  readonly adminUrl: string;
  /** The house's own way in, to sign people in. */
  readonly db: Database;
}

const CLIENTS = 24;

/** Signs invented people in and reads what the towns offer. Close `admin` when done. */
export async function openTarget({ port, adminUrl, db }: HouseToFuzz): Promise<Target> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const towns = await readTowns(admin);
  const accounts = invented();
  await loadAccounts(db, accounts, SIMULATOR_ENTITY_ID);
  const clients: SignedIn[] = [];
  for (const { clientId } of accounts) clients.push({ ...(await signedInClient(db, clientId)), drafts: new Map() });
  const anonymous = [await stranger(db), await stranger(db), await stranger(db)];
  return { port, admin, towns, kinds: readKinds(towns), clients, anonymous, editor: await signedInOfficial(db, await editorOf(admin), CENTRE_ID) };
}

function invented(): Parameters<typeof loadAccounts>[1] {
  const random = randomOf('varoshaza/fuzz/clients');
  const taken = new Set<string>();
  return Array.from({ length: CLIENTS }, (_, index) => {
    const person = inventPerson(random, `fuzz/${index}`, { sex: 'female', bornFrom: 1950, bornTo: 1999, birthPlaces: ['Sopron', 'Szeged', 'Eger'] }, taken);
    return { person, clientId: demoId(person.key), email: `fuzz.${index}@posta.example` };
  });
}

/** The two towns that offer most. */
async function readTowns(admin: Client): Promise<Town[]> {
  const { rows } = await admin.query<{ id: string; slug: string; definition: FormDefinition }>(
    `select m.id, m.slug, v.definition from tenants.municipality m join forms.setting s on s.municipality_id = m.id and s.enabled
     join forms.form_version v on v.code = s.form_code order by m.slug, v.code, v.version`,
  );
  const towns = new Map<string, { id: Uuid; slug: string; forms: FormMap[] }>();
  for (const { id, slug, definition } of rows) {
    if (!isUuid(id)) throw new Error(`no id: ${id}`);
    const town = towns.get(slug) ?? { id, slug, forms: [] };
    town.forms.push(mapOf(definition));
    towns.set(slug, town);
  }
  return [...towns.values()].toSorted((left, right) => right.forms.length - left.forms.length).slice(0, 2);
}

function readKinds(towns: readonly Town[]): Target['kinds'] {
  const any = towns[0]?.forms[0]?.definition;
  if (any === undefined) throw new Error('the towns offer no form');
  return globSync('forms/kinds/*.json', { cwd: PROJECT_ROOT }).toSorted().map((file) => {
    const kind = JSON.parse(readFileSync(join(PROJECT_ROOT, file), 'utf8')) as { readonly name: string; readonly fields: readonly Item[]; readonly example: { readonly answers: Readonly<Record<string, unknown>> } };
    const title = { hu: kind.name, en: kind.name };
    const pages = [{ id: 'kind', title, sections: [{ id: 'kindSection', fields: kind.fields }] }];
    return { name: kind.name, map: mapOf({ ...any, pages, examples: [{ name: kind.name, answers: kind.example.answers, expected: {} }] }) };
  });
}

async function editorOf(admin: Client): Promise<Uuid> {
  const { rows } = await admin.query<{ id: string }>(
    `select a.official_id as id from identity.role_assignment a join identity.role r on r.id = a.role_id where 'forms.design.edit' = any(r.permissions) limit 1`,
  );
  const id = rows[0]?.id ?? '';
  if (!isUuid(id)) throw new Error('the demo has no editor of forms');
  return id;
}
