import type { Refusal, Result } from '../../../../kernel/result.ts';
import { refuse } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { flash } from '../../../../platform/http/flash.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { asOfficial, notFound, type OfficialRequest, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid, type Uuid } from '../../../../platform/ids/uuid.ts';
import { findParty, searchParties } from '../../../parties/contract.ts';
import {
  type ArrivedPaper,
  findArrival,
  listOfficers,
  listOpenCasesOfParty,
  listWaitingArrivals,
  registerArrival,
  type Registration,
} from '../../../records/contract.ts';
import { namesOf, unitsOf } from '../../data/names.ts';
import { readSubmission } from '../../data/submission-paper.ts';
import { arrivalTexts } from '../../texts/arrivals.ts';
import { type ArrivalPaperModel, ArrivalsPage } from './arrivals.view.tsx';
import { faultOf, type FieldFault, guessed, PARTY_UNKNOWN, type RegistrationFields, toRequest, typed } from './registration-form.ts';

const PAGE = 20;
const PARTIES_FOUND_MAX = 8;
const OPEN_CASES_MAX = 5;

export const arrivalRoutes: readonly Route[] = [
  { method: 'GET', path: '/hivatal/erkeztetes', permission: 'records.arrival.read', handle: arrivals },
  { method: 'POST', path: '/hivatal/erkeztetes/:id/iktatas', permission: 'records.case.register', handle: register },
];

async function arrivals(request: OfficialRequest): Promise<Reply> {
  const { irat } = request.query;
  if (irat !== undefined && !isUuid(irat)) return notFound();
  return show(request, irat ?? null);
}

async function register(request: OfficialRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const fields = typed(request);
  const result = await asOfficial(request, (tx) => registerChecked(tx, id, fields));
  if (!result.ok) {
    if (result.refusal.code === 'records.arrival-not-found') return notFound();
    return show(request, id, { fields, fault: faultOf(result.refusal, request.lang) });
  }
  const next = await asOfficial(request, (tx) => nextWaiting(tx, id));
  const t = arrivalTexts(request.lang);
  const { registryNo, isNew } = result.value;
  const message = isNew ? t('registered', { number: registryNo }) : t('registeredBefore', { number: registryNo });
  // `sorban`: the next paper comes by itself, with the button under the Enter key.
  return redirect(withQuery('/hivatal/erkeztetes', { irat: next, sorban: next === null ? null : 1 }), [flash(isNew ? 'success' : 'info', message)]);
}

/** The party must be one of this municipality: records knows parties by id only. */
async function registerChecked(tx: Tx, arrivalId: Uuid, fields: RegistrationFields): Promise<Result<Registration, Refusal>> {
  const party = isUuid(fields.ugyfel) ? await findParty(tx, fields.ugyfel) : null;
  if (party === null) return refuse(PARTY_UNKNOWN);
  return registerArrival(tx, toRequest(arrivalId, fields));
}

/** The one after this paper, or the oldest of all. */
async function nextWaiting(tx: Tx, after: Uuid): Promise<Uuid | null> {
  const [following] = await listWaitingArrivals(tx, { after, limit: 1 });
  const [oldest] = following === undefined ? await listWaitingArrivals(tx, { after: null, limit: 1 }) : [following];
  return oldest?.id ?? null;
}

async function show(request: OfficialRequest, id: Uuid | null, failed?: { fields: RegistrationFields; fault: FieldFault }): Promise<Reply> {
  const after = request.query['utan'];
  const model = await asOfficial(request, async (tx) => {
    const listed = await listWaitingArrivals(tx, { after: isUuid(after) ? after : null, limit: PAGE + 1 });
    const rows = listed.slice(0, PAGE);
    const selected = id === null ? (rows[0] ?? null) : await findArrival(tx, id);
    const names = await namesOf(tx, { parties: [...rows, ...(selected === null ? [] : [selected])].map(({ senderPartyId }) => senderPartyId) });
    const list = rows.map((row) => ({ ...row, senderName: names.party(row.senderPartyId) }));
    const paper = selected === null ? null : await paperModel(tx, request, selected, names.party(selected.senderPartyId), failed);
    return { list, paper, next: listed.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
  });
  if (id !== null && model.paper === null) return notFound();
  const isInSeries = request.query['sorban'] !== undefined;
  return page(ArrivalsPage({ frame: frameOf(request), ...model, isInSeries }), failed === undefined ? 200 : 422);
}

async function paperModel(
  tx: Tx,
  request: OfficialRequest,
  arrival: ArrivedPaper,
  senderName: string | null,
  failed?: { fields: RegistrationFields; fault: FieldFault },
): Promise<ArrivalPaperModel> {
  tx.audit({ action: 'records.arrival.viewed', object: { type: 'records.arrival', id: arrival.id } });
  const content = await readSubmission(tx, arrival.submissionId, request.lang);
  const mayRegister = request.session.permissions.has('records.case.register');
  if (!mayRegister || arrival.caseId !== null) return { arrival, senderName, content, registration: null };
  const fields = failed?.fields ?? guessed(arrival);
  const query = request.query['ugyfelkereses'] ?? '';
  const found = query.trim() === '' ? [] : await searchParties(tx, query, PARTIES_FOUND_MAX);
  const chosen = isUuid(fields.ugyfel) ? await findParty(tx, fields.ugyfel) : null;
  return {
    arrival,
    senderName,
    content,
    registration: {
      fields,
      fault: failed?.fault ?? null,
      parties: [...(chosen === null || found.some(({ id }) => id === chosen.id) ? [] : [chosen]), ...found],
      partyQuery: query,
      openCases: await listOpenCasesOfParty(tx, arrival.senderPartyId, OPEN_CASES_MAX),
      units: await unitsOf(tx),
      officers: await listOfficers(tx),
    },
  };
}
