import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { listSubmissions } from '../../../forms/contract.ts';
import { askSupplement, draftItem, findCase, findArrivalOfSubmission, listCaseEntries, registerArrival, signOff } from '../../../records/contract.ts';
import { hire } from '../../../records/tests/people.ts';
import { supplementTexts } from '../../texts/supplement.ts';
import { openTestHouse, type TestBrowser, type TestHouse, WHOLE_REPORT } from '../filling/tests/house.ts';

let house: TestHouse;
let officer: Uuid;
let head: Uuid;
let anna: Uuid;
let browser: TestBrowser;

beforeAll(async () => {
  house = await openTestHouse({ registersAutomatically: true });
  officer = await hire(house.t, house.town, 'Ügyes Ödön');
  head = await hire(house.t, house.town, 'Vezető Vera');
}, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  house.t.clock.set('2026-03-02T11:00:00Z');
  anna = await house.account({ mothersName: `Példa Éva${newId().replace(/[^a-f]/g, '')}` });
  browser = await house.browser(anna);
});

function asOfficer<T>(work: (tx: Tx) => Promise<T>, id = officer): Promise<T> {
  return house.t.db.within({ kind: 'municipality', municipalityId: house.town, actor: { kind: 'official', id } }, work);
}

function submissionsOf(clientId: Uuid) {
  return house.t.db.within({ kind: 'client', clientId, actor: { kind: 'client', id: clientId } }, listSubmissions);
}

async function sendReport(): Promise<{ submissionId: Uuid; caseId: Uuid }> {
  const sent = await browser.post(`${house.base}/bekuldes`, { ...WHOLE_REPORT, _kulcs: newId() });
  const submissionId = /ugyeim\/([0-9a-f-]{36})/.exec(String(sent.headers.location))?.[1] ?? '';
  const arrival = await asOfficer((tx) => findArrivalOfSubmission(tx, submissionId));
  return { submissionId, caseId: arrival?.caseId ?? '' };
}

/** The text of a page in one line. */
function textOf(answer: LightMyRequestResponse): string {
  return answer.body.replace(/<[^>]+>/g, ' ').replace(/\u00A0/g, ' ').replace(/\s+/g, ' ');
}

async function ask(caseId: Uuid, marks = [{ path: 'usefulAreaM2', remark: 'A terület nem egyezik az alaprajzzal.' }]): Promise<Uuid> {
  const asked = await asOfficer((tx) => askSupplement(tx, { caseId, message: 'Kérjük, javítsa a hasznos alapterületet.', marks, days: 8, hasNewFacts: false }));
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value.id;
}

