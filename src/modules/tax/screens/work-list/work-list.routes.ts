import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, type OfficialRequest, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { listParties } from '../../../parties/contract.ts';
import { officerNames } from '../../../records/contract.ts';
import { listWork } from '../../data/reports.ts';
import { WorkListPage } from './work-list.view.tsx';

/** More than this is not read on one page; the filter narrows. */
const ROWS_MAX = 200;

export const workListRoutes: readonly Route[] = [{ method: 'GET', path: '/hivatal/ado', permission: 'tax.case.read', handle: workList }];

async function workList(request: OfficialRequest): Promise<Reply> {
  const whose = request.query['kie'] === 'enyem' ? 'enyem' : 'mind';
  const state = request.query['allapot'] === 'lezart' ? 'lezart' : 'folyamatban';
  const filter = {
    state: state === 'lezart' ? ('processed' as const) : ('open' as const),
    ...(whose === 'enyem' ? { officerId: request.session.officialId } : {}),
  };
  const rows = await asOfficial(request, async (tx) => {
    const work = await listWork(tx, filter, ROWS_MAX);
    const parties = new Map((await listParties(tx, work.map(({ partyId }) => partyId))).map((party) => [party.id, party.name]));
    const officers = await officerNames(tx, work.map(({ officerId }) => officerId));
    tx.audit({ action: 'tax.work-list.viewed', details: { rows: work.length, state: filter.state } });
    return work.map((row) => ({
      ...row,
      taxpayer: parties.get(row.partyId) ?? null,
      officer: row.officerId === null ? null : (officers.get(row.officerId)?.name ?? null),
    }));
  });
  return page(WorkListPage({ frame: frameOf(request), rows, query: { whose, state }, today: request.clock.today(), isCut: rows.length === ROWS_MAX }));
}
