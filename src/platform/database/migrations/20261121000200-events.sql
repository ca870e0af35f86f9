create table platform.event (
  municipality_id uuid not null,
  id uuid not null,
  name text not null,
  version integer not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  primary key (municipality_id, id)
);
comment on table platform.event is 'The outbox: facts in the past tense, written in the transaction that made them true.';
create index event_name on platform.event (municipality_id, name, occurred_at);

create table platform.event_delivery (
  municipality_id uuid not null,
  event_id uuid not null,
  subscriber text not null,
  delivered_at timestamptz not null,
  primary key (municipality_id, event_id, subscriber),
  foreign key (municipality_id, event_id) references platform.event
);
comment on table platform.event_delivery is 'Which subscriber has dealt with which event; written in the transaction of its work, so none is dealt with twice.';

create table platform.job_run (
  municipality_id uuid not null,
  id uuid not null,
  task text not null,
  attempt integer not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome text not null check (outcome in ('done', 'failed')),
  error text,
  primary key (municipality_id, id)
);
comment on table platform.job_run is 'What the workers ran: finished jobs leave their queue, this stays.';
create index job_run_started on platform.job_run (municipality_id, started_at desc);

alter table platform.event enable row level security, force row level security;
alter table platform.event_delivery enable row level security, force row level security;
alter table platform.job_run enable row level security, force row level security;
create policy own_municipality on platform.event to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on platform.event_delivery to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on platform.job_run to scope_municipality using (municipality_id = platform.current_municipality());
create policy centre on platform.event to scope_centre using (municipality_id = '00000000-0000-0000-0000-000000000000');
create policy centre on platform.event_delivery to scope_centre using (municipality_id = '00000000-0000-0000-0000-000000000000');
create policy centre_reads on platform.job_run for select to scope_centre using (true);
create policy centre_writes on platform.job_run for insert to scope_centre with check (municipality_id = '00000000-0000-0000-0000-000000000000');
grant select, insert on platform.event, platform.event_delivery, platform.job_run to scope_municipality, scope_centre;

create function platform.add_jobs(jobs jsonb) returns void
  language sql security definer set search_path = pg_catalog
as $$
  select graphile_worker.add_job(j ->> 'task', (j -> 'payload')::json, queue_name := j ->> 'queue',
    run_at := (j ->> 'runAt')::timestamptz, max_attempts := coalesce((j ->> 'maxAttempts')::integer, 12),
    job_key := j ->> 'key')
  from jsonb_array_elements(jobs) j
$$;
comment on function platform.add_jobs is 'Adds jobs in the transaction that needs them.';
-- The queue belongs to a role of its own (varoshaza_jobs), and this function acts as that role.
grant create, usage on schema platform to varoshaza_jobs;
alter function platform.add_jobs owner to varoshaza_jobs;
revoke create on schema platform from varoshaza_jobs;
revoke all on function platform.add_jobs from public;
grant execute on function platform.add_jobs to scope_client, scope_municipality, scope_centre, scope_identity;
