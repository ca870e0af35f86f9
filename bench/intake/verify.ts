import type { Client } from 'pg';

/** What the tables say after the run. */
export interface Verification {
  /** Cases of the benched towns, and how many of them the bench saw acknowledged. */
  readonly cases: number;
  readonly acknowledged: number;
  /** Towns whose arrival or main numbers have a gap or do not end at their counter; must be empty. */
  readonly gaps: readonly string[];
  /** Submissions without arrival, arrivals without case or paper; must be 0. */
  readonly halves: number;
}

/** What stands at a time: the demo has cases, and papers that wait for a clerk. */
export interface Standing {
  readonly cases: number;
  readonly halves: number;
}

export async function countNow(client: Client, towns: readonly string[]): Promise<Standing> {
  const { rows } = await client.query<{ count: number }>('select count(*)::integer as count from records.case_file where municipality_id = any($1)', [towns]);
  return { cases: rows[0]?.count ?? 0, halves: await countHalves(client, towns) };
}

/**
 * Compares what was acknowledged with what stands: as many cases as were acknowledged, numbers from 1 to the
 * counter without a gap, and every submission of the run with arrival, case and paper.
 */
export async function verifyIntake(client: Client, towns: readonly string[], before: Standing, acknowledged: number): Promise<Verification> {
  const gaps = await client.query<{ book: string }>(
    `select b.book from (
       select municipality_id, 'main numbers ' || prefix || '/' || year as book, count(*) as rows, max(main_no) as highest,
         (select last_no from records.register_counter c where (c.municipality_id, c.year, c.prefix) = (f.municipality_id, f.year, f.prefix)) as last
       from records.case_file f group by municipality_id, year, prefix
       union all
       select municipality_id, 'arrival numbers ' || municipality_id || '/' || year, count(*), max(no),
         (select last_no from records.arrival_counter c where (c.municipality_id, c.year) = (a.municipality_id, a.year))
       from records.arrival a group by municipality_id, year) b
     where b.municipality_id = any($1) and (b.rows <> b.highest or b.highest is distinct from b.last)`,
    [towns],
  );
  const now = await countNow(client, towns);
  return { cases: now.cases - before.cases, acknowledged, gaps: gaps.rows.map(({ book }) => book), halves: now.halves - before.halves };
}

async function countHalves(client: Client, towns: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from forms.submission s
     left join records.arrival a on a.municipality_id = s.municipality_id and a.submission_id = s.id
     left join records.case_file c on c.municipality_id = a.municipality_id and c.id = a.case_id
     left join records.item i on i.municipality_id = c.municipality_id and i.case_id = c.id and i.arrival_id = a.id
     where s.municipality_id = any($1) and (a.id is null or c.id is null or i.id is null)`,
    [towns],
  );
  return rows[0]?.count ?? 0;
}

/** Whether all that the bench saw acknowledged is there, once and whole. */
export function isWhole({ cases, acknowledged, gaps, halves }: Verification): boolean {
  return cases === acknowledged && gaps.length === 0 && halves === 0;
}
