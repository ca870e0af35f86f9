import type { Client } from 'pg';

/** Numbers that are missing between 1 and the highest, and numbers that were given twice. */
export function faultsOfNumbers(book: string, numbers: readonly number[]): string[] {
  const counted = new Map<number, number>();
  for (const number of numbers) counted.set(number, (counted.get(number) ?? 0) + 1);
  const highest = Math.max(0, ...numbers);
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !counted.has(number));
  const double = [...counted].filter(([, times]) => times > 1).map(([number]) => number);
  return [...missing.map((number) => `${book}: ${number} is missing`), ...double.map((number) => `${book}: ${number} was given twice`)];
}

/** What was acknowledged and is not there exactly once. */
export function faultsOfReceipts(acknowledged: readonly { key: string; submissionId: string }[], kept: readonly { key: string; submissionId: string }[]): string[] {
  const byKey = new Map<string, string[]>();
  for (const { key, submissionId } of kept) byKey.set(key, [...(byKey.get(key) ?? []), submissionId]);
  const lost = acknowledged.flatMap(({ key, submissionId }) => {
    const found = byKey.get(key) ?? [];
    return found.length === 1 && found[0] === submissionId ? [] : [`${key}: acknowledged as ${submissionId}, kept as ${found.join(' and ') || 'nothing'}`];
  });
  const double = [...byKey].filter(([, ids]) => ids.length > 1).map(([key, ids]) => `${key}: kept ${ids.length} times`);
  return [...lost, ...double];
}

/** Every arrival book and register book of the house, number by number, and whether its counter stands at the last. */
export async function faultsOfBooks(db: Client): Promise<string[]> {
  const { rows } = await db.query<{ book: string; numbers: number[]; counter: number | null }>(
    `select 'arrivals ' || municipality_id || '/' || year as book, array_agg(no) as numbers,
       (select last_no from records.arrival_counter c where (c.municipality_id, c.year) = (a.municipality_id, a.year)) as counter
     from records.arrival a group by municipality_id, year
     union all
     select 'cases ' || municipality_id || '/' || prefix || '/' || year, array_agg(main_no),
       (select last_no from records.register_counter c where (c.municipality_id, c.year, c.prefix) = (f.municipality_id, f.year, f.prefix))
     from records.case_file f group by municipality_id, year, prefix`,
  );
  return rows.flatMap(({ book, numbers, counter }) => [
    ...faultsOfNumbers(book, numbers),
    ...(counter === Math.max(...numbers) ? [] : [`${book}: the counter stands at ${counter}`]),
  ]);
}

/** What hangs in the air after all is quiet: halves, deliveries that are missing, effects that are missing or double. Empty when whole. */
export async function faultsOfHouse(db: Client, subscribersOf: (event: string) => readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, query] of HALVES) {
    const { rows } = await db.query<{ id: string }>(query);
    faults.push(...rows.map(({ id }) => `${what}: ${id}`));
  }
  const { rows: events } = await db.query<{ id: string; name: string; subscribers: string[] }>(
    `select e.id, e.name, coalesce(array_agg(d.subscriber) filter (where d.subscriber is not null), '{}') as subscribers
     from platform.event e left join platform.event_delivery d on d.municipality_id = e.municipality_id and d.event_id = e.id
     group by e.municipality_id, e.id, e.name`,
  );
  for (const { id, name, subscribers } of events) {
    const expected = subscribersOf(name).toSorted().join(', ');
    if (subscribers.toSorted().join(', ') !== expected) faults.push(`${name} ${id}: was delivered to [${subscribers.join(', ')}], not to [${expected}]`);
  }
  return [...faults, ...(await faultsOfBooks(db))];
}

/** Jobs that wait, run, or have given up. */
export async function openJobs(db: Client): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*)::integer as count from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier not like 'platform.%' and j.run_at <= now() + interval '1 minute'`);
  return rows[0]?.count ?? 0;
}

const HALVES: readonly (readonly [what: string, query: string])[] = [
  ['a submission that did not arrive', `select s.id from forms.submission s left join records.arrival a on a.municipality_id = s.municipality_id and a.submission_id = s.id where a.id is null`],
  ['an arrival without its submission', `select a.id from records.arrival a left join forms.submission s on s.municipality_id = a.municipality_id and s.id = a.submission_id where s.id is null`],
  ['a case without its first paper', `select c.id from records.case_file c left join records.item i on i.municipality_id = c.municipality_id and i.case_id = c.id and i.item_no = 1 where i.id is null`],
  ['a case that was told not exactly once', `select c.id from records.case_file c left join platform.event e on e.municipality_id = c.municipality_id and e.name = 'records.case.registered' and e.payload ->> 'caseId' = c.id::text
     group by c.municipality_id, c.id having count(e.id) <> 1`],
  ['a journal of a case with a gap', `select c.id from records.case_file c join records.case_entry e on e.municipality_id = c.municipality_id and e.case_id = c.id
     group by c.municipality_id, c.id, c.last_entry_no having count(*) <> c.last_entry_no or max(e.position) <> c.last_entry_no`],
  ['an arrival that was noted not exactly once', `select a.id from records.arrival a left join platform.audit_entry e on e.municipality_id = a.municipality_id and e.object_id = a.id::text and e.action = 'records.arrival.taken-in'
     group by a.municipality_id, a.id having count(e.position) <> 1`],
  ['a tax report that the tax room did not take over', `select c.id from records.case_file c left join tax.report r on r.municipality_id = c.municipality_id and r.case_id = c.id where c.module = 'tax' and r.case_id is null`],
  ['a settled payment that is booked not exactly once', `select o.id from payments.payment_order o left join tax.posting p on p.municipality_id = o.municipality_id and p.source_kind = 'payment-order' and p.source_id = o.id::text
     where o.state = 'settled' group by o.municipality_id, o.id having count(p.id) <> 1`],
  ['a posting that does not add up to 0', `select posting_id as id from tax.entry group by municipality_id, posting_id having sum(amount_huf) <> 0`],
  ['an account whose balance is not what its journal says', `select b.account_id as id from tax.account_balance b left join tax.entry e on e.municipality_id = b.municipality_id and e.account_id = b.account_id
     group by b.municipality_id, b.account_id, b.charged_huf, b.paid_huf having coalesce(sum(e.amount_huf), 0) <> b.charged_huf - b.paid_huf`],
  ['a job that has given up', `select j.id::text from graphile_worker._private_jobs j where j.attempts >= j.max_attempts`],
];
