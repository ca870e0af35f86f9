import { formatArrivalNo, formatRegistryNo } from '../../src/modules/records/domain/registry-number.ts';
import { newId } from '../../src/platform/ids/uuid.ts';
import type { Rows, Written } from './written.ts';

/** One statement with its values, and the name to prepare it under. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** What writing one case takes. Built once from a sample; `forCase` gives its statements the ids of a new case. */
export interface PeerCase {
  /** New ids for everything that the sampled transaction made. */
  newIds(): ReadonlyMap<string, string>;
  readonly before: readonly Statement[];
  /** Takes both gapless numbers and writes the rows that bear them. Answers `arrival_no` and `main_no`. */
  readonly numbered: Statement;
  /** Details of the audit entries; some name the numbers. */
  details(arrivalNo: number, mainNo: number, ids: ReadonlyMap<string, string>): string[];
}

type Row = Rows[number];

/** Tables whose rows carry a number, in the order their foreign keys ask for. */
const NUMBERED = ['records.case_file', 'records.case_entry', 'records.assignment', 'records.arrival', 'records.item'];

/** Tables that need no number. */
const PLAIN = ['forms.submission', 'platform.event'];

const JOBS = 'graphile_worker._private_jobs';

/** Columns of a job that nobody may give. */
const MADE_BY_DATABASE = ['id', 'is_available'];

/**
 * How one real intake's rows are written again, under new ids: plain INSERTs, no row-level security,
 * no look-ups, numbers last. Any column that the rows gain is written too; a new table must be named above,
 * or the comparison of the rows at the end of the run fails.
 */
export function peerCase(sample: Written): PeerCase {
  const rows = (table: string): Rows => sample[table] ?? fail(table);
  const one = (table: string): Row => rows(table)[0] ?? fail(table);
  const caseFile = one('records.case_file');
  const book = { prefix: caseFile['prefix'] ?? '', year: Number(caseFile['year']) };
  const sampleArrivalNo = formatArrivalNo(Number(one('records.arrival')['no']), book.year);
  const sampleRegistryNo = formatRegistryNo({ ...book, mainNo: Number(caseFile['main_no']) }, 1);
  const made = madeIds(sample);
  return {
    newIds: () => new Map(made.map((id) => [id, newId()])),
    before: [...PLAIN.map((table) => insert(table, rows(table))), ...insertJobs(sample[JOBS] ?? [])],
    numbered: takeNumbers(one('records.arrival_counter'), one('records.register_counter'), new Map(NUMBERED.map((table) => [table, rows(table)]))),
    details: (arrivalNo, mainNo, ids) =>
      rows('platform.audit_entry').map((row) =>
        (renewed(row['details'] ?? '{}', ids) ?? '')
          .replace(sampleArrivalNo, formatArrivalNo(arrivalNo, book.year))
          .replace(sampleRegistryNo, formatRegistryNo({ ...book, mainNo }, 1)),
      ),
  };
}

/** The statement for another case: every id that the sample made is a new one. */
export function forCase({ name, text, values }: Statement, ids: ReadonlyMap<string, string>): Statement {
  return { name, text, values: values.map((value) => renewed(value, ids)) };
}

/** The ids that the sample's transaction made; what it only points at (town, party, officer) stays. */
function madeIds(sample: Written): string[] {
  const ids = [...PLAIN, ...NUMBERED].flatMap((table) => (sample[table] ?? []).flatMap((row) => [row['id'], row['draft_id']]));
  return ids.filter((id) => id != null);
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export function renewed(value: string | null, ids: ReadonlyMap<string, string>): string | null {
  if (value === null || value.length < 36) return value;
  return ids.get(value) ?? value.replace(UUID, (id) => ids.get(id) ?? id);
}

function insert(table: string, rows: readonly Row[]): Statement {
  const columns = Object.keys(rows[0] ?? fail(table));
  const values: (string | null)[] = [];
  const tuples = rows.map((row) => `(${columns.map((column) => `$${values.push(row[column] ?? null)}`).join(', ')})`);
  return { name: `peer ${table}`, text: `insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')}`, values };
}

/** None where the sample could not be taken with the worker held: the peer then writes less than we. */
function insertJobs(rows: Rows): Statement[] {
  if (rows.length === 0) return [];
  const given = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !MADE_BY_DATABASE.includes(column))));
  return [insert(JOBS, given)];
}

function takeNumbers(arrivalCounter: Row, registerCounter: Row, tables: ReadonlyMap<string, Rows>): Statement {
  const values: (string | null)[] = [];
  const place = (value: string | null | undefined): string => `$${values.push(value ?? null)}`;
  const counted = (table: string, row: Row, keys: readonly string[]): string =>
    `update ${table} set last_no = last_no + 1 where ${keys.map((key) => `${key} = ${place(row[key])}`).join(' and ')} returning last_no`;
  const inserts = [...tables].map(([table, rows], index) => {
    const columns = Object.keys(rows[0] ?? fail(table));
    const tuples = rows.map((row) => `(${columns.map((column) => numberIn(table, column, row) ?? place(row[column])).join(', ')})`);
    return `row_${index} as (insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')})`;
  });
  const text = `with arrival_no as (${counted('records.arrival_counter', arrivalCounter, ['municipality_id', 'year'])}),
    main_no as (${counted('records.register_counter', registerCounter, ['municipality_id', 'year', 'prefix'])}),
    ${inserts.join(',\n    ')}
    select (select last_no from arrival_no) as arrival_no, (select last_no from main_no) as main_no`;
  return { name: `peer numbers ${registerCounter['prefix']}`, text, values };
}

/** Where a number stands in the rows: as itself, and in the journal as text. */
function numberIn(table: string, column: string, row: Row): string | null {
  if (table === 'records.case_file' && column === 'main_no') return '(select last_no from main_no)';
  if (table === 'records.arrival' && column === 'no') return '(select last_no from arrival_no)';
  const registryNo = table === 'records.case_entry' && column === 'detail' ? /^([A-Z0-9]+)\/\d+-1\/(\d+)$/.exec(row[column] ?? '') : null;
  return registryNo === null ? null : `'${registryNo[1]}/' || (select last_no from main_no) || '-1/${registryNo[2]}'`;
}

function fail(table: string): never {
  throw new Error(`the sampled intake wrote nothing to ${table}`);
}
