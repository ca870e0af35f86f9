import { notFound, page, redirect, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { decisionDueOn, findOfferedForm } from '../../../forms/contract.ts';
import { findMunicipalityBySlug } from '../../../tenants/contract.ts';
import { townFrame } from '../../data/town-frame.ts';
import { MatterPage } from './matter.view.tsx';

/** What a person should know before starting. */
export const matterRoutes: readonly Route[] = [
  { method: 'GET', path: '/:town/ugyinditas', permission: 'public', handle: async (request) => redirect(`/${encodeURIComponent(request.params['town'] ?? '')}`) },
  { method: 'GET', path: '/:town/ugyinditas/:form', permission: 'public', handle: matter },
];

async function matter(request: RequestContext): Promise<Reply> {
  const found = await request.db.within({ kind: 'public' }, async (tx) => {
    const municipality = await findMunicipalityBySlug(tx, request.params['town'] ?? '');
    const form = municipality === null ? null : await findOfferedForm(tx, municipality.id, request.params['form'] ?? '');
    return municipality === null || form === null ? null : { municipality, form: form.definition, local: form.setting.local, today: tx.today };
  });
  if (found === null) return notFound();
  const { municipality, form, local, today } = found;
  const dueOn = decisionDueOn(form.audience.decidedBy, today);
  const isSignedIn = request.session?.kind === 'client';
  return page(MatterPage({ frame: frameOf(request, townFrame(municipality)), municipality, form, local, decidedOn: dueOn, isSignedIn }));
}
