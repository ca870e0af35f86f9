import { notFound, page, redirect, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { decisionDueOn } from '../../../forms/contract.ts';
import { townFrame } from '../../data/town-frame.ts';
import { capacitiesOf, principalsFor } from '../filling/acting-for.ts';
import { earlierOf } from '../filling/earlier.ts';
import { findPlace } from '../filling/form-place.ts';
import { asVisitor } from '../filling/load-filling.ts';
import { visitorOf } from '../filling/visitor.ts';
import { MatterPage } from './matter.view.tsx';

/** What a person should know before starting. */
export const matterRoutes: readonly Route[] = [
  { method: 'GET', path: '/:town/ugyinditas', permission: 'public', handle: async (request) => redirect(`/${encodeURIComponent(request.params['town'] ?? '')}`) },
  { method: 'GET', path: '/:town/ugyinditas/:form', permission: 'public', handle: matter },
];

async function matter(request: RequestContext): Promise<Reply> {
  const visitor = visitorOf(request);
  const found = await asVisitor(request.db, visitor.kind === 'client' ? visitor : { kind: 'anonymous' }, async (tx) => {
    const place = await findPlace(tx, request);
    if (place === null) return null;
    const isClient = visitor.kind === 'client';
    return { place, today: tx.today, principals: isClient ? await principalsFor(tx, place.form) : [], earlier: isClient ? await earlierOf(tx, place) : [] };
  });
  if (found === null) return notFound();
  const { place, today, principals, earlier } = found;
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
      isSignedIn: visitor.kind === 'client',
      capacities: capacitiesOf(place.form),
      principals,
      earlier,
    }),
  );
}
