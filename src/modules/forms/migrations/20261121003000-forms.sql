create schema forms;
comment on schema forms is 'Form definitions, how each municipality uses them, drafts and submissions.';
grant usage on schema forms to scope_public, scope_client, scope_municipality, scope_centre;

create table forms.form_version (
  code text not null check (code ~ '^[A-Z]\d{2}$'),
  version integer not null check (version > 0),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  definition jsonb not null,
  sha256 text not null check (length(sha256) = 64),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  published_at timestamptz not null,
  primary key (code, version)
);
comment on table forms.form_version is 'Catalogue: published definitions. Frozen; a submission is shown by its version for ever.';
create index form_version_slug on forms.form_version (slug);

create table forms.setting (
  municipality_id uuid not null,
  form_code text not null,
  enabled boolean not null,
  registers_automatically boolean not null default false,
  unit_id uuid,
  officer_id uuid,
  primary key (municipality_id, form_code)
);
comment on table forms.setting is 'Which forms a municipality offers, and where their cases go.';

create table forms.draft (
  municipality_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  form_code text not null,
  form_version integer not null,
  answers jsonb not null,
  page_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (form_code, form_version) references forms.form_version
);
comment on table forms.draft is 'Forms under way; only their client sees them.';
create index draft_client on forms.draft (client_id, updated_at desc);

create table forms.submission (
  municipality_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  party_id uuid not null,
  draft_id uuid,
  form_code text not null,
  form_version integer not null,
  answers jsonb not null,
  sha256 text not null check (length(sha256) = 64),
  submitted_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, draft_id),
  foreign key (form_code, form_version) references forms.form_version
);
comment on table forms.submission is 'Sent forms, as sent. draft_id makes a repeated sending the same submission.';
create index submission_client on forms.submission (client_id, submitted_at desc);
create index submission_form on forms.submission (municipality_id, form_code, submitted_at desc);

alter table forms.form_version enable row level security, force row level security;
alter table forms.setting enable row level security, force row level security;
alter table forms.draft enable row level security, force row level security;
alter table forms.submission enable row level security, force row level security;

create policy published on forms.form_version for select to scope_public, scope_client, scope_municipality, scope_centre using (true);
create policy centre on forms.form_version to scope_centre using (true) with check (true);
create policy offered on forms.setting for select to scope_public, scope_client using (enabled);
create policy own_municipality on forms.setting to scope_municipality
  using (municipality_id = platform.current_municipality());
create policy own on forms.draft to scope_client using (client_id = platform.current_client());
create policy own_municipality on forms.submission to scope_municipality
  using (municipality_id = platform.current_municipality());
create policy own on forms.submission for select to scope_client using (client_id = platform.current_client());

grant select on forms.form_version to scope_public, scope_client, scope_municipality, scope_centre;
grant insert on forms.form_version to scope_centre;
grant select on forms.setting to scope_public, scope_client;
grant select, insert, update on forms.setting to scope_municipality;
grant select, insert, update, delete on forms.draft to scope_client;
grant select, insert on forms.submission to scope_municipality;
grant select on forms.submission to scope_client;
