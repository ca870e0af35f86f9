import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, notFound, type OfficialRequest, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { listParties } from '../../../parties/contract.ts';
import { listAssessments } from '../../data/assessments.ts';
import { findTaxObject, listOwners, searchTaxObjects } from '../../data/tax-objects.ts';
import { cleanText } from '../../domain/untrusted-text.ts';
import { ObjectPage } from './object.view.tsx';
import { ObjectsPage } from './objects.view.tsx';

const PAGE_SIZE = 50;
const QUERY_LENGTH_MAX = 100;
const PAGE_MAX = 10_000;

export const objectsRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/ado/targyak', permission: 'tax.object.read', handle: list },
  { method: 'GET', path: '/hivatal/ado/targyak/:id', permission: 'tax.object.read', handle: detail },
];

async function list(request: OfficialRequest): Promise<Reply> {
  const query = cleanText(request.query['q'] ?? '', QUERY_LENGTH_MAX);
  const asked = Number(request.query['lap'] ?? '1');
  const number = Number.isSafeInteger(asked) && asked >= 1 && asked <= PAGE_MAX ? asked : 1;
  const found = await asOfficial(request, async (tx) => {
    const objects = await searchTaxObjects(tx, query, number, PAGE_SIZE);
    tx.audit({ action: 'tax.object.searched', details: { found: objects.count, page: number } });
    return objects;
  });
  return page(ObjectsPage({ frame: frameOf(request), query, ...found, page: number, pageCount: Math.max(1, Math.ceil(found.count / PAGE_SIZE)) }));
}

async function detail(request: OfficialRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const model = await asOfficial(request, async (tx) => {
    const object = await findTaxObject(tx, id);
    if (object === null) return null;
    const owners = await listOwners(tx, [id]);
    const assessments = await listAssessments(tx, { objectId: id });
    const parties = await listParties(tx, [...owners, ...assessments].map(({ partyId }) => partyId));
    tx.audit({ action: 'tax.object.viewed', object: { type: 'tax.object', id } });
    return { object, owners, assessments, names: new Map(parties.map((party) => [party.id, party.name])) };
  });
  if (model === null) return notFound();
  const { permissions } = request.session;
  return page(
    ObjectPage({
      frame: frameOf(request),
      ...model,
      today: request.clock.today(),
      maySeeAccounts: permissions.has('tax.account.read'),
      maySeeCases: permissions.has('tax.case.read'),
    }),
  );
}
