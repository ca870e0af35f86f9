-- Jobs are asked for by writers whom others wait for: an intake holds its numbers meanwhile. The library's function
-- is made for every kind of job and costs such a writer more than all its other statements together. A plain job
-- (no queue, no key, a task that a worker has announced) is therefore written as the library would write it;
-- every other goes through the library. A test compares the two, so that a new version of the library is noticed.
create or replace function platform.add_jobs(jobs jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare plain bigint; others jsonb;
begin
  -- One statement, so that a task announced meanwhile is on one side only.
  with asked as materialized (
    select j, position, t.id as task_id from jsonb_array_elements(jobs) with ordinality as asked (j, position)
    left join graphile_worker._private_tasks t
      on t.identifier = j ->> 'task' and j ->> 'queue' is null and j ->> 'key' is null and j -> 'payload' is not null
  ), written as (
    insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
      select task_id, (j -> 'payload')::json, coalesce((j ->> 'runAt')::timestamptz, now()), coalesce((j ->> 'maxAttempts')::smallint, 12)
      from asked where task_id is not null order by position
  )
  select count(task_id), jsonb_agg(j order by position) filter (where task_id is null) into plain, others from asked;
  if plain > 0 then
    perform pg_notify('jobs:insert', '{"r":' || random()::text || ',"count":' || plain || '}');
  end if;
  if others is not null then
    perform graphile_worker.add_job(j ->> 'task', (j -> 'payload')::json, queue_name := j ->> 'queue', run_at := (j ->> 'runAt')::timestamptz,
        max_attempts := coalesce((j ->> 'maxAttempts')::integer, 12), job_key := j ->> 'key')
      from jsonb_array_elements(others) j;
  end if;
end $$;
comment on function platform.add_jobs is 'Adds jobs in the transaction that needs them.';
