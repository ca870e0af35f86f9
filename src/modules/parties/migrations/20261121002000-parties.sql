create schema parties;
comment on schema parties is 'Clients: the people and organisations that a municipality deals with.';
grant usage on schema parties to scope_municipality, scope_client;

create table parties.party (
  municipality_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('person', 'organisation')),
  name text not null check (name <> ''),
  name_key text collate "C" not null,
  birth_name text,
  mothers_name text,
  birth_place text,
  birth_date date,
  tax_id text collate "C" check (tax_id ~ '^8\d{9}$'),
  tax_number text collate "C" check (tax_number ~ '^\d{8}-\d-\d{2}$'),
  tax_stem text collate "C" generated always as (left(tax_number, 8)) stored,
  postcode text,
  settlement text,
  street text,
  house_number text,
  email text,
  identity_key text collate "C",
  created_at timestamptz not null,
  primary key (municipality_id, id),
  check (num_nulls(postcode, settlement, street, house_number) in (0, 4)),
  check (kind = 'person' or num_nonnulls(birth_name, mothers_name, birth_place, birth_date, tax_id) = 0)
);
comment on table parties.party is 'A person or organisation as one municipality knows it.';
comment on column parties.party.name_key is 'The name without accents and capitals, for lists by the beginning of a name.';
comment on column parties.party.tax_stem is 'The first eight digits name the taxpayer; the VAT code behind them may change.';
comment on column parties.party.identity_key is 'All of the 4T, normalised with accents kept; null while one of them is unknown.';
create unique index party_tax_id on parties.party (municipality_id, tax_id) where tax_id is not null;
create unique index party_tax_stem on parties.party (municipality_id, tax_stem) where tax_stem is not null;
create index party_tax_number on parties.party (municipality_id, tax_number) where tax_number is not null;
create index party_identity on parties.party (municipality_id, identity_key) where identity_key is not null;
create index party_name on parties.party (municipality_id, name_key, id);

create table parties.party_word (
  municipality_id uuid not null,
  word text collate "C" not null,
  party_id uuid not null,
  primary key (municipality_id, word, party_id),
  foreign key (municipality_id, party_id) references parties.party
);
comment on table parties.party_word is 'Every word of the names of a party, so that the search finds it by the beginning of any of them.';

create table parties.client_link (
  municipality_id uuid not null,
  client_id uuid not null,
  party_id uuid not null,
  linked_at timestamptz not null,
  primary key (municipality_id, client_id),
  foreign key (municipality_id, party_id) references parties.party
);
comment on table parties.client_link is 'Under which party a municipality knows a portal account.';
create index client_link_party on parties.client_link (municipality_id, party_id);
create index client_link_client on parties.client_link (client_id);

alter table parties.party enable row level security, force row level security;
alter table parties.party_word enable row level security, force row level security;
alter table parties.client_link enable row level security, force row level security;
create policy own_municipality on parties.party to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on parties.party_word to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on parties.client_link to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_links on parties.client_link for select to scope_client using (client_id = platform.current_client());

grant select, insert, update on parties.party to scope_municipality;
grant select, insert on parties.party_word, parties.client_link to scope_municipality;
grant select on parties.client_link to scope_client;
