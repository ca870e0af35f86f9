import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import { newId, type Uuid } from '../../../platform/ids/uuid.ts';
import { arrive, deskFigures, draftItem, findCase, listAwaitingSignOff, refuseSignOff, settleCase, signOff } from '../contract.ts';
import { arrivalRequest, asOfficialOf, asTown, hire } from '../tests/people.ts';

let t: TestDatabase;
let author: Uuid;
let signer: Uuid;
beforeAll(async () => {
  t = await testDatabase({ today: '2026-03-02' });
  author = await hire(t, t.townA, 'Szerző Szilvia');
  signer = await hire(t, t.townA, 'Kiadó Kálmán');
});
afterAll(() => t.close());

const EFFECT = { hu: 'Telekadó 2026: 40 000 Ft', en: 'Land tax 2026: HUF 40,000' };

async function openCase(): Promise<Uuid> {
  const { caseId } = await asTown(t, t.townA, (tx) => arrive(tx, arrivalRequest()));
  return caseId ?? '';
}

const MAY_SIGN: ReadonlySet<string> = new Set(['records.item.sign-off']);
const MAY_SIGN_TAX: ReadonlySet<string> = new Set(['records.item.sign-off', 'tax.assessment.sign-off']);
const MAY_NOT_SIGN: ReadonlySet<string> = new Set(['records.case.read', 'tax.assessment.sign-off']);

const draft = (caseId: Uuid, reference = `tax.assessment:${newId()}`) =>
  asOfficialOf(t, t.townA, author, (tx) => draftItem(tx, { caseId, subject: 'Határozat', reference, preparedBy: author }));
const taxDraft = (caseId: Uuid) =>
  asOfficialOf(t, t.townA, author, (tx) =>
    draftItem(tx, { caseId, subject: 'Határozat', reference: `tax.assessment:${newId()}`, preparedBy: author, permission: 'tax.assessment.sign-off' }),
  );
const sign = (itemId: Uuid, officialId: Uuid, permissions = MAY_SIGN) =>
  asOfficialOf(t, t.townA, officialId, (tx) => signOff(tx, { itemId, officialId, permissions }));
const sendBack = (itemId: Uuid, reason: string, permissions = MAY_SIGN) =>
  asOfficialOf(t, t.townA, signer, (tx) => refuseSignOff(tx, { itemId, officialId: signer, permissions, reason }));
const waitingFor = (town: Uuid, officialId: Uuid, permissions: ReadonlySet<string>) =>
  asTown(t, town, (tx) => listAwaitingSignOff(tx, { officialId, permissions }, { limit: 10 }));
const eventsAbout = (itemId: Uuid) =>
  asTown(t, t.townA, async (tx) => {
    const rows = await tx.sql.selectFrom('platform.event').select(['name', 'payload']).where('name', 'like', 'records.item.%').execute();
    return rows.filter(({ payload }) => JSON.stringify(payload).includes(itemId));
  });

describe('draftItem', () => {
  it('takes the next item number and waits for sign-off', async () => {
    const caseId = await openCase();
    const item = await draft(caseId);
    expect(item).toMatchObject({ itemNo: 2, direction: 'outgoing', state: 'awaiting_sign_off', preparedBy: author });
    expect(item.registryNo).toMatch(/^HIV\/\d+-2\/2026$/);
  });

  it('makes one item of one reference, and a new one after a refusal', async () => {
    const caseId = await openCase();
    const first = await draft(caseId, 'tax.assessment:1');
    expect((await draft(caseId, 'tax.assessment:1')).id).toBe(first.id);
    await sendBack(first.id, 'Hibás a cím.');
    const again = await draft(caseId, 'tax.assessment:1');
    expect(again).toMatchObject({ itemNo: 3, state: 'awaiting_sign_off' });
  });

  it('numbers many drafts of one case without gap or double', async () => {
    const caseId = await openCase();
    await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        asOfficialOf(t, t.townA, author, async (tx) => {
          await draftItem(tx, { caseId, subject: `${index}`, reference: `test:${index}:${caseId}`, preparedBy: author });
          if (index % 4 === 0) throw new Error('a later statement failed');
        }).catch(() => null),
      ),
    );
    const file = await asTown(t, t.townA, (tx) => findCase(tx, caseId));
    expect(file?.items.map(({ itemNo }) => itemNo)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  });

  it('takes no draft into a settled case or a case of another town', async () => {
    const caseId = await openCase();
    await asTown(t, t.townA, (tx) => settleCase(tx, caseId));
    await expect(draft(caseId)).rejects.toThrow('only an open case');
    const foreign = await asTown(t, t.townB, (tx) => arrive(tx, arrivalRequest()));
    await expect(draft(foreign.caseId ?? '')).rejects.toThrow('case of this municipality');
  });
});

