import { refuse, type Result } from '../../../kernel/result.ts';
import type { VerifiedAssertion } from './assertion-check.ts';
import { assembleIdentity, singleValue, type AttributeProfile } from './attribute-profile.ts';
import { readFourT } from './four-t.ts';
import type { Assurance, Identity, SignInMethod } from './identity.ts';
import { samlRefusal, type SamlRefusal } from './refusals.ts';

/**
 * How KAÜ names things, as far as public code shows it; the names below marked "ours" are not
 * publicly documented and are the convention of our simulator. The real ones come from the joining
 * documentation of the operator: change them here, nowhere else.
 */
export const KAU = {
  /** Followed by the level 1–3 and, in an answer, by the means: `…:kau:2:uk:totp`. */
  contextPrefix: 'urn:eksz.gov.hu:1.0:azonositas:kau:',
  /** The four natural identifying data (4T) as an XML document. */
  fourT: 'tsz4T_XML',
  email: 'email', // ours
  namePrefix: 'nevElotag', // ours
  taxId: 'adoazonositoJel', // ours
  cardKey: 'eszigLenyomat', // ours
} as const;

/** The attribute profile of the central identification agent (Központi Azonosítási Ügynök). */
export const kauAttributes: AttributeProfile = {
  requestedContexts: (assurance) => [`${KAU.contextPrefix}${LEVEL_OF_ASSURANCE[assurance]}`],
  mapAttributes: mapKauAttributes,
};

function mapKauAttributes(assertion: VerifiedAssertion): Result<Identity, SamlRefusal> {
  const means = meansOf(assertion.authnContext);
  if (means === null) return refuse(samlRefusal('malformed', 'unknown authentication context'));
  const fourT = readFourT(singleValue(assertion, KAU.fourT) ?? '');
  if (fourT === null) return refuse(samlRefusal('malformed', 'identifying attributes (4T)'));
  return assembleIdentity(assertion, {
    ...fourT,
    ...means,
    ...optional('namePrefix', singleValue(assertion, KAU.namePrefix)),
    ...optional('email', singleValue(assertion, KAU.email)),
    ...optional('taxId', singleValue(assertion, KAU.taxId)),
    ...optional('cardKey', singleValue(assertion, KAU.cardKey)),
  });
}

const LEVEL_OF_ASSURANCE: Readonly<Record<Assurance, string>> = {
  low: '1',
  substantial: '2',
  high: '3',
};

const ASSURANCE_OF_LEVEL: ReadonlyMap<string, Assurance> = new Map([
  ['1', 'low'],
  ['2', 'substantial'],
  ['3', 'high'],
]);

const METHOD_OF_MEANS: ReadonlyMap<string, SignInMethod> = new Map([
  ['uk', 'ugyfelkapu'],
  ['rkta', 'telefonos'],
  ['eszig', 'eszig'],
  ['dap', 'other'], // the mobile application (DÁP), which a session does not yet name
]);

/** Reads `…:kau:<level>:<means>[:<variant>]`. */
function meansOf(context: string): { assurance: Assurance; method: SignInMethod } | null {
  if (!context.startsWith(KAU.contextPrefix)) return null;
  const [level = '', means = ''] = context.slice(KAU.contextPrefix.length).split(':');
  const assurance = ASSURANCE_OF_LEVEL.get(level);
  const method = METHOD_OF_MEANS.get(means);
  return assurance === undefined || method === undefined ? null : { assurance, method };
}

function optional<Key extends string>(
  key: Key,
  value: string | undefined,
): { readonly [K in Key]?: string } {
  const found: { [K in Key]?: string } = {};
  if (value !== undefined) found[key] = value;
  return found;
}
