import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { newId, type Uuid } from '../../../../platform/ids/uuid.ts';
import { inspectPdf } from '../../../../platform/pdf/inspect-pdf.ts';
import { checkTexts } from '../../../../platform/texts/check-texts.ts';
import { Client } from 'pg';
import { findAttachment } from '../../../forms/attachments.contract.ts';
import { listSubmissions, offerForm } from '../../../forms/contract.ts';
import { signingTexts } from '../../texts/signing.ts';
import { openTestHouse, type TestBrowser, type TestHouse } from '../filling/tests/house.ts';
import { NOTICE } from './tests/notice.ts';

const FORM = '/kophaza/ugyinditas/hazassagkotesi-szandek-idopont';

let house: TestHouse;
let anna: Uuid;
let annas: TestBrowser;
let bela: Uuid;
let belas: TestBrowser;

beforeAll(async () => {
  house = await openTestHouse({ registersAutomatically: true });
  await asTown((tx) => offerForm(tx, { formCode: 'Y01', enabled: true, registersAutomatically: true, unitId: null, officerId: null }));
}, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  anna = await house.account({ mothersName: `Példa ${word()}` });
  annas = await house.browser(anna);
  bela = await house.account({ family: 'Dr. Minta', given: 'BÉLA', mothersName: 'Példa Éva' });
  belas = await house.browser(bela);
});

function asTown<T>(work: Parameters<TestHouse['t']['db']['within']>[1] extends (tx: infer X) => unknown ? (tx: X) => Promise<T> : never): Promise<T> {
  return house.t.db.within({ kind: 'municipality', municipalityId: house.town, actor: { kind: 'system' } }, work);
}

/** A name of letters only, another one each time. */
function word(): string {
  return `Éva${newId().replace(/[^a-f]/g, '')}`;
}

function submissionsOf(clientId: Uuid) {
  return house.t.db.within({ kind: 'client', clientId, actor: { kind: 'client', id: clientId } }, listSubmissions);
}

/** The newest invitation written to an address: its path. */
async function invitation(to = 'minta.bela@example.com'): Promise<string> {
  const rows = await asTown((tx) => tx.sql.selectFrom('platform.mail').select(['path', 'address']).where('kind', '=', 'signature-asked').where('address', '=', to).orderBy('id', 'desc').limit(1).execute());
  const path = rows[0]?.path;
  if (path === undefined || path === null) throw new Error('no invitation was written');
  return path;
}

/** Sends the form to be signed; answers where the submitter follows it. */
async function sendToSigners(browser = annas, changes: Record<string, string> = {}): Promise<string> {
  // Ids follow the clock: the newest is the last one only when it moves.
  house.t.clock.advance({ seconds: 1 });
  const sent = await browser.post(`${FORM}/bekuldes`, { ...NOTICE, ...changes, _kulcs: newId() });
  expect(sent.headers.location, textOf(sent).slice(0, 3000)).toMatch(/^\/fiok\/alairasra-kuldve\/[0-9a-f-]{36}$/);
  return String(sent.headers.location);
}