describe('signOff', () => {
  it('lets another official sign, and tells the specialist room', async () => {
    const item = await draft(await openCase(), 'tax.assessment:signed');
    const result = await sign(item.id, signer);
    expect(result).toMatchObject({ ok: true, value: { state: 'signed_off', signedOffBy: signer } });
    expect(await eventsAbout(item.id)).toEqual([
      { name: 'records.item.signed-off', payload: { itemId: item.id, caseId: item.caseId, reference: 'tax.assessment:signed', signedOffBy: signer } },
    ]);
  });

  it('refuses the author: four eyes', async () => {
    const item = await draft(await openCase());
    expect(await sign(item.id, author)).toMatchObject({ ok: false, refusal: { code: 'records.four-eyes' } });
    expect(await eventsAbout(item.id)).toEqual([]);
  });

  it('wants the power that the paper asks for, and the general one always', async () => {
    const item = await taxDraft(await openCase());
    expect(item.signOffPermission).toBe('tax.assessment.sign-off');
    for (const permissions of [MAY_SIGN, MAY_NOT_SIGN, new Set<string>()]) {
      expect(await sign(item.id, signer, permissions)).toMatchObject({ ok: false, refusal: { code: 'records.not-empowered' } });
    }
    expect(await eventsAbout(item.id)).toEqual([]);
    expect(await sign(item.id, author, MAY_SIGN_TAX)).toMatchObject({ ok: false, refusal: { code: 'records.four-eyes' } });
    expect(await sign(item.id, signer, MAY_SIGN_TAX)).toMatchObject({ ok: true, value: { state: 'signed_off' } });
    const plain = await draft(await openCase());
    expect(await sign(plain.id, signer, MAY_NOT_SIGN)).toMatchObject({ ok: false, refusal: { code: 'records.not-empowered' } });
  });

  it('signs once: the same person again gets the signed item, another one a refusal', async () => {
    const item = await draft(await openCase());
    const third = await hire(t, t.townA, 'Harmadik Hanna');
    await sign(item.id, signer);
    expect(await sign(item.id, signer)).toMatchObject({ ok: true });
    expect(await sign(item.id, third)).toMatchObject({ ok: false, refusal: { code: 'records.item-not-waiting' } });
    expect(await eventsAbout(item.id)).toHaveLength(1);
  });

  it('does not see an item of another town, and nobody signs in the name of another', async () => {
    const item = await draft(await openCase());
    const elsewhere = await asOfficialOf(t, t.townB, signer, (tx) => signOff(tx, { itemId: item.id, officialId: signer, permissions: MAY_SIGN }));
    expect(elsewhere).toMatchObject({ ok: false, refusal: { code: 'records.item-not-found' } });
    await expect(asOfficialOf(t, t.townA, author, (tx) => signOff(tx, { itemId: item.id, officialId: signer, permissions: MAY_SIGN }))).rejects.toThrow('own name');
  });

  it('is kept apart from the author by the table itself', async () => {
    const item = await draft(await openCase());
    const write = asTown(t, t.townA, (tx) =>
      tx.sql.updateTable('records.item').set({ signed_off_by: author, state: 'signed_off' }).where('id', '=', item.id).execute(),
    );
    await expect(write).rejects.toThrow('check constraint');
  });
});

