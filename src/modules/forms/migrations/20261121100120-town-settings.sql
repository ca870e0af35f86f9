-- What a municipality says of a form besides offering it. Empty: as the form itself says.
alter table forms.setting
  add column help jsonb,
  add column subject_area jsonb,
  add column retention_code text check (retention_code ~ '^[A-Z]\d{3,4}$'),
  add column fee_huf bigint check (fee_huf >= 0),
  add column expected_time jsonb,
  add column parameters jsonb not null default '[]',
  add column revision integer not null default 1 check (revision > 0);

create table forms.setting_change (
  municipality_id uuid not null,
  form_code text not null,
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  changed_by uuid,
  undoes integer,
  before jsonb,
  after jsonb not null,
  primary key (municipality_id, form_code, revision),
  foreign key (municipality_id, form_code) references forms.setting
);
comment on table forms.setting_change is 'How a municipality''s use of a form was changed, whole before and after; append-only. undoes: the change it takes back.';

alter table forms.setting_change enable row level security, force row level security;
create policy own_municipality on forms.setting_change to scope_municipality using (municipality_id = platform.current_municipality());
grant select, insert on forms.setting_change to scope_municipality;

-- The centre counts where a version is in use; it reads no answer and learns of no client.
create policy counted on forms.setting for select to scope_centre using (true);
create policy counted on forms.draft for select to scope_centre using (true);
create policy counted on forms.submission for select to scope_centre using (true);
grant select (municipality_id, form_code, enabled) on forms.setting to scope_centre;
grant select (municipality_id, form_code, form_version) on forms.draft, forms.submission to scope_centre;
