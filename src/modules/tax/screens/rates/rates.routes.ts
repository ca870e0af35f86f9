import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, notFound, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { setRate } from '../../actions/set-rate.ts';
import { listRates } from '../../data/rates.ts';
import { rateTexts } from '../../texts/rates.ts';
import { EMPTY_RATE, rateFault, type RateFault, readRate, type TypedRate, typedRate } from './rate-form.ts';
import { RatesPage } from './rates.view.tsx';

export const ratesRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/ado/mertekek', permission: 'tax.rate.read', handle: (request) => show(request) },
  { method: 'POST', path: '/hivatal/ado/mertekek', permission: 'tax.rate.set', handle: add },
];

async function add(request: OfficialRequest): Promise<Reply> {
  const typed = typedRate(request);
  const read = readRate(typed, request.lang);
  if ('faults' in read) return show(request, { typed, faults: read.faults });
  const result = await asOfficial(request, (tx) => setRate(tx, request.session, read.rate));
  if (result.ok) return redirect('/hivatal/ado/mertekek', [flash('success', rateTexts(request.lang)('saved'))]);
  return result.refusal.code === 'tax.not-allowed' ? notFound() : show(request, { typed, faults: [rateFault(result.refusal, request.lang)] });
}

async function show(request: OfficialRequest, failed?: { typed: TypedRate; faults: readonly RateFault[] }): Promise<Reply> {
  const rates = await asOfficial(request, (tx) => listRates(tx, request.session.municipality.id));
  const model = {
    frame: frameOf(request),
    rates,
    today: request.clock.today(),
    maySet: request.session.permissions.has('tax.rate.set'),
    typed: failed?.typed ?? EMPTY_RATE,
    faults: failed?.faults ?? [],
  };
  return page(RatesPage(model), failed === undefined ? 200 : 422);
}
