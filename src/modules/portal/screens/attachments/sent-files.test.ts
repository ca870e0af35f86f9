import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../../platform/config/project-root.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import { findAttachment, listSentAttachments } from '../../../forms/attachments.contract.ts';
import { scanAttachment } from '../../../forms/attachments/actions/scan-attachment.ts';
import { removeExpired } from '../../../forms/attachments/actions/remove-expired.ts';
import { RIGHT_FILES } from '../../../forms/attachments/inspect/sample-files.test-data.ts';
import { discardDraft, findSubmission, getFormVersion, saveDraft } from '../../../forms/contract.ts';
import { compileForm } from '../../../forms/engine.contract.ts';
import { openTestHouse, type TestHouse } from '../filling/tests/house.ts';
import { FORM, offerMedicineSupport, Uploader } from './tests/uploader.ts';

const DEFINITION: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, 'forms/social/s06-gyogyszertamogatas.v1.json'), 'utf8'));

let house: TestHouse;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  await offerMedicineSupport(house);
  address = await house.listen();
}, 60_000);
afterAll(() => house.close());

interface Someone {
  readonly person: Uploader;
  readonly clientId: Uuid;
  readonly draft: Uuid;
}

async function someone(): Promise<Someone> {
  const clientId = await house.account();
  const person = new Uploader(address, await house.sessionToken(clientId));
  return { person, clientId, draft: await person.draft() };
}

function asClient<T>({ clientId }: Someone, work: (tx: Tx) => Promise<T>): Promise<T> {
  return house.t.db.within({ kind: 'client', clientId, actor: { kind: 'client', id: clientId } }, work);
}

function asTown<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return house.t.db.within({ kind: 'municipality', municipalityId: house.town, actor: { kind: 'system' } }, work);
}

/** The usual example of the form, with these files at its three questions. */
async function fillIn(who: Someone, files: Readonly<Record<string, string>>): Promise<void> {
  await asClient(who, async (tx) => {
    const form = compileForm(await getFormVersion(tx, 'S06', 1));
    const { answers } = (DEFINITION as { examples: { answers: Record<string, unknown> }[] }).examples[0] ?? { answers: {} };
    const given = { ...answers, ...Object.fromEntries(['pharmacyPaper', 'doctorPaper', 'incomeProofs'].map((id) => [id, files[id] === undefined ? [] : [files[id]]])) };
    const parsed = form.parseAnswers(given);
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    await saveDraft(tx, { id: who.draft, municipalityId: house.town, formCode: 'S06', formVersion: 1, answers: parsed.value.answers, pageId: null });
  });
}

async function uploadAll({ person, draft }: Someone): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const field of ['pharmacyPaper', 'doctorPaper', 'incomeProofs']) files[field] = String((await person.upload(draft, `${field}.pdf`, RIGHT_FILES.pdf, field)).json['id']);
  return files;
}

async function send({ person, draft }: Someone): Promise<{ status: number; text: string; location: string }> {
  const { status, text, headers } = await person.post(`${FORM}/bekuldes`, { _vazlat: draft, _kulcs: draft });
  return { status, text, location: headers.get('location') ?? '' };
}

it('what is sent holds its files: name, type, size and fingerprint; the town sees them only now, and nobody removes them', async () => {
  const who = await someone();
  const files = await uploadAll(who);
  await fillIn(who, files);
  const id = files['pharmacyPaper'] ?? '';
  expect(await asTown((tx) => findAttachment(tx, id))).toBeNull();
  const summary = await who.person.get(`${FORM}/kitoltes?vazlat=${who.draft}&lap=osszegzes`);
  expect(summary.text).toContain('Csatolmányok');
  const sent = await send(who);
  expect(sent.status).toBe(303);
  const submissionId = /ugyeim\/([0-9a-f-]+)\//.exec(sent.location)?.[1] ?? '';
  const submission = await asTown((tx) => findSubmission(tx, submissionId));
  const sha256 = createHash('sha256').update(RIGHT_FILES.pdf).digest('hex');
  expect(submission?.answers['pharmacyPaper']).toEqual([{ id, name: 'pharmacyPaper.pdf', type: 'pdf', bytes: RIGHT_FILES.pdf.length, sha256 }]);
  expect(await asTown((tx) => listSentAttachments(tx, submissionId))).toHaveLength(3);
  const receipt = await who.person.get(sent.location);
  expect(receipt.text).toContain('doctorPaper.pdf');
  expect(receipt.text).toContain(sha256);
  expect((await who.person.get(`/fiok/ugyeim/${submissionId}`)).text).toContain('doctorPaper.pdf');
  for (const paper of ['atvetel.pdf', 'beadvany.pdf']) expect((await who.person.get(`/fiok/ugyeim/${submissionId}/${paper}`)).status).toBe(200);
  expect((await who.person.post(`/fiok/csatolmanyok/${id}/torles`, {})).status).toBe(422);
  await asClient(who, (tx) => discardDraft(tx, who.draft));
  expect(await asTown((tx) => listSentAttachments(tx, submissionId))).toHaveLength(3);
});

