create table tenants.demo_step (
  municipality_id uuid not null,
  step text not null,
  done_at timestamptz not null,
  primary key (municipality_id, step)
);
comment on table tenants.demo_step is 'Which parts of the demo country are loaded, noted in the transaction that loaded them: a start after a kill goes on where it stopped. Empty without a demo.';
alter table tenants.demo_step enable row level security, force row level security;
create policy own_municipality on tenants.demo_step to scope_municipality using (municipality_id = platform.current_municipality());
grant select, insert on tenants.demo_step to scope_municipality;