function textOf(answer: LightMyRequestResponse): string {
  return answer.body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

async function openIt(browser: TestBrowser): Promise<string> {
  const opened = await browser.post(await invitation(), {});
  expect(opened.statusCode, textOf(opened).slice(0, 600)).toBe(303);
  return String(opened.headers.location);
}

async function digestOn(browser: TestBrowser, page: string): Promise<string> {
  return /name="lenyomat" value="([0-9a-f]{64})"/.exec((await browser.get(page)).body)?.[1] ?? '';
}

describe('a form that another person signs', () => {
  it('waits frozen, says nothing of the matter in the mail, and goes in with the last signature', async () => {
    const waiting = await sendToSigners();
    expect(await submissionsOf(anna)).toEqual([]);
    expect(textOf(await annas.get(waiting))).toContain('A párja: Minta Béla');
    expect(textOf(await annas.get('/fiok'))).toContain('Aláírásokra vár');
    const link = await invitation();
    const stranger = await house.browser();
    const asked = textOf(await stranger.get(link));
    expect(asked).toContain('Aláírását kérik');
    for (const secret of ['Anna', 'Béla', 'házasság']) expect(asked).not.toContain(secret);
    const page = await openIt(belas);
    const shown = textOf(await belas.get(page));
    for (const words of ['Minta Anna', '2026. június 20.', 'Aláírom', 'Nem írom alá']) expect(shown.replaceAll('\u00A0', ' ')).toContain(words);
    expect(textOf(await belas.get('/fiok'))).toContain('Aláírás: Kópháza');
    expect(inspectPdf((await belas.get(`${page}/beadvany.pdf`)).rawPayload).text).toContain('Kópháza');
    house.t.clock.advance({ minutes: 20 });
    const signed = await belas.post(`${page}/alairas`, { lenyomat: await digestOn(belas, page) });
    expect(signed.statusCode).toBe(303);
    const [submission] = await submissionsOf(anna);
    expect(submission).toMatchObject({ formCode: 'Y01', clientId: anna });
    expect(submission?.submittedAt.toString()).toBe(house.t.clock.now().toString());
    const receipt = textOf(await annas.get(`/fiok/ugyeim/${submission?.id}/atvetel`));
    expect(receipt).toContain('Aláírta (A párja)');
    expect(receipt).toContain('Dr. Minta BÉLA');
    const paper = inspectPdf((await annas.get(`/fiok/ugyeim/${submission?.id}/beadvany.pdf`)).rawPayload);
    expect(paper.text.replace(/\s+/g, ' ')).toContain('Dr. Minta BÉLA');
    expect(inspectPdf((await belas.get(`${page}/atvetel.pdf`)).rawPayload).text).toContain('Dr. Minta BÉLA');
    expect(textOf(await belas.get('/fiok/ugyeim'))).toContain('Amit aláírtam');
    const mails = await asTown((tx) => tx.sql.selectFrom('platform.mail').select(['kind', 'client_id']).where('kind', '=', 'signed-by-all').execute());
    expect(new Set(mails.map(({ client_id: to }) => to))).toEqual(new Set([anna, bela]));
  });

  it('shows its files to who signs, and to nobody else before it is sent', async () => {
    const waiting = await sendToSigners();
    const page = await openIt(belas);
    const [file, admin] = [newId(), new Client({ connectionString: house.t.urls.admin })];
    await admin.connect();
    // As if the form had asked for a file when it was filled in: what is frozen names it.
    const { rows } = await admin.query<{ draft_id: Uuid }>(`update forms.signing set answers = answers || jsonb_build_object('paper', jsonb_build_array(jsonb_build_object('id', $1::text))) where id = $2 returning draft_id`, [file, waiting.split('/').at(-1)]);
    await admin.query(`insert into forms.attachment (municipality_id, id, client_id, draft_id, field_path, name, type, bytes, received_bytes, sha256, state, created_at) values ($1, $2, $3, $4, 'paper', 'terv.png', 'png', 3, 3, repeat('a', 64), 'clean', now())`, [house.town, file, anna, rows[0]?.draft_id]);
    await admin.query(`insert into forms.attachment_chunk values ($1, $2, 0, $3, '\\x010203')`, [house.town, file, anna]);
    expect((await belas.get(page)).body).toContain(`${page}/csatolmanyok/${file}`);
    const opened = await belas.get(`${page}/csatolmanyok/${file}`);
    expect([opened.statusCode, opened.rawPayload]).toEqual([200, Buffer.from([1, 2, 3])]);
    expect((await belas.get(`${page}/csatolmanyok/${newId()}`)).statusCode).toBe(404);
    const other = await house.browser(await house.account());
    expect((await other.get(`${page}/csatolmanyok/${file}`)).statusCode).toBe(404);
    expect(await asTown((tx) => findAttachment(tx, file))).toBeNull();
    await admin.end();
  });

  it('is one submission, whatever is clicked twice and at the same instant', async () => {
    // Ids follow the clock: its invitation is the newest only when the clock moves.
    house.t.clock.advance({ seconds: 1 });
    const key = newId();
    const sent = await Promise.all(Array.from({ length: 5 }, () => annas.post(`${FORM}/bekuldes`, { ...NOTICE, _kulcs: key })));
    expect(new Set(sent.map(({ headers }) => headers.location)).size).toBe(1);
    const link = await invitation();
    const opened = await Promise.all(Array.from({ length: 4 }, () => belas.post(link, {})));
    expect(new Set(opened.map(({ headers }) => headers.location)).size).toBe(1);
    const page = String(opened[0]?.headers.location);
    const lenyomat = await digestOn(belas, page);
    const signed = await Promise.all(Array.from({ length: 6 }, () => belas.post(`${page}/alairas`, { lenyomat })));
    expect(signed.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303, 303]);
    expect(await submissionsOf(anna)).toHaveLength(1);
  });

  it('ends one way when one signs and the submitter takes it back at the same instant', async () => {
    for (let round = 0; round < 4; round += 1) {
      const waiting = await sendToSigners();
      const before = (await submissionsOf(anna)).length;
      const page = await openIt(belas);
      const lenyomat = await digestOn(belas, page);
      await Promise.all([belas.post(`${page}/alairas`, { lenyomat }), annas.post(`${waiting}/visszavonas`, {})]);
      const isSent = (await submissionsOf(anna)).length > before;
      expect(textOf(await annas.get(waiting))).toContain(isSent ? 'megérkezett a hivatalhoz' : 'Visszavonta az aláíráskérést');
    }
  });

  it('is never signed by its submitter, nor by anybody whom the form does not name', async () => {
    await sendToSigners();
    const link = await invitation();
    expect(textOf(await annas.post(link, {}))).toContain('másnak kell aláírnia');
    const other = await house.browser(await house.account({ family: 'Más', given: 'Márton', mothersName: 'Példa Éva' }));
    const refused = await other.post(link, {});
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused)).toContain('nem egyeznek');
    const namesake = await house.browser(await house.account({ given: 'Béla', mothersName: 'Másik Mária' }));
    expect((await namesake.post(link, {})).statusCode).toBe(422);
    const page = await openIt(belas);
    for (const stranger of [other, annas]) {
      expect((await stranger.get(page)).statusCode).toBe(404);
      expect((await stranger.post(`${page}/alairas`, { lenyomat: '' })).statusCode).toBe(404);
    }
    expect((await belas.post(`${page}/alairas`, { lenyomat: 'a'.repeat(64) })).statusCode).toBe(422);
  });

  it('goes back to its submitter with the reason when somebody does not sign', async () => {
    const waiting = await sendToSigners();
    const page = await openIt(belas);
    expect((await belas.post(`${page}/elutasitas`, { indok: ' ' })).statusCode).toBe(422);
    expect((await belas.post(`${page}/elutasitas`, { indok: 'Nem ez a nap.' })).statusCode).toBe(303);
    expect((await belas.post(`${page}/elutasitas`, { indok: 'Nem ez a nap.' })).statusCode).toBe(303);
    expect(textOf(await annas.get(waiting))).toContain('„Nem ez a nap.”');
    expect(textOf(await annas.get('/fiok'))).toContain('Nem írták alá');
    expect((await belas.post(`${page}/alairas`, { lenyomat: await digestOn(belas, page) })).statusCode).toBe(422);
    expect(await submissionsOf(anna)).toEqual([]);
  });

  it('has invitations that end: after thirty days, when sent anew, and when the recipient says no', async () => {
    const waiting = await sendToSigners();
    const first = await invitation();
    const signer = /name="alairo" value="([0-9a-f-]{36})"/.exec((await annas.get(waiting)).body)?.[1] ?? '';
    expect((await annas.post(`${waiting}/meghivo`, { alairo: signer, email: 'minta.anna@example.com' })).statusCode).toBe(422);
    expect((await annas.post(`${waiting}/meghivo`, { alairo: signer, email: 'bela.uj@example.com' })).statusCode).toBe(303);
    expect((await belas.get(first)).statusCode).toBe(404);
    const second = await invitation('bela.uj@example.com');
    const stranger = await house.browser();
    expect(textOf(await stranger.post(`${second}/nem-en`, {}))).toContain('jeleztük a beküldőnek');
    expect((await belas.post(second, {})).statusCode).toBe(404);
    expect(textOf(await annas.get(waiting))).toContain('nem őt keresik');
    house.t.clock.advance({ seconds: 1 });
    await annas.post(`${waiting}/meghivo`, { alairo: signer, email: 'minta.bela@example.com' });
    const third = await invitation();
    house.t.clock.advance({ hours: 24 * 30 });
    expect((await stranger.get(third)).statusCode).toBe(404);
    house.t.clock.advance({ hours: -24 * 30 });
    expect((await stranger.get(third)).statusCode).toBe(200);
    expect((await stranger.get('/kophaza/alairas/nonsense')).statusCode).toBe(404);
  });

  it('lets a client switch notices off, and says everything in both languages', async () => {
    expect((await annas.get('/fiok/ertesitesek')).body).toContain('checked');
    await annas.post('/fiok/ertesitesek', {});
    expect((await annas.get('/fiok/ertesitesek')).body).not.toMatch(/name="kerek"[^>]*checked|checked[^>]*name="kerek"/);
    expect(checkTexts(signingTexts.entries)).toEqual([]);
  });
});
