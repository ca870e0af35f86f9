import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { VerifiedAssertion } from './assertion-check.ts';
import type { Assurance, Identity, SignInMethod } from './identity.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';

/** How one identity provider names assurance and attributes. Configured, never guessed. */
export interface AttributeProfile {
  /** The class references that ask for at least this assurance. */
  requestedContexts(assurance: Assurance): readonly string[];
  /** Refusal `malformed` when a required piece is missing or not what it should be. */
  mapAttributes(assertion: VerifiedAssertion): Result<Identity, SamlRefusal>;
}

type RequiredName =
  'familyName' | 'givenName' | 'birthName' | 'mothersName' | 'birthPlace' | 'birthDate';
type OptionalName = 'namePrefix' | 'email' | 'cardKey' | 'taxId';

/** Attribute names and context classes of a provider that sends each piece as its own attribute. */
export interface PlainMapping {
  readonly names: Readonly<Record<RequiredName, string>> & Readonly<Partial<Record<OptionalName, string>>>;
  /** What each AuthnContextClassRef means; a class that is not listed is refused. */
  readonly contexts: Readonly<
    Record<string, { readonly assurance: Assurance; readonly method: SignInMethod }>
  >;
}

/**
 * The profile of any other SAML identity provider, from a plain table of names, for example
 * `familyName: 'urn:oid:2.5.4.4'` and
 * `contexts: { 'http://eidas.europa.eu/LoA/high': { assurance: 'high', method: 'other' } }`.
 */
export function mapAttributes(mapping: PlainMapping): AttributeProfile {
  return {
    requestedContexts: (assurance) =>
      Object.entries(mapping.contexts)
        .filter(([, meaning]) => meaning.assurance === assurance)
        .map(([context]) => context),
    mapAttributes: (assertion) => mapPlainly(mapping, assertion),
  };
}

function mapPlainly(
  mapping: PlainMapping,
  assertion: VerifiedAssertion,
): Result<Identity, SamlRefusal> {
  const meaning = Object.hasOwn(mapping.contexts, assertion.authnContext)
    ? mapping.contexts[assertion.authnContext]
    : undefined;
  if (meaning === undefined) return refuse(samlRefusal('malformed', 'unknown authentication context'));
  const value = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : singleValue(assertion, name);
  const { names } = mapping;
  const optional: Partial<Record<OptionalName, string>> = {};
  for (const key of OPTIONAL_NAMES) {
    const found = value(names[key]);
    if (found !== undefined) optional[key] = found;
  }
  return assembleIdentity(assertion, {
    familyName: value(names.familyName),
    givenName: value(names.givenName),
    birthName: value(names.birthName),
    mothersName: value(names.mothersName),
    birthPlace: value(names.birthPlace),
    birthDate: value(names.birthDate),
    ...optional,
    ...meaning,
  });
}

const OPTIONAL_NAMES: readonly OptionalName[] = ['namePrefix', 'email', 'cardKey', 'taxId'];

/** The pieces of an identity as a profile found them; required ones may be missing. */
export type FoundPieces = { readonly [Key in RequiredName]: string | undefined } & {
  readonly [Key in OptionalName]?: string;
} & { readonly assurance: Assurance; readonly method: SignInMethod };

/** Puts an identity together, or refuses (`malformed`) naming the kind of piece that is missing. */
export function assembleIdentity(
  assertion: VerifiedAssertion,
  pieces: FoundPieces,
): Result<Identity, SamlRefusal> {
  const { familyName, givenName, birthName, mothersName, birthPlace, birthDate, ...rest } = pieces;
  if (familyName === undefined || givenName === undefined || birthName === undefined) {
    return refuse(samlRefusal('malformed', 'name attributes'));
  }
  if (mothersName === undefined || birthPlace === undefined) {
    return refuse(samlRefusal('malformed', 'identifying attributes'));
  }
  if (birthDate === undefined || !isDay(birthDate)) {
    return refuse(samlRefusal('malformed', 'birth date attribute'));
  }
  const { nameId, nameIdFormat, sessionIndex, authnInstant } = assertion;
  return ok({
    nameId,
    nameIdFormat,
    sessionIndex,
    authnInstant,
    familyName,
    givenName,
    birthName,
    mothersName,
    birthPlace,
    birthDate,
    ...rest,
  });
}

/** The value of an attribute that has exactly one, trimmed; undefined when absent or empty. */
export function singleValue(assertion: VerifiedAssertion, name: string): string | undefined {
  const values = assertion.attributes.get(name) ?? [];
  const value = values.length === 1 ? values[0]?.trim() : undefined;
  return value === '' ? undefined : value;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
