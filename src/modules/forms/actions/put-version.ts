import type { Bilingual, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import type { FormDefinition } from '../domain/definition.ts';
import { definitionHash } from '../design/definition-hash.ts';
import type { DesignRefusal } from '../design/design.ts';

interface VersionToPut {
  readonly definition: FormDefinition;
  /** Null: it came with the platform. */
  readonly by: Uuid | null;
  readonly designId: Uuid | null;
}

/**
 * Freezes a checked definition as a published version and ends the version before it on the day before. Refuses
 * days on which a version of the form is in force already and cannot give way. Scope: centre.
 */
export async function putVersion(tx: Tx, { definition, by, designId }: VersionToPut): Promise<Result<{ sha256: string }, DesignRefusal>> {
  const { code, version, slug } = definition;
  const blocked = await clashOf(tx, definition);
  if (blocked !== null) return refuse(blocked);
  const { validFrom, validTo } = daysOf(definition);
  const giving = await overlapping(tx, definition);
  const sha256 = definitionHash(definition);
  for (const former of giving) await supersede(tx, { code, former: former.version, version, validFrom, by, designId });
  await tx.sql
    .insertInto('forms.form_version')
    .values({ code, version, slug, definition: JSON.stringify(definition), sha256, valid_from: validFrom, valid_to: validTo, published_at: tx.at })
    .execute();
  await tx.sql.insertInto('forms.version_validity').values({ code, version, valid_from: validFrom, valid_to: validTo }).execute();
  await noteState(tx, { code, version, state: 'published', by, designId, reason: null });
  tx.audit({ action: 'forms.version.published', object: { type: 'form', id: code }, details: { version, validFrom: validFrom.toString(), sha256 } });
  return ok({ sha256 });
}

/** Why this definition cannot stand beside what is published: its days, or its public address. Null when it can. Scope: centre. */
export async function clashOf(tx: Tx, definition: FormDefinition): Promise<DesignRefusal | null> {
  const { validFrom } = daysOf(definition);
  const others = await overlapping(tx, definition);
  // A version that began earlier ends on the day before; one that begins on the day or later stays.
  const blocking = others.find(({ valid_from: from }) => Temporal.PlainDate.compare(from, validFrom) >= 0);
  if (blocking !== undefined) return clash(blocking.version, blocking.valid_from, validFrom);
  const namesake = await tx.sql.selectFrom('forms.form_version').select('code').where('slug', '=', definition.slug).where('code', '<>', definition.code).limit(1).executeTakeFirst();
  return namesake === undefined ? null : { code: 'forms.design.slug-taken', text: takenSlug(definition.slug, namesake.code) };
}

/** One more line about what became of a version. Scope: centre. */
export async function noteState(
  tx: Tx,
  { code, version, state, by, designId, reason }: { code: string; version: number; state: 'published' | 'superseded' | 'withdrawn'; by: Uuid | null; designId: Uuid | null; reason: string | null },
): Promise<void> {
  const last = await tx.sql.selectFrom('forms.version_state').select((eb) => eb.fn.max('position').as('position')).where('code', '=', code).where('version', '=', version).executeTakeFirst();
  await tx.sql
    .insertInto('forms.version_state')
    .values({ code, version, position: (last?.position ?? 0) + 1, state, set_at: tx.at, set_by: by, design_id: designId, reason })
    .execute();
}

function daysOf({ validFrom, validTo }: FormDefinition): { validFrom: Temporal.PlainDate; validTo: Temporal.PlainDate | null } {
  return { validFrom: Temporal.PlainDate.from(validFrom), validTo: validTo === undefined ? null : Temporal.PlainDate.from(validTo) };
}

function overlapping(tx: Tx, definition: FormDefinition) {
  const { validFrom: from, validTo: to } = daysOf(definition);
  return tx.sql
    .selectFrom('forms.version_validity')
    .select(['version', 'valid_from'])
    .where('code', '=', definition.code)
    .where('withdrawn_on', 'is', null)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', from)]))
    .where((eb) => (to === null ? eb.val(true) : eb('valid_from', '<=', to)))
    .forUpdate()
    .execute();
}

async function supersede(
  tx: Tx,
  { code, former, version, validFrom, by, designId }: { code: string; former: number; version: number; validFrom: Temporal.PlainDate; by: Uuid | null; designId: Uuid | null },
): Promise<void> {
  await tx.sql.updateTable('forms.version_validity').set({ valid_to: validFrom.subtract({ days: 1 }) }).where('code', '=', code).where('version', '=', former).execute();
  await noteState(tx, { code, version: former, state: 'superseded', by, designId, reason: null });
  tx.audit({ action: 'forms.version.superseded', object: { type: 'form', id: code }, details: { version: former, by: version, validTo: validFrom.subtract({ days: 1 }).toString() } });
}

function takenSlug(slug: string, code: string): Bilingual {
  return {
    hu: `A(z) „${slug}” webcímet már a(z) ${code} űrlap használja. Adjon meg másikat.`,
    en: `The address “${slug}” belongs to form ${code}. Give another one.`,
  };
}

function clash(version: number, from: Temporal.PlainDate, wanted: Temporal.PlainDate): DesignRefusal {
  const text: Bilingual = {
    hu: `A(z) ${version}. változat ${from} napjától hatályos, ezért ${wanted} napjától nem léphet életbe másik. Válasszon későbbi kezdőnapot, vagy vonja vissza azt a változatot.`,
    en: `Version ${version} is in force from ${from}, so another cannot start on ${wanted}. Choose a later first day, or withdraw that version.`,
  };
  return { code: 'forms.design.validity', text, details: { version } };
}
