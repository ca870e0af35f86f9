create schema portal;
comment on schema portal is 'What a client keeps in their account for filling forms in; no town sees it.';
grant usage on schema portal to scope_client;

create table portal.contact (
  client_id uuid primary key,
  phone text check (length(phone) between 1 and 40),
  bank_account text check (length(bank_account) between 1 and 40),
  address jsonb,
  changed_at timestamptz not null
);
comment on table portal.contact is 'What a client gave of themselves to have it filled in: telephone, address, bank account.';

create table portal.principal (
  id uuid primary key,
  client_id uuid not null,
  capacity text not null check (capacity in ('legal-representative', 'authorised-person', 'organisation-officer', 'permanent-agent')),
  kind text not null check (kind in ('person', 'organisation')),
  details jsonb not null,
  ground text check (ground in ('register', 'paper', 'office')),
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on table portal.principal is 'Somebody a client acts for, as the client says; whether they may is checked by the office.';
create index principal_client on portal.principal (client_id, created_at);

alter table portal.contact enable row level security, force row level security;
alter table portal.principal enable row level security, force row level security;
create policy own on portal.contact to scope_client using (client_id = platform.current_client());
create policy own on portal.principal to scope_client using (client_id = platform.current_client());
grant select, insert, update on portal.contact to scope_client;
grant select, insert, update, delete on portal.principal to scope_client;
