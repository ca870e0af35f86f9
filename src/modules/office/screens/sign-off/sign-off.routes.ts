import type { Refusal } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, field, notFound, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { type AwaitingItem, findCase, findDocument, listAwaitingSignOff, refuseSignOff, signOff } from '../../../records/contract.ts';
import { type Names, namesOf } from '../../data/names.ts';
import { signOffTexts } from '../../texts/sign-off.ts';
import { specialistLink } from '../case/specialists.ts';
import { type SelectedItem, SignOffPage } from './sign-off.view.tsx';

const SHOWN_MAX = 200;
/** So many papers are signed at once at most. */
const SIGNED_MAX = 200;

export const signOffRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/alairas', permission: 'records.item.sign-off', handle: waiting },
  { method: 'POST', path: '/hivatal/alairas/kiadmanyozas', permission: 'records.item.sign-off', handle: sign },
  { method: 'POST', path: '/hivatal/alairas/:id/visszaadas', permission: 'records.item.sign-off', handle: sendBack },
];

async function waiting(request: OfficialRequest): Promise<Reply> {
  return show(request, request.query['irat'] ?? null);
}

/** Each paper in a transaction of its own: one that cannot be signed does not hold up the others. */
async function sign(request: OfficialRequest): Promise<Reply> {
  const { officialId, permissions } = request.session;
  const t = signOffTexts(request.lang);
  const marked = [...new Set(request.form.flatMap(([name, value]) => (name === 'irat' && isUuid(value) ? [value] : [])))].slice(0, SIGNED_MAX);
  if (marked.length === 0) return redirect('/hivatal/alairas', [flash('warning', t('noneMarked'))]);
  const refusals: Refusal[] = [];
  for (const itemId of marked) {
    const result = await asOfficial(request, (tx) => signOff(tx, { itemId, officialId, permissions }));
    if (!result.ok) refusals.push(result.refusal);
  }
  const [first] = refusals;
  const done = t('signed', { count: marked.length - refusals.length });
  if (first === undefined) return redirect('/hivatal/alairas', [flash('success', done)]);
  const reason = first.text?.[request.lang] ?? first.code;
  return redirect('/hivatal/alairas', [flash('warning', `${done} ${t('notSigned', { count: refusals.length, reason })}`)]);
}

async function sendBack(request: OfficialRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const { officialId, permissions } = request.session;
  const reason = field(request, 'indoklas');
  const result = await asOfficial(request, (tx) => refuseSignOff(tx, { itemId: id, officialId, permissions, reason }));
  if (result.ok) return redirect('/hivatal/alairas', [flash('success', signOffTexts(request.lang)('refused', { number: result.value.registryNo }))]);
  if (result.refusal.code === 'records.item-not-found' || result.refusal.code === 'records.not-empowered') return notFound();
  const message = result.refusal.text?.[request.lang] ?? result.refusal.code;
  // A paper that was signed or sent back meanwhile is no longer in the list: the sentence goes to the list itself.
  if (result.refusal.code === 'records.item-not-waiting') return redirect('/hivatal/alairas', [flash('warning', message)]);
  return show(request, id, { reason, fault: message });
}

async function show(request: OfficialRequest, id: string | null, failed?: { reason: string; fault: string }): Promise<Reply> {
  const model = await asOfficial(request, async (tx) => {
    const items = await listAwaitingSignOff(tx, request.session, { limit: SHOWN_MAX });
    const names = await namesOf(tx, { parties: items.map(({ partyId }) => partyId), officers: items.map(({ preparedBy }) => preparedBy) });
    tx.audit({ action: 'records.signing.listed', details: { count: items.length } });
    const rows = items.map((item) => ({ ...item, ...namedBy(names, item) }));
    const selected = rows.find((item) => item.id === id) ?? rows[0] ?? null;
    return { rows, selected: selected === null ? null : { ...selected, ...(await beside(tx, request, selected)) } };
  });
  if (id !== null && model.selected?.id !== id) return notFound();
  return page(SignOffPage({ frame: frameOf(request), ...model, typed: failed?.reason ?? '', fault: failed?.fault ?? null }), failed === undefined ? 200 : 422);
}

function namedBy(names: Names, item: AwaitingItem): { partyName: string | null; preparedByName: string | null } {
  return { partyName: names.party(item.partyId), preparedByName: names.officer(item.preparedBy) };
}

/** What the signer should see before signing: the document, and what was sent back before and why. */
async function beside(tx: Tx, request: OfficialRequest, item: AwaitingItem): Promise<Pick<SelectedItem, 'hasDocument' | 'earlier' | 'specialist'>> {
  tx.audit({ action: 'records.item.viewed', object: { type: 'records.item', id: item.id } });
  const file = await findCase(tx, item.caseId);
  const earlier = file?.items.filter(({ id, reference, state }) => id !== item.id && reference === item.reference && state === 'refused') ?? [];
  return {
    hasDocument: (await findDocument(tx, item.id)) !== null,
    earlier,
    specialist: specialistLink(item.module, item.caseId, request.session.permissions),
  };
}
