import { checkTaxNumber } from '../../../../kernel/identifiers/tax-number.ts';
import { typedDay } from '../../../../platform/html/fields/typed-values.ts';
import { type ClientRequest, field } from '../../../../platform/http/route.ts';
import { type ActingCapacity, CAPACITIES_FOR, type Ground, needsGround, type Principal } from '../../domain/principal.ts';
import { accountDataTexts } from '../../texts/account-data.ts';
import { isShortText, typedParts } from './typed-parts.ts';

/** What is asked of a person and of an organisation, by the names that forms use; the first of them must be given. */
export const PRINCIPAL_PARTS = {
  person: { needed: ['familyName', 'givenName'], optional: ['birthName', 'mothersName', 'birthPlace', 'birthDate'] },
  organisation: { needed: ['name', 'taxNumber'], optional: ['registryNo', 'seat'] },
} as const;

/** The entry as typed, before it is known to be right. */
export interface TypedPrincipal {
  readonly capacity: ActingCapacity | null;
  readonly details: Principal['details'];
  readonly ground: Ground | null;
}

interface ReadPrincipal {
  readonly typed: TypedPrincipal;
  readonly principal: Omit<Principal, 'id' | 'kind'> | null;
  readonly errors: { name: string; message: string }[];
}

/** What the page of an entry sent; the entry is null while something is wrong. */
export function readPrincipal(request: ClientRequest, kind: Principal['kind']): ReadPrincipal {
  const t = accountDataTexts(request.lang);
  const { needed, optional } = PRINCIPAL_PARTS[kind];
  const details = typedParts(request, [...needed, ...optional]);
  const capacity = CAPACITIES_FOR[kind].find((one) => one === field(request, 'capacity')) ?? null;
  const ground = (['register', 'paper', 'office'] as const).find((one) => one === field(request, 'ground')) ?? null;
  const errors: ReadPrincipal['errors'] = [];
  if (capacity === null) errors.push({ name: 'capacity', message: t('choose') });
  if (capacity !== null && needsGround(capacity) && ground === null) errors.push({ name: 'ground', message: t('choose') });
  for (const name of needed) if (details[name] === undefined) errors.push({ name, message: t('needed') });
  for (const [name, text] of Object.entries(details)) if (!isShortText(text)) errors.push({ name, message: t('wrongText') });
  const normal = { ...details };
  if (details['birthDate'] !== undefined) {
    const day = typedDay(details['birthDate']);
    if (day === null) errors.push({ name: 'birthDate', message: t('wrongDay') });
    else normal['birthDate'] = day;
  }
  if (details['taxNumber'] !== undefined) {
    const check = checkTaxNumber(details['taxNumber']);
    if (check.valid) normal['taxNumber'] = check.normalised;
    else errors.push({ name: 'taxNumber', message: check.reason[request.lang] });
  }
  const isRight = capacity !== null && errors.length === 0;
  return {
    typed: { capacity, details, ground },
    principal: isRight ? { capacity, details: normal, ground: needsGround(capacity) ? ground : null } : null,
    errors,
  };
}
