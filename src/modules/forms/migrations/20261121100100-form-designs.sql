-- What is being written or reviewed. It may be unfinished: only publishing asks for a whole definition.
create table forms.design (
  id uuid primary key,
  code text not null check (code ~ '^[A-Z]\d{2}$'),
  version integer not null check (version > 0),
  title jsonb not null,
  state text not null check (state in ('draft', 'in-review', 'published', 'withdrawn-design')),
  definition jsonb not null,
  revision integer not null check (revision > 0),
  content_revision integer not null check (content_revision > 0),
  author_id uuid not null,
  reviewer_id uuid,
  remark text,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz
);
comment on table forms.design is 'Form definitions under way, up to their publishing. content_revision: the edit whose definition stands now (undo moves it back).';
create unique index design_open on forms.design (code) where state in ('draft', 'in-review');
create index design_changed on forms.design (changed_at desc);

create table forms.design_edit (
  design_id uuid not null references forms.design,
  revision integer not null check (revision > 0),
  kind text not null check (kind in ('start', 'edit', 'undo', 'redo', 'submit', 'return', 'publish', 'withdraw')),
  edited_by uuid not null,
  edited_at timestamptz not null,
  what jsonb not null,
  parent_revision integer,
  definition jsonb,
  primary key (design_id, revision),
  check ((kind in ('start', 'edit')) = (definition is not null))
);
comment on table forms.design_edit is 'Who changed what in a design, in words; append-only. definition: the whole of it after a start or an edit; parent_revision: the edit it was made on.';
create index design_edit_parent on forms.design_edit (design_id, parent_revision, revision desc);

-- A published definition is frozen; when it is in force is the one thing that later acts change.
create table forms.version_validity (
  code text not null,
  version integer not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  withdrawn_on date,
  primary key (code, version),
  foreign key (code, version) references forms.form_version,
  constraint one_version_a_day exclude using gist (
    int4range(ascii(code) * 100 + substr(code, 2)::integer, ascii(code) * 100 + substr(code, 2)::integer, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&
  ) where (withdrawn_on is null)
);
comment on table forms.version_validity is 'From when to when a published version is in force, both days included; never two of one form on one day.';
insert into forms.version_validity (code, version, valid_from, valid_to)
  select code, version, valid_from, valid_to from forms.form_version;

create table forms.version_state (
  code text not null,
  version integer not null,
  position integer not null check (position > 0),
  state text not null check (state in ('published', 'superseded', 'withdrawn')),
  set_at timestamptz not null,
  set_by uuid,
  design_id uuid references forms.design,
  reason text,
  primary key (code, version, position),
  foreign key (code, version) references forms.form_version
);
comment on table forms.version_state is 'What became of a published version, when, by whom (nobody: it came with the platform) and why; append-only.';
insert into forms.version_state (code, version, position, state, set_at)
  select code, version, 1, 'published', published_at from forms.form_version;

alter table forms.design enable row level security, force row level security;
alter table forms.design_edit enable row level security, force row level security;
alter table forms.version_validity enable row level security, force row level security;
alter table forms.version_state enable row level security, force row level security;

create policy centre on forms.design to scope_centre using (true) with check (true);
create policy centre on forms.design_edit to scope_centre using (true) with check (true);
create policy centre on forms.version_state to scope_centre using (true) with check (true);
create policy centre on forms.version_validity to scope_centre using (true) with check (true);
create policy published on forms.version_validity for select to scope_public, scope_client, scope_municipality using (true);

grant select, insert, update on forms.design to scope_centre;
grant select, insert on forms.design_edit, forms.version_state to scope_centre;
grant select, insert, update (valid_to, withdrawn_on) on forms.version_validity to scope_centre;
grant select on forms.version_validity to scope_public, scope_client, scope_municipality;
