import type { Tx } from '../../../../platform/database/database.ts';
import { type Answer, type Answers, type CompiledForm, recordOf, textOf } from '../../../forms/engine.contract.ts';
import { findPrincipal, listPrincipals } from '../../data/principals.ts';
import { type ActingCapacity, type Principal, principalName } from '../../domain/principal.ts';
import type { Filling } from './filling.ts';

/** For whom a form is begun: oneself, somebody yet to be named, or one of the list. */
export interface Acting {
  readonly capacity: 'self' | ActingCapacity;
  readonly principal: Principal | null;
}

/** What `nevben` of an address means for a form: a capacity that it allows, or one of the client's list. Null: nothing. Scope: client. */
export async function actingAsked(tx: Tx, form: CompiledForm, asked: string | undefined): Promise<Acting | null> {
  if (asked === undefined || asked === '') return null;
  const capacity = capacitiesOf(form).find((one) => one === asked);
  if (capacity !== undefined) return { capacity, principal: null };
  const principal = await findPrincipal(tx, asked);
  return principal !== null && capacitiesOf(form).includes(principal.capacity) ? { capacity: principal.capacity, principal } : null;
}

/** Those of the client's list that a form may be filed for. Scope: client. */
export async function principalsFor(tx: Tx, form: CompiledForm): Promise<Principal[]> {
  const allowed = capacitiesOf(form);
  return allowed.length < 2 ? [] : (await listPrincipals(tx)).filter(({ capacity }) => allowed.includes(capacity));
}

/** The capacities that a form allows and asks for by a question of its own; none when it does not ask. */
export function capacitiesOf(form: CompiledForm): readonly Acting['capacity'][] {
  const item = form.placeOf('capacity')?.item;
  if (item?.kind !== 'choice') return [];
  const offered = new Set(item.options.map(({ value }) => value));
  return form.definition.audience.capacities.filter((capacity) => offered.has(capacity));
}

/** The answers with whom the form is filed for, under the names that forms have for it; what a form does not ask stays out. */
export function withActing(form: CompiledForm, answers: Answers, { capacity, principal }: Acting): Answers {
  const set: Record<string, Answer> = { ...answers, capacity };
  if (principal === null) return set;
  const { kind, details, ground } = principal;
  for (const id of ['applicantKind', 'taxpayerKind']) setChoice(form, set, id, kind);
  if (ground !== null) setChoice(form, set, 'authorityGround', ground);
  if (kind === 'person') for (const id of ['represented', 'taxpayerPerson']) if (form.placeOf(id)?.item.kind === 'person4t') set[id] = { ...recordOf(answers, id), ...details };
  if (kind === 'organisation') {
    if (form.placeOf('organisation')?.item.kind === 'organisation') set['organisation'] = { ...recordOf(answers, 'organisation'), ...details };
    if (form.placeOf('organisationName')?.item.kind === 'text') set['organisationName'] = details['name'] ?? '';
    if (form.placeOf('taxpayerTaxNumber')?.item.kind === 'taxNumber') set['taxpayerTaxNumber'] = details['taxNumber'] ?? '';
  }
  return set;
}

/** For whom a filling is, when not for the person themselves; the name is empty until it is given. */
export function actingFor({ place, answers }: Pick<Filling, 'place' | 'answers'>): { capacity: ActingCapacity; name: string } | null {
  const asked = textOf(answers, 'capacity');
  const capacity = capacitiesOf(place.form).find((one) => one === asked);
  if (capacity === undefined || capacity === 'self') return null;
  const kind = capacity === 'organisation-officer' || [textOf(answers, 'applicantKind'), textOf(answers, 'taxpayerKind')].includes('organisation') ? 'organisation' : 'person';
  if (kind === 'organisation') return { capacity, name: textOf(recordOf(answers, 'organisation'), 'name') || textOf(answers, 'organisationName') };
  const person = recordOf(answers, 'represented') ?? recordOf(answers, 'taxpayerPerson');
  return { capacity, name: principalName({ kind: 'person', details: { familyName: textOf(person, 'familyName'), givenName: textOf(person, 'givenName') } }) };
}

function setChoice(form: CompiledForm, answers: Record<string, Answer>, id: string, value: string): void {
  const item = form.placeOf(id)?.item;
  if (item?.kind === 'choice' && item.options.some((option) => option.value === value)) answers[id] = value;
}
