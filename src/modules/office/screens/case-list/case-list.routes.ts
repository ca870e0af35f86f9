import type { Tx } from '../../../../platform/database/database.ts';
import { path, withQuery } from '../../../../platform/html/addresses.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDayShort } from '../../../../platform/texts/format.ts';
import { dayInBudapest } from '../../../../kernel/dates.ts';
import { searchParties } from '../../../parties/contract.ts';
import { type CaseRow, listCases, unitsOfOfficial } from '../../../records/contract.ts';
import { namesOf } from '../../data/names.ts';
import { csv } from '../../domain/csv.ts';
import { caseListTexts } from '../../texts/case-list.ts';
import { caseWords } from '../../texts/case-words.ts';
import { caseStateWord } from '../../views/state-tags.tsx';
import { CaseListPage, type NamedCaseRow } from './case-list.view.tsx';
import { type CaseQuery, readCaseQuery, toFilter } from './case-query.ts';

const PAGE = 50;
const PARTIES_MAX = 50;
/** More than this many cases are not taken out at once. */
const EXPORT_MAX = 5000;
const EXPORT_STEP = 500;

export const caseListRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/ugyek', permission: 'records.case.read', handle: list },
  { method: 'GET', path: '/hivatal/ugyek.csv', permission: 'records.case.read', handle: download },
  { method: 'GET', path: '/hivatal/kereses', permission: 'records.case.read', handle: search },
];

async function list(request: OfficialRequest): Promise<Reply> {
  const query = readCaseQuery(request.query);
  const after = request.query['utan'] ?? null;
  const model = await asOfficial(request, async (tx) => {
    const { rows, next } = await listCases(tx, await filterOf(tx, request, query), { after, limit: PAGE });
    tx.audit({ action: 'records.case.listed', details: { count: rows.length } });
    return { rows: await named(tx, rows), next, today: tx.today };
  });
  return page(CaseListPage({ frame: { ...frameOf(request), searchValue: query.q }, query, isContinued: after !== null, ...model }));
}

/** The search of the header: a number that names one case opens it, anything else lists what matches. */
async function search(request: OfficialRequest): Promise<Reply> {
  const query = readCaseQuery({ q: request.query['q'] ?? '' });
  const found = await asOfficial(request, async (tx) => listCases(tx, await filterOf(tx, request, query), { after: null, limit: 2 }));
  const [only, another] = found.rows;
  const isNumber = /\d/.test(query.q) && /^[\w/ .-]+$/.test(query.q);
  if (only !== undefined && another === undefined && isNumber) return redirect(path`/hivatal/ugyek/${only.id}`);
  return redirect(withQuery('/hivatal/ugyek', { q: query.q }));
}

async function download(request: OfficialRequest): Promise<Reply> {
  const query = readCaseQuery(request.query);
  const { lang } = request;
  const rows = await asOfficial(request, async (tx) => {
    const filter = await filterOf(tx, request, query);
    const all: NamedCaseRow[] = [];
    let after: string | null = null;
    do {
      const step = await listCases(tx, filter, { after, limit: EXPORT_STEP });
      all.push(...(await named(tx, step.rows)));
      after = step.next;
    } while (after !== null && all.length < EXPORT_MAX);
    tx.audit({ action: 'records.case.exported', details: { count: all.length } });
    return all;
  });
  const words = caseWords(lang);
  const header = [words('number'), words('subject'), words('party'), words('state'), words('officer'), words('unit'), caseListTexts(lang)('opened'), words('deadline')];
  const lines = rows.map((row) => [
    row.caseNo,
    row.subject,
    row.partyName ?? '',
    caseStateWord(row.state, lang),
    row.officerName ?? '',
    row.unitName ?? '',
    formatDayShort(dayInBudapest(row.openedAt), lang),
    formatDayShort(row.dueOn, lang),
  ]);
  return { kind: 'file', type: 'text/csv; charset=utf-8', name: 'ugyiratok.csv', content: csv([header, ...lines]) };
}

async function filterOf(tx: Tx, request: OfficialRequest, query: CaseQuery): Promise<ReturnType<typeof toFilter>> {
  const { officialId } = request.session;
  const parties = query.q === '' ? [] : await searchParties(tx, query.q, PARTIES_MAX);
  const unitIds = query.kie === 'egysegem' ? await unitsOfOfficial(tx, officialId) : [];
  return toFilter(query, { officialId, unitIds, partyIds: parties.map(({ id }) => id) });
}

async function named(tx: Tx, rows: readonly CaseRow[]): Promise<NamedCaseRow[]> {
  const names = await namesOf(tx, {
    parties: rows.map(({ partyId }) => partyId),
    officers: rows.map(({ officerId }) => officerId),
    units: rows.map(({ unitId }) => unitId),
  });
  return rows.map((row) => ({
    ...row,
    partyName: names.party(row.partyId),
    officerName: names.officer(row.officerId),
    unitName: names.unit(row.unitId),
  }));
}
