import { notFound, page, redirect, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { decisionDueOn } from '../../../forms/contract.ts';
import { townFrame } from '../../data/town-frame.ts';
import { findPlace } from '../filling/form-place.ts';
import { MatterPage } from './matter.view.tsx';

/** What a person should know before starting. */
export const matterRoutes: readonly Route[] = [
  { method: 'GET', path: '/:town/ugyinditas', permission: 'public', handle: async (request) => redirect(`/${encodeURIComponent(request.params['town'] ?? '')}`) },
  { method: 'GET', path: '/:town/ugyinditas/:form', permission: 'public', handle: matter },
];

async function matter(request: RequestContext): Promise<Reply> {
  const found = await request.db.within({ kind: 'public' }, async (tx) => {
    const place = await findPlace(tx, request);
    return place === null ? null : { place, today: tx.today };
  });
  if (found === null) return notFound();
  const { place, today } = found;
  const { municipality, setting, context } = place;
  const form = place.form.definition;
  return page(
    MatterPage({
      frame: frameOf(request, townFrame(municipality)),
      municipality,
      form,
      local: setting.local,
      parameters: context.municipality,
      registersAutomatically: setting.registersAutomatically,
      today,
      decidedOn: decisionDueOn(form.audience.decidedBy, today),
      isSignedIn: request.session?.kind === 'client',
    }),
  );
}
