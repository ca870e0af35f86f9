import type { Catalogue, FunctionFacts, RoleFacts, TableFacts } from './catalogue.ts';

const TOWN = 'municipality_id';
const APP_ROLES = /^(scope_|varoshaza_app$|PUBLIC$)/;

/** What people looked at and found right: see reviewed.ts. */
export interface Reviewed {
  readonly globalTables: Readonly<Record<string, string>>;
  readonly keysWithoutTown: Readonly<Record<string, string>>;
  readonly appendOnly: readonly string[];
  readonly rowsMayGo: Readonly<Record<string, string>>;
  readonly definerFunctions: Readonly<Record<string, string>>;
}

/** Every fault of the database’s furniture, one sentence each; empty when the house is in order. */
export function faultsOfCatalogue(catalogue: Catalogue, reviewed: Reviewed): string[] {
  const tables = catalogue.tables.flatMap((table) => [
    ...faultsOfProtection(table),
    ...faultsOfTenancy(table, catalogue.tables, reviewed),
    ...faultsOfGrants(table, reviewed),
    ...faultsOfColumns(table),
  ]);
  const functions = catalogue.functions.flatMap((one) => faultsOfFunction(one, reviewed));
  const roles = catalogue.roles.flatMap(faultsOfRole);
  const creators = catalogue.creators.map((creator) => `${creator}: nobody but its owner makes things in a schema`);
  return [...tables, ...functions, ...roles, ...creators, ...staleReviews(catalogue, reviewed)];
}

/** Whether the rows of a table belong to municipalities. */
export function isTenantTable(table: TableFacts, reviewed: Pick<Reviewed, 'globalTables'>): boolean {
  return !Object.hasOwn(reviewed.globalTables, table.name);
}

function faultsOfProtection(table: TableFacts): string[] {
  const { name, kind, owner, comment, policies, triggers } = table;
  if (kind !== 'r' && kind !== 'p') return [`${name}: views and foreign tables stand outside row security; make a table or a query`];
  return [
    ...when(!table.hasRowSecurity, `${name}: row security is not enabled`),
    ...when(!table.forcesRowSecurity, `${name}: row security is not forced, so its owner sees everything`),
    ...when(comment === null || comment.trim() === '', `${name}: has no comment`),
    ...when(APP_ROLES.test(owner), `${name}: is owned by ${owner}, a role of the application`),
    ...when(policies.length === 0, `${name}: has no policy, so nobody can use it`),
    ...policies.filter(({ roles }) => roles.includes('public')).map((policy) => `${name}: policy ${policy.name} is for everybody; name the roles`),
    ...triggers.map((trigger) => `${name}: has the trigger ${trigger}; say it in the action or in a function it calls`),
  ];
}

function faultsOfTenancy(table: TableFacts, tables: readonly TableFacts[], reviewed: Reviewed): string[] {
  const { name } = table;
  const crossing = table.foreignKeys
    .filter(({ target }) => schemaOf(target) !== schemaOf(name))
    .map((key) => `${name}: ${key.name} points into another room’s schema (${key.target})`);
  if (!isTenantTable(table, reviewed)) {
    const toTenants = table.foreignKeys.filter(({ target }) => isTenant(target, tables, reviewed));
    return [...crossing, ...toTenants.map((key) => `${name}: is global, and ${key.name} points to the tenant table ${key.target}`)];
  }
  const town = table.columns.find((column) => column.name === TOWN);
  if (town === undefined) return [`${name}: has no ${TOWN}; a table of the whole country is named in GLOBAL_TABLES with the reason`];
  return [
    ...crossing,
    ...when(town.type !== 'uuid' || !town.isRequired, `${name}: ${TOWN} is a uuid that is never empty`),
    ...when(!table.keys.some(({ isPrimary }) => isPrimary), `${name}: has no primary key`),
    ...faultsOfKeys(table, reviewed),
    ...faultsOfForeignKeys(table, tables, reviewed),
    ...faultsOfTownPolicies(table),
  ];
}

function faultsOfKeys(table: TableFacts, reviewed: Reviewed): string[] {
  const all = new Map([...table.keys, ...table.indexes].map(({ name, columns }) => [name, columns]));
  return [...all].flatMap(([key, columns]) =>
    when(columns[0] !== TOWN && !Object.hasOwn(reviewed.keysWithoutTown, `${table.name}.${key}`), `${table.name}: ${key} (${columns.join(', ')}) does not begin with ${TOWN}`),
  );
}

function faultsOfForeignKeys(table: TableFacts, tables: readonly TableFacts[], reviewed: Reviewed): string[] {
  return table.foreignKeys
    .filter(({ target }) => isTenant(target, tables, reviewed))
    .flatMap(({ name, columns, target, targetColumns }) =>
      when(columns[0] !== TOWN || targetColumns[0] !== TOWN, `${table.name}: ${name} to ${target} does not tie ${TOWN} to ${TOWN}, so it may point into another town`),
    );
}

/** In a town’s scope, every policy compares the town. */
function faultsOfTownPolicies({ name, policies }: TableFacts): string[] {
  const compares = (text: string | null): boolean => text !== null && /municipality_id = platform\.current_municipality\(\)/.test(text);
  return policies
    .filter(({ roles }) => roles.includes('scope_municipality'))
    .flatMap((policy) => when(![policy.condition, policy.check].some(compares), `${name}: policy ${policy.name} does not compare ${TOWN} with the scope’s`));
}