describe('a supplement', () => {
  it('is asked once, mended question by question, and arrives as the next item of the case; the time between does not count', async () => {
    const { submissionId, caseId } = await sendReport();
    const before = await asOfficer((tx) => findCase(tx, caseId));
    const id = await ask(caseId);
    const again = await asOfficer((tx) => askSupplement(tx, { caseId, message: 'Még valami.', marks: [], days: 8, hasNewFacts: true }));
    expect(again).toMatchObject({ ok: false, refusal: { code: 'records.supplement-waits' } });
    // Deemed delivered on 17 March, eight days later.
    expect((await asOfficer((tx) => findCase(tx, caseId)))?.supplementDueOn?.toString()).toBe('2026-03-25');
    const todos = textOf(await browser.get('/fiok'));
    expect(todos).toContain('Hiánypótlás: Építményadó');
    expect(todos).not.toContain('Megkezdett űrlapok');
    const page = `/fiok/hianypotlas/${id}`;
    const shown = await browser.get(page);
    expect(textOf(shown)).toContain('A terület nem egyezik az alaprajzzal.');
    expect(shown.body).toContain('name="usefulAreaM2"');
    expect(shown.body).not.toContain('name="parcelNo"');
    expect((await browser.post(page, { _muvelet: 'bekuldes', usefulAreaM2: 'sok', parcelNo: '1/1' })).statusCode).toBe(422);
    house.t.clock.advance({ hours: 24 * 10 });
    browser = await house.browser(anna);
    await browser.post(page, { _muvelet: 'mentes', usefulAreaM2: '90', parcelNo: '1/1' });
    expect((await browser.get(page)).body).toContain('value="90"');
    const answers = await Promise.all(Array.from({ length: 4 }, () => browser.post(page, { _muvelet: 'bekuldes', usefulAreaM2: '100', parcelNo: '1/1' })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303]);
    const sent = await submissionsOf(anna);
    expect(sent).toHaveLength(2);
    // What was not open stayed as it was, whatever was posted.
    expect(sent.find((one) => one.id !== submissionId)?.answers).toMatchObject({ usefulAreaM2: '100', parcelNo: WHOLE_REPORT.parcelNo });
    const file = await asOfficer((tx) => findCase(tx, caseId));
    expect(file?.items.map(({ direction, subject }) => [direction, subject.split(':')[0]])).toMatchObject([['incoming', expect.any(String)], ['outgoing', 'Hiánypótlási felhívás'], ['incoming', 'Hiánypótlás']]);
    expect(file?.excludedDays).toBe(10);
    expect(file?.dueOn.toString()).toBe(before?.dueOn.add({ days: 10 }).toString());
    expect(textOf(await browser.get(`/fiok/ugyeim/${submissionId}`))).toContain('Hiánypótlást küldött be');
    expect((await browser.get('/fiok/ugyeim')).body.match(/\/fiok\/ugyeim\/[0-9a-f-]{36}"/g)).toHaveLength(1);
    expect(await asOfficer((tx) => askSupplement(tx, { caseId, message: 'Még valami.', marks: [], days: 8, hasNewFacts: false }))).toMatchObject({ refusal: { legal: 'air:47' } });
  });

  it('may be sent after its day, and is nobody else’s', async () => {
    const { caseId } = await sendReport();
    const page = `/fiok/hianypotlas/${await ask(caseId)}`;
    const other = await house.browser(await house.account({ mothersName: 'Másik Mária' }));
    expect((await other.get(page)).statusCode).toBe(404);
    expect((await other.post(page, { _muvelet: 'bekuldes' })).statusCode).toBe(404);
    house.t.clock.set('2026-04-10T11:00:00Z');
    browser = await house.browser(anna);
    expect(textOf(await browser.get(page))).toContain('lejárt. A hiánypótlást még beküldheti');
    expect(textOf(await browser.get('/fiok'))).toContain('lejárt');
    expect((await browser.post(page, { _muvelet: 'bekuldes', usefulAreaM2: '100' })).statusCode).toBe(303);
  });
});

describe('a withdrawal', () => {
  it('is an item of the case with its own number, once', async () => {
    const { submissionId, caseId } = await sendReport();
    const page = `/fiok/ugyeim/${submissionId}/visszavonas`;
    expect((await browser.get(`/fiok/ugyeim/${submissionId}`)).body).toContain(page);
    expect((await browser.post(page, { indok: 'Eladtam.' })).statusCode).toBe(422);
    const done = await Promise.all(Array.from({ length: 4 }, () => browser.post(page, { indok: 'Eladtam.', biztos: 'igen' })));
    expect(done.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303]);
    const file = await asOfficer((tx) => findCase(tx, caseId));
    expect(file?.items).toHaveLength(2);
    expect(file?.items[1]).toMatchObject({ direction: 'incoming', subject: expect.stringContaining('Visszavonás: ') });
    expect(file?.withdrawnAt).not.toBeNull();
    expect((await asOfficer((tx) => listCaseEntries(tx, caseId))).at(-1)).toMatchObject({ kind: 'withdrawn' });
    expect(textOf(await browser.get(`/fiok/ugyeim/${submissionId}`))).toContain('Ezt a beadványt visszavonta');
    const other = await house.browser(await house.account({ mothersName: 'Másik Mária' }));
    expect((await other.post(page, { biztos: 'igen' })).statusCode).toBe(404);
  });

  it('comes too late once the decision is signed off', async () => {
    const { submissionId, caseId } = await sendReport();
    const item = await asOfficer((tx) => draftItem(tx, { caseId, subject: 'Határozat', reference: `tax.assessment:${newId()}`, preparedBy: officer }));
    const signed = await asOfficer((tx) => signOff(tx, { itemId: item.id, officialId: head, permissions: new Set(['records.item.sign-off']) }), head);
    expect(signed.ok).toBe(true);
    const answer = await browser.post(`/fiok/ugyeim/${submissionId}/visszavonas`, { biztos: 'igen' });
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer)).toContain('a hivatal meghozta a döntést');
  });

  it('of a paper that waits for registration is registered with it', async () => {
    await asOfficer((tx) => tx.sql.updateTable('forms.setting').set({ registers_automatically: false }).where('municipality_id', '=', house.town).where('form_code', '=', 'A01').execute());
    const { submissionId } = await sendReport();
    await browser.post(`/fiok/ugyeim/${submissionId}/visszavonas`, { biztos: 'igen' });
    const arrival = await asOfficer((tx) => findArrivalOfSubmission(tx, submissionId));
    const registered = await asOfficer((tx) =>
      registerArrival(tx, { arrivalId: arrival?.id ?? '', subject: 'Adatbejelentés', partyId: arrival?.senderPartyId ?? '', subjectArea: 'Adó', retentionCode: 'A103', unitId: null, officerId: null, intoCaseId: null }),
    );
    const file = registered.ok ? await asOfficer((tx) => findCase(tx, registered.value.caseId)) : null;
    expect(file?.items).toHaveLength(2);
    expect(file?.withdrawnAt).not.toBeNull();
    expect(checkTexts(supplementTexts.entries)).toEqual([]);
  });
});
