/**
 * Where the ids in addresses come from: for each address with ids (those of settlements and forms are public words),
 * a query that finds an object of `$1`, the town, and for client pages of `$2`, the client. A route whose address is
 * not here fails by name, so every new page with an id is tried as another town and another client.
 */
export const OBJECTS: readonly { readonly path: string; readonly query: string }[] = [
  { path: '/fiok/kepviselet/:id', query: `select id from portal.principal where $1::uuid is not null and client_id = $2` },
  { path: '/fiok/csatolmanyok/:id', query: `select id from forms.attachment where municipality_id = $1 and client_id = $2` },
  { path: '/fiok/alairasok/:id/csatolmanyok/:fajl', query: `select g.id, a.id as fajl from forms.signature g join forms.signing s on s.municipality_id = g.municipality_id and s.id = g.signing_id join forms.attachment a on a.municipality_id = s.municipality_id and a.draft_id = s.draft_id and s.answers::text like '%' || a.id::text || '%' where g.municipality_id = $1 and g.client_id = $2` },
  { path: '/fiok/alairasok/:id', query: `select id from forms.signature where municipality_id = $1 and client_id = $2` },
  { path: '/fiok/alairasra-kuldve/:id', query: `select id from forms.signing where municipality_id = $1 and client_id = $2` },
  { path: '/fiok/hianypotlas/:id', query: `select id from records.supplement_request where municipality_id = $1 and client_id = $2` },
  { path: '/fiok/postalada/:id', query: `select id from records.delivery where municipality_id = $1 and client_id = $2` },
  { path: '/fiok/ugyeim/:id', query: `select id from forms.submission where municipality_id = $1 and client_id = $2` },
  { path: '/fiok/vazlatok/:id', query: `select id from forms.draft where municipality_id = $1 and client_id = $2` },
  { path: '/fizetes/:id', query: `select id from payments.payment_order where municipality_id = $1 and client_id = $2` },
  { path: '/hivatal/ado/kivetes/:id', query: `select id from tax.assessment where municipality_id = $1 and case_id is not null` },
  { path: '/hivatal/ado/szamla/:partyId', query: `select party_id as "partyId" from tax.account where municipality_id = $1` },
  { path: '/hivatal/ado/targyak/:id', query: `select id from tax.tax_object where municipality_id = $1` },
  { path: '/hivatal/ado/ugy/:caseId', query: `select case_id as "caseId" from tax.report where municipality_id = $1` },
  { path: '/hivatal/alairas/:id', query: `select id from records.item where municipality_id = $1 and state = 'awaiting_sign_off'` },
  { path: '/hivatal/csatolmanyok/:id', query: `select attachment_id as id from forms.submission_attachment where municipality_id = $1` },
  { path: '/hivatal/erkeztetes/:id', query: `select id from records.arrival where municipality_id = $1 and case_id is null` },
  { path: '/hivatal/ugyek/:id/irat/:item', query: `select i.case_id as id, i.id as item from records.item i join records.document d on d.municipality_id = i.municipality_id and d.item_id = i.id where i.municipality_id = $1` },
  { path: '/kozpont/urlapok/tervek/:id', query: `select id from forms.design where $1::uuid is not null` },
  { path: '/hivatal/ugyek/:id', query: `select id from records.case_file where municipality_id = $1 and state = 'open'` },
];

/** Parameters that are public words, not ids; and a token, which opens by itself and is kept as a digest only. */
const PUBLIC_WORDS = new Set(['token', 'town', 'form', 'code', 'version']);

/** Whether an address holds the id of somebody's object. */
export function hasId(path: string): boolean {
  return parametersOf(path).some((name) => !PUBLIC_WORDS.has(name));
}

/** The query for an address: the entry with the longest beginning that fits. */
export function queryFor(path: string): string | null {
  const fitting = OBJECTS.filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`) || path.startsWith(`${entry.path}.`));
  return fitting.toSorted((a, b) => b.path.length - a.path.length)[0]?.query ?? null;
}

/** The address with its parameters filled in. */
export function fillIn(path: string, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? `nincs-${name}`));
}

function parametersOf(path: string): string[] {
  return Array.from(path.matchAll(/:(\w+)/g), ([, name = '']) => name);
}
