import { assert } from '../../../kernel/assert.ts';
import type { Bilingual, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';
import { hasWorkedOn, openDesign } from '../data/design.ts';
import { designRefusal, type DesignRefusal } from '../design/design.ts';
import { checkPublishable } from '../design/publishable.ts';
import { advanceDesign } from './advance-design.ts';
import { centreOfficial } from './centre-official.ts';
import { clashOf, noteState, putVersion } from './put-version.ts';
import { reasonOf } from './review-design.ts';

export interface DesignToPublish {
  readonly id: Uuid;
  readonly revision: number;
  /** First day in force; the reviewer may set it, when the review took longer than planned. */
  readonly validFrom?: Temporal.PlainDate;
}

/**
 * Publishes a reviewed design: freezes it as a version and ends the one before it. Only by a person who edited
 * nothing of it, and only when schema, names, expressions and worked examples hold. Scope: centre, an official.
 */
export async function publishDesign(tx: Tx, { id, revision, validFrom }: DesignToPublish): Promise<Result<{ code: string; version: number }, DesignRefusal>> {
  const reviewer = centreOfficial(tx);
  const design = await openDesign(tx, id);
  if (design === null) return refuse(designRefusal('forms.design.unknown'));
  if (await hasWorkedOn(tx, id, reviewer)) return refuse(designRefusal('forms.design.own-work'));
  const checked = checkPublishable({ ...design.definition, ...(validFrom === undefined ? {} : { validFrom: validFrom.toString() }) });
  if (!checked.ok) return refuse(faulty(checked.refusal));
  const { definition } = checked.value;
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(definition.validFrom), tx.today) < 0) return refuse({ code: 'forms.design.validity', text: PAST });
  const blocked = await clashOf(tx, definition);
  if (blocked !== null) return refuse(blocked);
  const step = await advanceDesign(tx, {
    id,
    revision,
    from: 'in-review',
    kind: 'publish',
    what: { hu: `Kiadva ${definition.validFrom} napjától`, en: `Published, in force from ${definition.validFrom}` },
    change: { state: 'published', reviewer_id: reviewer, decided_at: tx.at },
  });
  if (!step.ok) return step;
  const put = await putVersion(tx, { definition, by: reviewer, designId: id });
  assert(put.ok, 'days of validity were looked at before the step');
  return ok({ code: design.code, version: design.version });
}

/**
 * Takes a published version out of service from today on. Drafts and submissions that hold it keep it. When it was not
 * in force yet, the version that it would have ended goes on.
 * Scope: centre, an official.
 */
export async function withdrawVersion(tx: Tx, { code, version, reason }: { readonly code: string; readonly version: number; readonly reason: string }): Promise<Result<null, DesignRefusal>> {
  const official = centreOfficial(tx);
  const said = reasonOf(reason);
  if (said === null) return refuse(designRefusal('forms.design.reason-missing'));
  const withdrawn = await tx.sql
    .updateTable('forms.version_validity')
    .set({ withdrawn_on: tx.today })
    .where('code', '=', code)
    .where('version', '=', version)
    .where('withdrawn_on', 'is', null)
    .returning(['valid_from', 'valid_to'])
    .executeTakeFirst();
  if (withdrawn === undefined) return refuse(designRefusal('forms.design.no-such-version'));
  await noteState(tx, { code, version, state: 'withdrawn', by: official, designId: null, reason: said });
  tx.audit({ action: 'forms.version.withdrawn', object: { type: 'form', id: code }, details: { version } });
  if (Temporal.PlainDate.compare(withdrawn.valid_from, tx.today) > 0) await resumeFormer(tx, { code, endedOn: withdrawn.valid_from.subtract({ days: 1 }), until: withdrawn.valid_to, by: official });
  return ok(null);
}

/** The version that ends on that day because of the one withdrawn goes on in its place, as long as it was published for. */
async function resumeFormer(tx: Tx, { code, endedOn, until, by }: { readonly code: string; readonly endedOn: Temporal.PlainDate; readonly until: Temporal.PlainDate | null; readonly by: Uuid }): Promise<void> {
  const former = await tx.sql
    .selectFrom('forms.version_validity as validity')
    .innerJoin('forms.form_version as form', (join) => join.onRef('form.code', '=', 'validity.code').onRef('form.version', '=', 'validity.version'))
    .select(['validity.version', 'form.valid_to'])
    .where('validity.code', '=', code)
    .where('validity.valid_to', '=', endedOn)
    .where('validity.withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (former === undefined) return;
  const ends = [until, former.valid_to].filter((day) => day !== null).toSorted(Temporal.PlainDate.compare);
  await tx.sql.updateTable('forms.version_validity').set({ valid_to: ends[0] ?? null }).where('code', '=', code).where('version', '=', former.version).execute();
  await noteState(tx, { code, version: former.version, state: 'published', by, designId: null, reason: null });
  tx.audit({ action: 'forms.version.resumed', object: { type: 'form', id: code }, details: { version: former.version } });
}

function faulty(faults: readonly { readonly place: string; readonly text: Bilingual }[]): DesignRefusal {
  const [first] = faults;
  const more = faults.length - 1;
  const text: Bilingual = {
    hu: `Az űrlap még nem adható ki: ${first?.text.hu ?? ''}${more > 0 ? ` (és még ${more} hiba)` : ''}`,
    en: `The form cannot be published yet: ${first?.text.en ?? ''}${more > 0 ? ` (and ${more} more)` : ''}`,
  };
  return { code: 'forms.design.faulty', text, details: { place: first?.place ?? '', faults: faults.length } };
}

const PAST: Bilingual = {
  hu: 'Az első hatályos nap már elmúlt. Visszamenőleg űrlap nem adható ki: adjon meg mai vagy későbbi napot.',
  en: 'The first day in force is over. No form is published for the past: give today or a later day.',
};
