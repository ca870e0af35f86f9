create schema tenants;
comment on schema tenants is 'The settlements of the country, and the municipalities that have joined.';
grant usage on schema tenants to scope_public, scope_identity, scope_client, scope_municipality, scope_centre;

create table tenants.settlement (
  ksh_code text primary key check (ksh_code ~ '^\d{5}$'),
  name text not null,
  ksh_name text not null,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('község', 'nagyközség', 'város', 'megyei jogú város', 'fővárosi kerület', 'főváros')),
  county text not null,
  district text not null,
  population integer not null check (population >= 0),
  postcodes text[] not null,
  office_seat_ksh text references tenants.settlement deferrable initially deferred,
  search_text text not null
);
comment on table tenants.settlement is 'Catalogue: every settlement of the country, Budapest also by districts, joined or not.';
comment on column tenants.settlement.ksh_name is 'As the statistical office writes it; gives the order of the districts of Budapest.';
comment on column tenants.settlement.search_text is 'Every name of the place without accents, each between bars: |kophaza|.';
comment on column tenants.settlement.office_seat_ksh is 'Seat of the joint office, when it is elsewhere.';

create table tenants.municipality (
  id uuid primary key,
  ksh_code text not null unique references tenants.settlement,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  office_name text not null,
  office_address text not null,
  phone text not null,
  email text not null,
  opening_hours jsonb not null,
  main_colour text not null check (main_colour ~ '^#[0-9a-f]{6}$'),
  accent_colour text not null check (accent_colour ~ '^#[0-9a-f]{6}$'),
  register_prefix text not null check (register_prefix ~ '^[A-ZÁÉÍÓÖŐÚÜŰ0-9]{1,8}$'),
  bank_account_base text not null check (bank_account_base ~ '^\d{8}-\d{8}$'),
  joined_on date not null
);
comment on table tenants.municipality is 'A municipality that has joined: a tenant. Its id is the municipality_id of every other table. All of it is public.';

create table tenants.org_unit (
  municipality_id uuid not null references tenants.municipality,
  id uuid not null,
  code text not null check (code ~ '^[A-Z0-9-]{1,12}$'),
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (municipality_id, id),
  unique (municipality_id, code)
);
comment on table tenants.org_unit is 'Organisational units of an office. Never deleted: valid_to is their last day.';

alter table tenants.settlement enable row level security, force row level security;
alter table tenants.municipality enable row level security, force row level security;
alter table tenants.org_unit enable row level security, force row level security;

create policy published on tenants.settlement for select
  to scope_public, scope_identity, scope_client, scope_municipality, scope_centre using (true);
create policy centre on tenants.settlement to scope_centre using (true) with check (true);
create policy published on tenants.municipality for select
  to scope_public, scope_identity, scope_client, scope_municipality, scope_centre using (true);
create policy centre on tenants.municipality to scope_centre using (true) with check (true);
create policy own_municipality on tenants.org_unit to scope_municipality
  using (municipality_id = platform.current_municipality());

grant select on tenants.settlement, tenants.municipality
  to scope_public, scope_identity, scope_client, scope_municipality, scope_centre;
grant insert, update on tenants.settlement, tenants.municipality to scope_centre;
grant select, insert, update on tenants.org_unit to scope_municipality;
