import type { FastifyReply } from 'fastify';
import { STATUS } from '../../platform/identity/saml/protocol.ts';
import { demoCredentials } from './demo-credentials.ts';
import { formField, pageContext, queryField, sendExpired, sendPage } from './http-exchange.ts';
import { canUse, type DemoPerson } from './options.ts';
import { ChooserPage } from './pages/chooser-page.tsx';
import { WayPage, type WayPageModel } from './pages/way-page.tsx';
import { grant, refuseSignIn, type Exchange } from './sign-on.ts';
import type { PendingSignIn } from './state.ts';
import { askedPositions, type Way } from './ways.ts';

const PEOPLE_SHOWN = 30;

/** The choice among the ways. */
export function showChooser(exchange: Exchange): FastifyReply {
  const { broker, request, reply } = exchange;
  const token = queryField(request, 'kerelem') ?? '';
  const pending = broker.seal.openPending(token);
  if (pending === null) return sendExpired(broker, exchange);
  const context = pageContext(broker, request);
  const content = ChooserPage({ context, pending: token, allowed: pending.ways });
  return sendPage(broker, reply, { status: 200, content });
}

/** A way's own page, empty or filled in for a chosen invented person. */
export async function showWay(exchange: Exchange, way: Way): Promise<FastifyReply> {
  const { broker, request, reply } = exchange;
  const token = queryField(request, 'kerelem') ?? '';
  if (openFor(exchange, token, way) === null) return sendExpired(broker, exchange);
  const key = queryField(request, 'szemely');
  const chosen = key === undefined ? null : await broker.options.persons.find(key);
  const model = await wayPageModel(exchange, { way, token, chosen, typedName: '', hasFailed: false });
  return sendPage(broker, reply, { status: 200, content: WayPage({ model }) });
}

/** What was typed on a way's page: signs in, or shows the page again with the problem. */
export async function tryWay(exchange: Exchange, way: Way): Promise<FastifyReply> {
  const { broker, request, reply } = exchange;
  const token = formField(request, 'kerelem') ?? '';
  const pending = openFor(exchange, token, way);
  if (pending === null) return sendExpired(broker, exchange);
  const typedName = (formField(request, 'nev') ?? '').trim().slice(0, 100);
  const person = await broker.options.persons.find(typedName);
  if (person !== null && canUse(person, way.id) && hasProved(exchange, { way, token, person })) {
    return await grant(exchange, pending, { person, way });
  }
  const failed = { way, token, chosen: null, typedName, hasFailed: true };
  const model = await wayPageModel(exchange, failed);
  return sendPage(broker, reply, { status: 422, content: WayPage({ model }) });
}

/** The person does not want to sign in. */
export function cancel(exchange: Exchange): FastifyReply {
  const { broker, request } = exchange;
  const pending = broker.seal.openPending(formField(request, 'kerelem'));
  return pending === null
    ? sendExpired(broker, exchange)
    : refuseSignIn(exchange, pending, STATUS.requestDenied);
}

function openFor(exchange: Exchange, token: string, way: Way): PendingSignIn | null {
  const pending = exchange.broker.seal.openPending(token);
  return pending !== null && pending.ways.includes(way.id) ? pending : null;
}

function hasProved(
  exchange: Exchange,
  attempt: { readonly way: Way; readonly token: string; readonly person: DemoPerson },
): boolean {
  const typed = (name: string): string => (formField(exchange.request, name) ?? '').trim();
  const right = demoCredentials(attempt.person.key);
  switch (attempt.way.id) {
    case 'ugyfelkapu':
      return typed('jelszo') === right.password && typed('kod') === right.secondFactor;
    case 'telefonos':
      return askedPositions(attempt.token).every(
        (position) => typed(`karakter${position}`) === right.telephoneCode.charAt(position - 1),
      );
    case 'eszig':
      return typed('pin') === right.pin;
  }
}

async function wayPageModel(
  exchange: Exchange,
  page: {
    readonly way: Way;
    readonly token: string;
    readonly chosen: DemoPerson | null;
    readonly typedName: string;
    readonly hasFailed: boolean;
  },
): Promise<WayPageModel> {
  const { broker, request } = exchange;
  const { way, token, chosen, typedName, hasFailed } = page;
  const search = (queryField(request, 'szuro') ?? '').slice(0, 100);
  const wanted = { text: search, way: way.id, limit: PEOPLE_SHOWN + 1 };
  const found = await broker.options.persons.list(wanted);
  return {
    context: pageContext(broker, request),
    way,
    pending: token,
    search,
    people: found.slice(0, PEOPLE_SHOWN),
    hasMore: found.length > PEOPLE_SHOWN,
    chosen: chosen !== null && canUse(chosen, way.id) ? chosen : null,
    typedName,
    hasFailed,
  };
}
