import { flash } from '../../../../platform/http/flash.ts';
import { asClient, type ClientRequest, notFound, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid, newId } from '../../../../platform/ids/uuid.ts';
import { removePrincipal, savePrincipal } from '../../actions/save-principal.ts';
import { findPrincipal, listPrincipals } from '../../data/principals.ts';
import type { Principal } from '../../domain/principal.ts';
import { accountDataTexts } from '../../texts/account-data.ts';
import { accountFrame } from './account-frame.ts';
import { PrincipalPage } from './principal.view.tsx';
import { PrincipalsPage } from './principals.view.tsx';
import { readPrincipal } from './read-principal.ts';

/** Those a client acts for: a list to choose from when a form is filled in. */
export const principalRoutes: readonly Route[] = [
  { method: 'GET', path: '/fiok/kepviselet', permission: 'client', handle: list },
  { method: 'GET', path: '/fiok/kepviselet/uj', permission: 'client', handle: blank },
  { method: 'POST', path: '/fiok/kepviselet/uj', permission: 'client', handle: add },
  { method: 'GET', path: '/fiok/kepviselet/:id', permission: 'client', handle: edit },
  { method: 'POST', path: '/fiok/kepviselet/:id', permission: 'client', handle: change },
  { method: 'POST', path: '/fiok/kepviselet/:id/torles', permission: 'client', handle: remove },
];

async function list(request: ClientRequest): Promise<Reply> {
  const principals = await asClient(request, (tx) => {
    tx.audit({ action: 'portal.principal.listed' });
    return listPrincipals(tx);
  });
  return page(PrincipalsPage({ frame: accountFrame(request), principals }));
}

async function blank(request: ClientRequest): Promise<Reply> {
  return page(PrincipalPage({ frame: accountFrame(request), principal: { kind: kindAsked(request), details: {}, capacity: null, ground: null }, action: newPath(request), errors: [] }));
}

async function add(request: ClientRequest): Promise<Reply> {
  return keep(request, { id: newId(request.clock.now().epochMilliseconds), kind: kindAsked(request) }, newPath(request));
}

async function edit(request: ClientRequest): Promise<Reply> {
  const principal = await asClient(request, (tx) => findPrincipal(tx, request.params['id']));
  return principal === null ? notFound() : page(PrincipalPage({ frame: accountFrame(request), principal, action: `/fiok/kepviselet/${principal.id}`, errors: [] }));
}

async function change(request: ClientRequest): Promise<Reply> {
  const principal = await asClient(request, (tx) => findPrincipal(tx, request.params['id']));
  return principal === null ? notFound() : keep(request, principal, `/fiok/kepviselet/${principal.id}`);
}

async function remove(request: ClientRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id) || !(await asClient(request, (tx) => removePrincipal(tx, id)))) return notFound();
  return redirect('/fiok/kepviselet', [flash('success', accountDataTexts(request.lang)('removed'))]);
}

async function keep(request: ClientRequest, { id, kind }: Pick<Principal, 'id' | 'kind'>, action: string): Promise<Reply> {
  const { typed, principal, errors } = readPrincipal(request, kind);
  const again = (faults: typeof errors): Reply => page(PrincipalPage({ frame: accountFrame(request), principal: { ...typed, kind }, action, errors: faults }), 422);
  if (principal === null) return again(errors);
  const saved = await asClient(request, (tx) => savePrincipal(tx, { ...principal, id, kind }));
  if (!saved.ok) return again([{ name: 'capacity', message: saved.refusal.text?.[request.lang] ?? saved.refusal.code }]);
  return redirect('/fiok/kepviselet', [flash('success', accountDataTexts(request.lang)('saved'))]);
}

function kindAsked(request: ClientRequest): Principal['kind'] {
  return request.query['fajta'] === 'szervezet' ? 'organisation' : 'person';
}

function newPath(request: ClientRequest): string {
  return `/fiok/kepviselet/uj?fajta=${kindAsked(request) === 'organisation' ? 'szervezet' : 'szemely'}`;
}