it('a missing, foreign or removed file is not sent', async () => {
  const [who, other] = [await someone(), await someone()];
  const files = await uploadAll(who);
  const foreign = await uploadAll(other);
  for (const wrong of [undefined, foreign['doctorPaper'], house.town]) {
    await fillIn(who, { ...files, ...(wrong === undefined ? { doctorPaper: '' } : { doctorPaper: wrong }) });
    if (wrong === undefined) await who.person.post(`/fiok/csatolmanyok/${files['doctorPaper']}/torles`, {});
    expect((await send(who)).status).toBe(422);
  }
});

it('what the scanner found is in quarantine: nobody opens it, and it is not sent', async () => {
  const who = await someone();
  const files = await uploadAll(who);
  await fillIn(who, files);
  const id = files['doctorPaper'] ?? '';
  await setChecking(who, id);
  await scanAttachment(house.t.db, { municipalityId: house.town, clientId: who.clientId, attachmentId: id }, async (content) => {
    for await (const piece of content) expect(piece.length).toBeGreaterThan(0);
    return { isClean: false, found: 'Eicar-Test-Signature' };
  });
  expect((await who.person.get(`/fiok/csatolmanyok/${id}`)).status).toBe(404);
  const page = await who.person.get(`${FORM}/kitoltes?vazlat=${who.draft}&lap=medicinePage`);
  expect(page.text).toContain('Karanténban: kártevőt találtunk (Eicar-Test-Signature)');
  const refused = await send(who);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Ebben a fájlban kártevőt találtunk: doctorPaper.pdf');
});

it('goes while it is being checked; found afterwards, it is closed for the official too', async () => {
  const who = await someone();
  const files = await uploadAll(who);
  await fillIn(who, files);
  const id = files['doctorPaper'] ?? '';
  await setChecking(who, id);
  expect((await send(who)).status).toBe(303);
  const scan = { municipalityId: house.town, clientId: who.clientId, attachmentId: id };
  await expect(scanAttachment(house.t.db, scan, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect((await asTown((tx) => findAttachment(tx, id)))?.state).toBe('checking');
  await scanAttachment(house.t.db, scan, () => Promise.resolve({ isClean: false, found: 'Valami' }));
  expect(await asTown((tx) => findAttachment(tx, id))).toMatchObject({ state: 'quarantined', reason: 'Valami' });
});

it('files that nothing names, and unfinished ones, go in time; those of a draft stay', async () => {
  const who = await someone();
  const files = await uploadAll(who);
  await fillIn(who, { pharmacyPaper: files['pharmacyPaper'] ?? '' });
  const unfinished = String((await who.person.begin(who.draft, { name: 'a.pdf', bytes: 500 })).json['id']);
  const removeAll = (): Promise<number> => house.t.db.within({ kind: 'centre', actor: { kind: 'system' } }, (tx) => removeExpired(tx, 500));
  await removeAll();
  expect(await asClient(who, (tx) => findAttachment(tx, unfinished))).not.toBeNull();
  house.t.clock.advance({ hours: 25 });
  await removeAll();
  const left = await Promise.all([files['pharmacyPaper'], files['doctorPaper'], unfinished].map((id) => asClient(who, (tx) => findAttachment(tx, id ?? ''))));
  expect(left.map((file) => file !== null)).toEqual([true, false, true]);
  house.t.clock.advance({ hours: 24 * 7 });
  await removeAll();
  expect(await asClient(who, (tx) => findAttachment(tx, unfinished))).toBeNull();
});

function setChecking(who: Someone, id: string): Promise<unknown> {
  return asClient(who, (tx) => tx.sql.updateTable('forms.attachment').set({ state: 'checking' }).where('id', '=', id).execute());
}