describe('refuseSignOff', () => {
  it('sends the item back with its reason', async () => {
    const item = await draft(await openCase(), 'tax.assessment:refused');
    expect(await sendBack(item.id, ' Hibás a cím. ')).toMatchObject({ ok: true, value: { state: 'refused', refusalReason: 'Hibás a cím.' } });
    expect(await eventsAbout(item.id)).toMatchObject([{ name: 'records.item.sign-off-refused', payload: { reference: 'tax.assessment:refused' } }]);
  });

  it.each([
    ['records.reason-missing', '   '],
    ['records.reason-too-long', 'x'.repeat(1001)],
  ])('refuses with %s', async (code, reason) => {
    const item = await draft(await openCase());
    expect(await sendBack(item.id, reason)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is for those who could sign the paper', async () => {
    const item = await taxDraft(await openCase());
    expect(await sendBack(item.id, 'Nem az én dolgom.')).toMatchObject({ ok: false, refusal: { code: 'records.not-empowered' } });
    expect(await eventsAbout(item.id)).toEqual([]);
    expect(await sendBack(item.id, 'Hibás a cím.', MAY_SIGN_TAX)).toMatchObject({ ok: true, value: { state: 'refused' } });
  });

  it('refuses an item that was signed meanwhile', async () => {
    const item = await draft(await openCase());
    await sign(item.id, signer);
    expect(await sendBack(item.id, 'Mégsem.')).toMatchObject({ ok: false, refusal: { code: 'records.item-not-waiting' } });
  });
});

describe('listAwaitingSignOff', () => {
  it('shows what others prepared, oldest first', async () => {
    const town = newId();
    const writer = await hire(t, town, 'Író Imre');
    const { caseId } = await asTown(t, town, (tx) => arrive(tx, arrivalRequest({ subject: 'Telekadó' })));
    const item = await asOfficialOf(t, town, writer, (tx) =>
      draftItem(tx, { caseId: caseId ?? '', subject: 'Határozat', reference: 'tax.assessment:list', preparedBy: writer, effect: EFFECT }),
    );
    const forSigner = await waitingFor(town, signer, MAY_SIGN);
    expect(forSigner).toMatchObject([{ id: item.id, caseSubject: 'Telekadó', module: 'tax', effect: EFFECT }]);
    expect(await waitingFor(town, writer, MAY_SIGN)).toEqual([]);
  });

  it('shows and counts only what this official may sign', async () => {
    const town = newId();
    const writer = await hire(t, town, 'Író Ilona');
    const { caseId } = await asTown(t, town, (tx) => arrive(tx, arrivalRequest()));
    const make = (permission?: string) =>
      asOfficialOf(t, town, writer, (tx) =>
        draftItem(tx, { caseId: caseId ?? '', subject: 'Végzés', reference: newId(), preparedBy: writer, ...(permission === undefined ? {} : { permission }) }),
      );
    const plain = await make();
    const tax = await make('tax.assessment.sign-off');
    const other = await make('estates.notice.sign-off');
    for (const [permissions, expected] of [
      [MAY_SIGN, [plain.id]],
      [MAY_SIGN_TAX, [plain.id, tax.id]],
      [new Set([...MAY_SIGN_TAX, 'estates.notice.sign-off']), [plain.id, tax.id, other.id]],
      [MAY_NOT_SIGN, []],
      [new Set<string>(), []],
    ] as const) {
      const rows = await waitingFor(town, signer, permissions);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
      const figures = await asTown(t, town, (tx) => deskFigures(tx, { officialId: signer, permissions }));
      expect(figures.awaitingSignOff).toBe(expected.length);
    }
    expect(await waitingFor(town, writer, MAY_SIGN_TAX)).toEqual([]);
  });
});
