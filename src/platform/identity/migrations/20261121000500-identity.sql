create schema identity;
comment on schema identity is 'Who people are: portal accounts, officials, cards, roles, sessions.';
grant usage on schema identity to scope_identity, scope_client, scope_municipality, scope_centre, scope_public;

create table identity.account (
  id uuid primary key,
  identity_key bytea not null unique,
  family_name text not null,
  given_name text not null,
  birth_name text,
  mothers_name text,
  birth_place text,
  birth_date date,
  tax_id text,
  email text,
  terms_version text,
  terms_accepted_at timestamptz,
  created_at timestamptz not null,
  last_sign_in_at timestamptz
);
comment on table identity.account is 'A person at the portal; its id is the client id. identity_key: SHA-256 of identity provider and name id.';

create table identity.official (
  id uuid primary key,
  name text not null,
  position text not null,
  email text,
  state text not null default 'active' check (state in ('active', 'suspended', 'closed')),
  last_sign_in_at timestamptz
);
comment on table identity.official is 'A person who works for one or more municipalities of one office.';

create table identity.card_pairing (
  id uuid primary key,
  official_id uuid not null references identity.official,
  card_key bytea not null,
  paired_at timestamptz not null,
  paired_by uuid,
  revoked_at timestamptz
);
comment on table identity.card_pairing is 'Which eSzig card opens which official''s account. card_key: SHA-256 of the key the identity provider sends.';
create unique index card_pairing_card on identity.card_pairing (card_key) where revoked_at is null;
create unique index card_pairing_official on identity.card_pairing (official_id) where revoked_at is null;

create table identity.role (
  municipality_id uuid not null,
  id uuid not null,
  name text not null,
  permissions text[] not null,
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
comment on table identity.role is 'A municipality''s own roles: names for sets of permissions.';

create table identity.role_assignment (
  municipality_id uuid not null,
  id uuid not null,
  official_id uuid not null references identity.official,
  role_id uuid not null,
  unit_id uuid,
  valid_from date not null,
  valid_to date,
  primary key (municipality_id, id),
  foreign key (municipality_id, role_id) references identity.role
);
comment on table identity.role_assignment is 'Which official holds which role from when to when; both days included.';
create index role_assignment_official on identity.role_assignment (official_id);

create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique,
  kind text not null check (kind in ('client', 'official')),
  account_id uuid references identity.account,
  official_id uuid references identity.official,
  municipality_id uuid,
  assurance text not null check (assurance in ('low', 'substantial', 'high')),
  way text not null,
  name_id text not null,
  name_id_format text,
  session_index text,
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  previous_sign_in_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  check ((kind = 'client') = (account_id is not null) and (kind = 'official') = (official_id is not null))
);
comment on table identity.session is 'Sign-ins. The browser holds a random token, the table only its hash.';
create index session_account on identity.session (account_id, signed_in_at desc);
create index session_official on identity.session (official_id, signed_in_at desc);
create index session_subject on identity.session (name_id) where ended_at is null;

create table identity.sign_in_step (
  id text primary key,
  at timestamptz not null,
  content jsonb not null
);
comment on table identity.sign_in_step is 'Sign-ins under way: SAML requests that await their answer, where the person was going, tickets between our own pages. Each is taken once.';
create index sign_in_step_age on identity.sign_in_step (at);

create table identity.secret (
  name text primary key,
  value text not null,
  made_at timestamptz not null
);
comment on table identity.secret is 'Keys of this installation (SAML, form tokens), shared by all web processes.';

alter table identity.account enable row level security, force row level security;
alter table identity.official enable row level security, force row level security;
alter table identity.card_pairing enable row level security, force row level security;
alter table identity.role enable row level security, force row level security;
alter table identity.role_assignment enable row level security, force row level security;
alter table identity.session enable row level security, force row level security;
alter table identity.sign_in_step enable row level security, force row level security;
alter table identity.secret enable row level security, force row level security;

create policy identity on identity.account to scope_identity using (true) with check (true);
create policy own_account on identity.account for select to scope_client using (id = platform.current_client());
create policy identity on identity.official to scope_identity using (true) with check (true);
create policy identity on identity.card_pairing to scope_identity using (true) with check (true);
create policy identity on identity.role for select to scope_identity using (true);
create policy identity on identity.role_assignment for select to scope_identity using (true);
create policy own_municipality on identity.role to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on identity.role_assignment to scope_municipality using (municipality_id = platform.current_municipality());
create policy colleagues on identity.official for select to scope_municipality using (exists (
  select from identity.role_assignment a where a.official_id = official.id and a.municipality_id = platform.current_municipality()));
create policy identity on identity.session to scope_identity using (true) with check (true);
create policy identity on identity.sign_in_step to scope_identity using (true) with check (true);
create policy identity on identity.secret to scope_identity using (true) with check (true);

grant select, insert, update on identity.account, identity.official, identity.card_pairing, identity.session to scope_identity;
grant select on identity.role, identity.role_assignment to scope_identity;
grant select, insert, update on identity.role, identity.role_assignment to scope_municipality;
grant select on identity.official to scope_municipality;
grant select on identity.account to scope_client;
grant select, insert, delete on identity.sign_in_step to scope_identity;
grant select, insert on identity.secret to scope_identity;
