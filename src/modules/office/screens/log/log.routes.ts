import type { Tx } from '../../../../platform/database/database.ts';
import { typedDay } from '../../../../platform/html/fields/typed-values.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, type OfficialRequest, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { findCase, listCases, listOfficers } from '../../../records/contract.ts';
import { type LogFilter, listLog, objectsOf } from '../../data/audit-log.ts';
import { logTexts } from '../../texts/log.ts';
import { LogPage, type LogQuery } from './log.view.tsx';

const PAGE = 100;

export const logRoutes: readonly Route[] = [{ method: 'GET', path: '/hivatal/naplo', permission: 'records.log.read', handle: log }];

async function log(request: OfficialRequest): Promise<Reply> {
  const { ki = '', nap = '', mit = '', utan } = request.query;
  const query: LogQuery = { ki, nap: nap.trim(), mit: mit.trim() };
  const t = logTexts(request.lang);
  const day = typedDay(query.nap);
  const model = await asOfficial(request, async (tx) => {
    const objects = query.mit === '' ? undefined : await objectsOfCase(tx, query.mit);
    const errors = [
      ...(query.nap !== '' && day === null ? [{ name: 'nap', message: t('dayWrong') }] : []),
      ...(objects === null ? [{ name: 'mit', message: t('objectUnknown') }] : []),
    ];
    const filter: LogFilter = {
      ...(isUuid(query.ki) ? { actorId: query.ki } : {}),
      ...(day === null ? {} : { day: Temporal.PlainDate.from(day) }),
      ...(objects === undefined || objects === null ? {} : { objects }),
    };
    const found = errors.length > 0 ? { rows: [], next: null } : await listLog(tx, filter, { after: utan ?? null, limit: PAGE });
    tx.audit({ action: 'records.log.viewed', details: { count: found.rows.length } });
    return { ...found, errors, officers: await listOfficers(tx) };
  });
  return page(LogPage({ frame: frameOf(request), query, ...model }), model.errors.length > 0 ? 422 : 200);
}

/** What the journal notes about the case of this number; null when the number names no single case. */
async function objectsOfCase(tx: Tx, number: string): Promise<{ type: string; id: string }[] | null> {
  if (!/\d/.test(number)) return null;
  const { rows } = await listCases(tx, { text: number, order: 'newest' }, { after: null, limit: 2 });
  const [only, another] = rows;
  const file = only === undefined || another !== undefined ? null : await findCase(tx, only.id);
  return file === null ? null : objectsOf(file);
}
