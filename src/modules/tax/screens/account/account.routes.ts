import { assert } from '../../../../kernel/assert.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, notFound, type OfficialRequest, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid, type Uuid } from '../../../../platform/ids/uuid.ts';
import { findParty, type Party } from '../../../parties/contract.ts';
import { findMunicipality } from '../../../tenants/contract.ts';
import { listAssessments } from '../../data/assessments.ts';
import { type AccountStatement, statementsOf } from '../../data/statements.ts';
import { listObjectsOfParty } from '../../data/tax-objects.ts';
import { taxpayersAmong } from '../../data/taxpayers.ts';
import { townOf } from '../../data/town.ts';
import { renderStatement } from '../../documents/statement-document.ts';
import { accountTexts } from '../../texts/account.ts';
import { AccountPage } from './account.view.tsx';
import { type AccountQuery, readAccountQuery } from './account-query.ts';
import { statementCsv } from './statement-csv.ts';

export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/ado/szamla/:partyId', permission: 'tax.account.read', handle: account },
  { method: 'GET', path: '/hivatal/ado/szamla/:partyId/tetelek.csv', permission: 'tax.account.read', handle: download },
  { method: 'GET', path: '/hivatal/ado/szamla/:partyId/kivonat.pdf', permission: 'tax.account.read', handle: print },
];

async function account(request: OfficialRequest): Promise<Reply> {
  const query = readAccountQuery(request.query, request.clock.today());
  const model = await asOfficial(request, async (tx) => {
    const found = await load(tx, request.params['partyId'], query);
    if (found === null) return null;
    const municipality = await findMunicipality(tx, townOf(tx));
    assert(municipality !== null, 'an official works in a municipality that has joined');
    const { party } = found;
    return { ...found, municipality, objects: await listObjectsOfParty(tx, party.id), assessments: await listAssessments(tx, { partyId: party.id }) };
  });
  if (model === null) return notFound();
  const { session } = request;
  return page(
    AccountPage({
      frame: frameOf(request),
      ...model,
      query,
      today: request.clock.today(),
      maySeeObjects: session.permissions.has('tax.object.read'),
      maySeeCases: session.permissions.has('tax.case.read'),
    }),
    query.isBadDay ? 422 : 200,
  );
}

async function download(request: OfficialRequest): Promise<Reply> {
  const query = readAccountQuery(request.query, request.clock.today());
  const found = await asOfficial(request, (tx) => load(tx, request.params['partyId'], query));
  if (found === null || query.isBadDay) return notFound();
  return { kind: 'file', content: statementCsv(found.statements, query, request.lang), type: 'text/csv; charset=utf-8', name: `${fileName(request, found.party, query)}.csv` };
}

async function print(request: OfficialRequest): Promise<Reply> {
  const query = readAccountQuery(request.query, request.clock.today());
  const file = await asOfficial(request, async (tx) => {
    const found = await load(tx, request.params['partyId'], query);
    if (found === null) return null;
    const municipality = await findMunicipality(tx, townOf(tx));
    assert(municipality !== null, 'an official works in a municipality that has joined');
    const content = await renderStatement({ ...found, municipality, asOf: query.asOf, createdAt: tx.at }, request.lang);
    return { content, party: found.party };
  });
  if (file === null || query.isBadDay) return notFound();
  return { kind: 'file', content: file.content, type: 'application/pdf', name: `${fileName(request, file.party, query)}.pdf`, inline: true };
}

/** A taxpayer of the town with their ledgers; the read is audited. Null for whoever is none. */
async function load(tx: Tx, partyId: string | undefined, query: AccountQuery): Promise<{ party: Party; statements: AccountStatement[] } | null> {
  if (!isUuid(partyId) || !(await isTaxpayer(tx, partyId))) return null;
  const party = await findParty(tx, partyId);
  return party === null ? null : { party, statements: await statementsOf(tx, partyId, query.asOf) };
}

async function isTaxpayer(tx: Tx, partyId: Uuid): Promise<boolean> {
  return (await taxpayersAmong(tx, [partyId])).has(partyId);
}

function fileName(request: OfficialRequest, party: Party, query: AccountQuery): string {
  const identifier = party.taxId ?? party.taxNumber ?? party.id;
  return accountTexts(request.lang)('fileName', { identifier, day: query.asOf.toString() });
}