function faultsOfGrants({ name, grants }: TableFacts, reviewed: Reviewed): string[] {
  const isAppendOnly = reviewed.appendOnly.includes(name);
  return grants.flatMap(({ role, privilege, column }) => {
    const what = `${privilege}${column === null ? '' : ` (${column})`} to ${role}`;
    return [
      ...when(role === 'PUBLIC' || role === 'varoshaza_app', `${name}: grants ${what}; rights belong to scopes`),
      ...when(['TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN'].includes(privilege), `${name}: grants ${what}, which no scope needs`),
      ...when(isAppendOnly && ['UPDATE', 'DELETE'].includes(privilege), `${name}: is append-only, and grants ${what}`),
      ...when(privilege === 'DELETE' && !isAppendOnly && !Object.hasOwn(reviewed.rowsMayGo, name), `${name}: grants ${what}; rows are not removed unless ROWS_MAY_GO says why`),
      ...when(privilege === 'UPDATE' && column === TOWN, `${name}: grants ${what}; a row never moves to another town`),
    ];
  });
}

/** Numbers and times have a nature. */
function faultsOfColumns({ name, columns }: TableFacts): string[] {
  return columns.flatMap((column) => [
    ...when(/^(real|double precision|money)$/.test(column.type), `${name}.${column.name}: ${column.type} is not exact`),
    ...when(/^(timestamp|time)\b.*without time zone/.test(column.type), `${name}.${column.name}: an instant is a timestamptz, a legal day a date`),
    ...when(column.type === 'json', `${name}.${column.name}: use jsonb`),
    ...when(column.name.endsWith('_huf') && column.type !== 'bigint', `${name}.${column.name}: forints are bigint`),
    ...when(column.name.endsWith('_on') && column.type !== 'date', `${name}.${column.name}: ends in _on, so it is a date`),
    ...when(column.name.endsWith('_at') && column.type !== 'timestamp with time zone', `${name}.${column.name}: ends in _at, so it is a timestamptz`),
  ]);
}

function faultsOfFunction({ name, comment, isDefiner, settings, executors, owner }: FunctionFacts, reviewed: Reviewed): string[] {
  return [
    ...when(comment === null, `${name}(): has no comment`),
    ...when(APP_ROLES.test(owner), `${name}(): is owned by ${owner}, a role of the application`),
    ...when(isDefiner && !Object.hasOwn(reviewed.definerFunctions, name), `${name}(): is SECURITY DEFINER and not among the reviewed`),
    ...when(isDefiner && !settings.some((setting) => setting.startsWith('search_path=')), `${name}(): is SECURITY DEFINER without a fixed search_path`),
    ...when(isDefiner && executors.includes('PUBLIC'), `${name}(): is SECURITY DEFINER, and anybody may call it`),
  ];
}

function faultsOfRole(role: RoleFacts): string[] {
  const { name } = role;
  const isApp = name === 'varoshaza_app';
  const isScope = name.startsWith('scope_');
  if (!isApp && !isScope) return when(role.isSuperuser || role.bypassesRowSecurity, `${name}: stands above row security`);
  return [
    ...when(role.isSuperuser || role.bypassesRowSecurity, `${name}: stands above row security`),
    ...when(role.makesRolesOrDatabases, `${name}: may make roles or databases`),
    ...when(isApp && role.inherits, `${name}: inherits the rights of all scopes; it must be NOINHERIT`),
    ...when(isScope && role.mayLogIn, `${name}: a scope is entered, never logged in to`),
    ...role.memberOf.filter((of) => of.inherits || !of.role.startsWith('scope_')).map((of) => `${name}: is a member of ${of.role}${of.inherits ? ' and inherits its rights' : ''}`),
    ...role.owns.map((thing) => `${name}: owns ${thing}`),
  ];
}

/** What the lists name and the database no longer has; and what calls itself append-only and is not on the list. */
function staleReviews({ tables, functions }: Catalogue, reviewed: Reviewed): string[] {
  const tableNames = new Set(tables.map(({ name }) => name));
  const keyNames = new Set(tables.flatMap((table) => [...table.keys, ...table.indexes].map(({ name }) => `${table.name}.${name}`)));
  const functionNames = new Set(functions.map(({ name }) => name));
  const gone = (names: readonly string[], known: ReadonlySet<string>, list: string): string[] =>
    names.filter((name) => !known.has(name)).map((name) => `${list} names ${name}, which is not there`);
  const unlisted = tables
    .filter(({ name, comment }) => /append-only/i.test(comment ?? '') && !reviewed.appendOnly.includes(name))
    .map(({ name }) => `${name}: calls itself append-only and is not in APPEND_ONLY`);
  return [
    ...gone(Object.keys(reviewed.globalTables), tableNames, 'GLOBAL_TABLES'),
    ...gone(Object.keys(reviewed.keysWithoutTown), keyNames, 'KEYS_WITHOUT_TOWN'),
    ...gone(reviewed.appendOnly, tableNames, 'APPEND_ONLY'),
    ...gone(Object.keys(reviewed.rowsMayGo), tableNames, 'ROWS_MAY_GO'),
    ...gone(Object.keys(reviewed.definerFunctions), functionNames, 'DEFINER_FUNCTIONS'),
    ...unlisted,
  ];
}

function isTenant(name: string, tables: readonly TableFacts[], reviewed: Reviewed): boolean {
  const table = tables.find((one) => one.name === name);
  return table !== undefined && isTenantTable(table, reviewed);
}

function schemaOf(name: string): string {
  return name.split('.')[0] ?? '';
}

function when(isFault: boolean, sentence: string): string[] {
  return isFault ? [sentence] : [];
}
