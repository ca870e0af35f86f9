import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../kernel/result.ts';
import type { Database, Tx } from '../../../platform/database/database.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { listVersions } from '../data/catalogue.ts';
import { listEdits, openDesign } from '../data/design.ts';
import { findOfferedForm, getFormVersion } from '../data/form.ts';
import { findSubmission } from '../data/submission.ts';
import { loadFormDefinitions } from './load-form-definitions.ts';
import { offerForm } from './offer-form.ts';
import { publishDesign, withdrawVersion } from './publish-design.ts';
import { recordSubmission } from './record-submission.ts';
import { returnToDraft, submitForReview } from './review-design.ts';
import { redoDesign, saveDesign, undoDesign } from './save-design.ts';
import { startDesign } from './start-design.ts';

let t: TestDatabase;
const author = newId();
const reviewer = newId();

beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  await t.db.within({ kind: 'centre', actor: { kind: 'system' } }, loadFormDefinitions);
});
afterAll(() => t.close());

describe('a design', () => {
  it('is changed by revisions, and a stale save changes nothing', async () => {
    const { id } = value(await as(t.db, author, (tx) => startDesign(tx, { code: 'E12', from: 1 })));
    const before = await opened(id);
    const named = (title: string) => ({ ...before.definition, title: { hu: title, en: title } });
    const first = value(await as(t.db, author, (tx) => saveDesign(tx, { id, revision: 1, definition: named('egy'), what: { hu: 'cím: egy', en: 'title: one' } })));
    expect(first.revision).toBe(2);
    const stale = await as(t.db, reviewer, (tx) => saveDesign(tx, { id, revision: 1, definition: named('kettő'), what: { hu: 'cím', en: 'title' } }));
    expect(!stale.ok && stale.refusal.code).toBe('forms.design.stale');
    expect((await opened(id)).title.hu).toBe('egy');
  });

  it('goes back and forth through its edits', async () => {
    const { id } = value(await as(t.db, author, (tx) => startDesign(tx, { code: 'X01' })));
    const { definition } = await opened(id);
    let revision = 1;
    for (const title of ['a', 'b']) {
      const saved = value(await as(t.db, author, (tx) => saveDesign(tx, { id, revision, definition: { ...definition, title: { hu: title, en: title } }, what: { hu: title, en: title } })));
      revision = saved.revision;
    }
    const undone = value(await as(t.db, author, (tx) => undoDesign(tx, { id, revision })));
    expect((await opened(id)).title.hu).toBe('a');
    const again = value(await as(t.db, author, (tx) => undoDesign(tx, { id, revision: undone.revision })));
    expect((await opened(id)).canUndo).toBe(false);
    const redone = value(await as(t.db, author, (tx) => redoDesign(tx, { id, revision: again.revision })));
    expect((await opened(id)).title.hu).toBe('a');
    // A new edit here leaves what was undone behind.
    const saved = value(await as(t.db, author, (tx) => saveDesign(tx, { id, revision: redone.revision, definition: { ...definition, title: { hu: 'c', en: 'c' } }, what: { hu: 'c', en: 'c' } })));
    const none = await as(t.db, author, (tx) => redoDesign(tx, { id, revision: saved.revision }));
    expect(!none.ok && none.refusal.code).toBe('forms.design.nothing-to-redo');
    const edits = await t.db.within(centre(author), (tx) => listEdits(tx, id));
    expect(edits.map(({ kind }) => kind)).toEqual(['edit', 'redo', 'undo', 'undo', 'edit', 'edit', 'start']);
    expect(edits[1]?.what.hu).toBe('Újra elvégezve: a');
  });

  it('is one per form at a time', async () => {
    const { id } = value(await as(t.db, author, (tx) => startDesign(tx, { code: 'X02' })));
    const second = await as(t.db, reviewer, (tx) => startDesign(tx, { code: 'X02' }));
    expect(!second.ok && second.refusal).toMatchObject({ code: 'forms.design.open-already', details: { id } });
  });

  it('is published by somebody else only, ends the former version, and is frozen', async () => {
    const { id, version } = value(await as(t.db, author, (tx) => startDesign(tx, { code: 'A01', from: 1 })));
    expect(version).toBe(2);
    const submitted = value(await as(t.db, author, (tx) => submitForReview(tx, { id, revision: 1 })));
    const editing = await as(t.db, author, (tx) => saveDesign(tx, { id, revision: 2, definition: {}, what: { hu: 'x', en: 'x' } }));
    expect(!editing.ok && editing.refusal.code).toBe('forms.design.not-editable');
    const own = await as(t.db, author, (tx) => publishDesign(tx, { id, revision: submitted.revision }));
    expect(!own.ok && own.refusal.code).toBe('forms.design.own-work');
    const published = value(await as(t.db, reviewer, (tx) => publishDesign(tx, { id, revision: submitted.revision, validFrom: Temporal.PlainDate.from('2026-04-01') })));
    expect(published).toEqual({ code: 'A01', version: 2 });
    const days = await t.db.within(centre(author), (tx) => tx.sql.selectFrom('forms.version_validity').select(['version', 'valid_to']).where('code', '=', 'A01').orderBy('version').execute());
    expect(days.map((day) => [day.version, day.valid_to?.toString() ?? null])).toEqual([[1, '2026-03-31'], [2, null]]);
    const frozen = await t.db.within(centre(author), (tx) => getFormVersion(tx, 'A01', 2));
    expect(frozen.validFrom).toBe('2026-04-01');
    await expect(t.db.within(centre(author), (tx) => tx.sql.updateTable('forms.form_version').set({ slug: 'mas' }).execute())).rejects.toThrow(/permission denied/);
    const withdrawn = await as(t.db, reviewer, (tx) => withdrawVersion(tx, { code: 'A01', version: 2, reason: 'Hibás mérték.' }));
    expect(withdrawn.ok).toBe(true);
    const after = await t.db.within(centre(author), (tx) => listVersions(tx, 'A01'));
    expect(after.map(({ version, state, validTo }) => [version, state, validTo])).toEqual([[2, 'withdrawn', null], [1, 'in-force', null]]);
  });

  it('does not take the public address of another form', async () => {
    const { id } = value(await as(t.db, author, (tx) => startDesign(tx, { code: 'X04' })));
    const copy = await t.db.within(centre(author), (tx) => getFormVersion(tx, 'A02', 1));
    const saved = value(await as(t.db, author, (tx) => saveDesign(tx, { id, revision: 1, definition: { ...copy }, what: { hu: 'másolat', en: 'copy' } })));
    const submitted = value(await as(t.db, author, (tx) => submitForReview(tx, { id, revision: saved.revision })));
    const refused = await as(t.db, reviewer, (tx) => publishDesign(tx, { id, revision: submitted.revision, validFrom: Temporal.PlainDate.from('2026-04-01') }));
    expect(!refused.ok && refused.refusal.code).toBe('forms.design.slug-taken');
    expect(await opened(id)).toMatchObject({ state: 'in-review' });
  });

  it('is returned with a reason, and not published while it is faulty', async () => {
    const { id } = value(await as(t.db, author, (tx) => startDesign(tx, { code: 'X03' })));
    const submitted = value(await as(t.db, author, (tx) => submitForReview(tx, { id, revision: 1 })));
    const faulty = await as(t.db, reviewer, (tx) => publishDesign(tx, { id, revision: submitted.revision }));
    expect(!faulty.ok && faulty.refusal.code).toBe('forms.design.faulty');
    const silent = await as(t.db, reviewer, (tx) => returnToDraft(tx, { id, revision: submitted.revision, reason: ' ' }));
    expect(!silent.ok && silent.refusal.code).toBe('forms.design.reason-missing');
    value(await as(t.db, reviewer, (tx) => returnToDraft(tx, { id, revision: submitted.revision, reason: 'Hiányzik a súgó.' })));
    expect(await opened(id)).toMatchObject({ state: 'draft', remark: 'Hiányzik a súgó.' });
  });
});

