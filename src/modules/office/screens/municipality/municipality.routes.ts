import { switchMunicipality } from '../../../../platform/identity/sessions.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { field, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { municipalityTexts } from '../../texts/municipality.ts';
import { MunicipalityPage } from './municipality.view.tsx';

/** In a joint office one official works for several municipalities, in exactly one at a time. */
export const municipalityRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/onkormanyzat', permission: 'official', handle: async (request) => show(request, null) },
  { method: 'POST', path: '/hivatal/onkormanyzat', permission: 'official', handle: change },
];

async function change(request: OfficialRequest): Promise<Reply> {
  const t = municipalityTexts(request.lang);
  const wished = field(request, 'onkormanyzat');
  const target = request.session.municipalities.find(({ id }) => id === wished);
  if (target === undefined || !isUuid(wished)) return show(request, t('notYours'));
  if (!(await switchMunicipality(request.db, request.session, target.id))) return show(request, t('notYours'));
  return redirect('/hivatal', [flash('success', t('changed', { name: target.name }))]);
}

function show(request: OfficialRequest, fault: string | null): Reply {
  const { municipality } = request.session;
  const municipalities = request.session.municipalities.toSorted((a, b) => a.name.localeCompare(b.name, 'hu'));
  return page(MunicipalityPage({ frame: frameOf(request), currentId: municipality.id, municipalities, fault }), fault === null ? 200 : 422);
}
