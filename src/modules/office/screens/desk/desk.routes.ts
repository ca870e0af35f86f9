import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, type OfficialRequest, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { deskFigures, listCases, listWaitingArrivals } from '../../../records/contract.ts';
import { namesOf } from '../../data/names.ts';
import { DeskPage } from './desk.view.tsx';

const SHOWN = 10;

export const deskRoutes: readonly Route[] = [{ method: 'GET', path: '/hivatal', permission: 'official', handle: desk }];

async function desk(request: OfficialRequest): Promise<Reply> {
  const { officialId, permissions, name, previousSignInAt, municipalities } = request.session;
  const model = await asOfficial(request, async (tx) => {
    const figures = await deskFigures(tx, { officialId, permissions });
    const mine = permissions.has('records.case.read')
      ? await listCases(tx, { state: 'open', officerId: officialId, order: 'due' }, { after: null, limit: SHOWN })
      : null;
    const arrivals = permissions.has('records.arrival.read') ? await listWaitingArrivals(tx, { after: null, limit: SHOWN }) : null;
    const names = await namesOf(tx, { parties: mine?.rows.map(({ partyId }) => partyId) ?? [] });
    tx.audit({ action: 'office.desk.viewed', details: { cases: mine?.rows.length ?? 0, arrivals: arrivals?.length ?? 0 } });
    const cases = mine === null ? null : mine.rows.map((row) => ({ ...row, partyName: names.party(row.partyId) }));
    return { figures, cases, arrivals, today: tx.today };
  });
  const maySignOff = permissions.has('records.item.sign-off');
  return page(DeskPage({ frame: frameOf(request), name, previousSignInAt, maySignOff, hasOtherTowns: municipalities.length > 1, ...model }));
}