describe('a published version', () => {
  it('is offered from its first day to its last, and what was sent on an earlier one keeps it for ever', async () => {
    const client = newId();
    const town = { kind: 'municipality', municipalityId: t.townA, actor: { kind: 'system' } } as const;
    await t.db.within(town, (tx) => offerForm(tx, { formCode: 'A03', enabled: true, registersAutomatically: false, unitId: null, officerId: null }));
    const sent = await t.db.within(town, (tx) => recordSubmission(tx, { clientId: client, partyId: newId(), draftId: null, formCode: 'A03', formVersion: 1, answers: {} }));
    const { id } = value(await as(t.db, author, (tx) => startDesign(tx, { code: 'A03', from: 1 })));
    const { definition } = await opened(id);
    const saved = value(await as(t.db, author, (tx) => saveDesign(tx, { id, revision: 1, definition: { ...definition, title: { hu: 'Új cím', en: 'New title' } }, what: { hu: 'cím', en: 'title' } })));
    const submitted = value(await as(t.db, author, (tx) => submitForReview(tx, { id, revision: saved.revision })));
    value(await as(t.db, reviewer, (tx) => publishDesign(tx, { id, revision: submitted.revision, validFrom: Temporal.PlainDate.from('2026-04-01') })));
    const offeredOn = async (day: string): Promise<string | undefined> => {
      t.clock.set(`${day}T11:00:00Z`);
      return (await t.db.within({ kind: 'public' }, (tx) => findOfferedForm(tx, t.townA, 'A03')))?.definition.title.hu;
    };
    expect([await offeredOn('2025-12-31'), await offeredOn('2026-03-31'), await offeredOn('2026-04-01')]).toEqual([undefined, 'Magánszemély kommunális adója adatbejelentés', 'Új cím']);
    const shown = await t.db.within(town, (tx) => findSubmission(tx, sent?.id ?? ''));
    expect([shown?.formVersion, shown?.formTitle.hu]).toEqual([1, 'Magánszemély kommunális adója adatbejelentés']);
    value(await as(t.db, reviewer, (tx) => withdrawVersion(tx, { code: 'A03', version: 2, reason: 'Hibás cím.' })));
    expect(await offeredOn('2026-04-02')).toBeUndefined();
    expect((await t.db.within(town, (tx) => findSubmission(tx, sent?.id ?? '')))?.formVersion).toBe(1);
    t.clock.set('2026-03-02T11:00:00Z');
  });

  it('leaves the files of its form behind: the centre has it in hand', async () => {
    await t.db.within(centre(author), loadFormDefinitions);
    const { rows } = await t.db.within(centre(author), async (tx) => ({ rows: await tx.sql.selectFrom('forms.form_version').select('version').where('code', '=', 'A03').orderBy('version').execute() }));
    expect(rows.map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe('two published versions', () => {
  it('are never in force on the same day', async () => {
    const overlap = t.db.within(centre(author), (tx) =>
      tx.sql.updateTable('forms.version_validity').set({ withdrawn_on: null, valid_to: null }).where('code', '=', 'A01').execute(),
    );
    await expect(overlap).rejects.toThrow(/one_version_a_day/);
  });
});

function centre(id: Uuid) {
  return { kind: 'centre', actor: { kind: 'official', id } } as const;
}

function as<T>(db: Database, id: Uuid, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.within(centre(id), work);
}

async function opened(id: Uuid) {
  const design = await t.db.within(centre(author), (tx) => openDesign(tx, id));
  if (design === null) throw new Error('the design is there');
  return design;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.text?.en ?? result.refusal.code);
  return result.value;
}
