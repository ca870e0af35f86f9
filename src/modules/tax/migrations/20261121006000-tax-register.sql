create schema tax;
comment on schema tax is 'Local taxes: rates, taxpayers, taxable objects, assessments. The ledger follows in the next migration.';
grant usage on schema tax to scope_municipality, scope_client, scope_public;

create table tax.rate (
  municipality_id uuid not null,
  id uuid not null,
  tax_type text not null check (tax_type in ('building', 'land', 'communal')),
  object_kind text not null default '',
  zone text not null default '',
  rate numeric(14, 4) not null check (rate >= 0),
  unit text not null check (unit in ('huf_per_m2', 'huf_per_object')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  decree text not null check (length(decree) between 3 and 200),
  set_at timestamptz not null,
  set_by uuid,
  primary key (municipality_id, id),
  unique (municipality_id, tax_type, object_kind, zone, valid_from)
);
comment on table tax.rate is 'Rates of the municipality''s decrees, append-only: a rate holds until its last day or the first day of its successor. Empty kind or zone: every one.';

create table tax.taxpayer (
  municipality_id uuid not null,
  party_id uuid not null,
  kind text not null check (kind in ('person', 'entrepreneur', 'organisation')),
  status text not null default 'active' check (status in ('active', 'bankruptcy', 'liquidation', 'winding_up', 'struck_off', 'ended')),
  registered_on date not null,
  primary key (municipality_id, party_id)
);
comment on table tax.taxpayer is 'Parties (of the parties room) who have or had to do with a local tax here.';

create table tax.tax_object (
  municipality_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('building', 'land')),
  usage text not null default '',
  zone text not null default '',
  parcel_no text not null check (length(parcel_no) between 1 and 40),
  address text not null default '',
  useful_area_m2 numeric(12, 2) check (useful_area_m2 > 0),
  plot_area_m2 numeric(12, 2) check (plot_area_m2 > 0),
  liable_from date not null,
  ended_on date,
  state text not null check (state in ('proposed', 'active', 'ended')),
  source_case_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (municipality_id, id)
);
comment on table tax.tax_object is 'What is taxed: a building or a plot, by parcel number. The facts behind each assessment are kept with that assessment.';
create index tax_object_parcel on tax.tax_object (municipality_id, parcel_no);
create index tax_object_listed on tax.tax_object (municipality_id, state, address, id);

create table tax.tax_object_owner (
  municipality_id uuid not null,
  object_id uuid not null,
  party_id uuid not null,
  share_numerator bigint not null check (share_numerator > 0),
  share_denominator bigint not null check (share_denominator >= share_numerator),
  title text not null check (title in ('owner', 'right_holder', 'tenant')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (municipality_id, object_id, party_id, valid_from),
  foreign key (municipality_id, object_id) references tax.tax_object
);
comment on table tax.tax_object_owner is 'Who owns what share of a taxable object from when to when; both days included.';
create index tax_object_owner_party on tax.tax_object_owner (municipality_id, party_id);

create table tax.report (
  municipality_id uuid not null,
  case_id uuid not null,
  case_no text not null,
  submission_id uuid,
  form_code text not null,
  tax_type text not null check (tax_type in ('building', 'land', 'communal')),
  party_id uuid not null,
  state text not null check (state in ('received', 'in_progress', 'processed')),
  received_on date not null,
  due_on date not null,
  officer_id uuid,
  primary key (municipality_id, case_id)
);
comment on table tax.report is 'Tax reports taken over from registered cases: the work list. The answers stay with the submission.';
create index report_work_list on tax.report (municipality_id, state, due_on, case_id);
create index report_party on tax.report (municipality_id, party_id);

create table tax.assessment (
  municipality_id uuid not null,
  id uuid not null,
  object_id uuid not null,
  party_id uuid not null,
  tax_type text not null check (tax_type in ('building', 'land', 'communal')),
  state text not null check (state in ('drafted', 'awaiting_sign_off', 'signed_off', 'final', 'withdrawn')),
  revision integer not null check (revision >= 1),
  case_id uuid,
  item_id uuid,
  registry_no text,
  refusal_reason text,
  drafted_by uuid,
  drafted_at timestamptz not null,
  signed_off_by uuid,
  signed_off_on date,
  delivered_on date,
  final_on date,
  payable_until date,
  document_sha256 text,
  amends_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, object_id) references tax.tax_object,
  foreign key (municipality_id, amends_id) references tax.assessment
);
comment on table tax.assessment is 'One decision about one taxpayer''s tax on one object. payable_until: 15 days after it became final; nobody is late before that day.';
create unique index assessment_open on tax.assessment (municipality_id, case_id) where state in ('drafted', 'awaiting_sign_off');
create index assessment_case on tax.assessment (municipality_id, case_id);
create index assessment_object on tax.assessment (municipality_id, object_id);
create index assessment_party on tax.assessment (municipality_id, party_id);

create table tax.assessment_revision (
  municipality_id uuid not null,
  assessment_id uuid not null,
  revision integer not null,
  facts jsonb not null,
  reason text,
  drafted_by uuid,
  drafted_at timestamptz not null,
  primary key (municipality_id, assessment_id, revision),
  foreign key (municipality_id, assessment_id) references tax.assessment
);
comment on table tax.assessment_revision is 'Append-only: the facts that each draft of an assessment rests on, and why the official departed from the report.';

create table tax.assessment_line (
  municipality_id uuid not null,
  assessment_id uuid not null,
  revision integer not null,
  year integer not null check (year between 1991 and 2200),
  rule_id text not null,
  rule_from date not null,
  input jsonb not null,
  output jsonb not null,
  tax_huf bigint not null check (tax_huf >= 0),
  primary key (municipality_id, assessment_id, revision, year),
  foreign key (municipality_id, assessment_id, revision) references tax.assessment_revision
);
comment on table tax.assessment_line is 'Append-only: one year of an assessment with the rule, its version, what went in, and what came out with its steps, explainable for ever.';

create table tax.assessed_year (
  municipality_id uuid not null,
  object_id uuid not null,
  party_id uuid not null,
  tax_type text not null,
  year integer not null,
  assessment_id uuid not null,
  primary key (municipality_id, object_id, party_id, tax_type, year),
  foreign key (municipality_id, assessment_id) references tax.assessment
);
comment on table tax.assessed_year is 'Which signed assessment holds for a year: nobody is charged twice for one object and year.';

alter table tax.rate enable row level security, force row level security;
alter table tax.taxpayer enable row level security, force row level security;
alter table tax.tax_object enable row level security, force row level security;
alter table tax.tax_object_owner enable row level security, force row level security;
alter table tax.report enable row level security, force row level security;
alter table tax.assessment enable row level security, force row level security;
alter table tax.assessment_revision enable row level security, force row level security;
alter table tax.assessment_line enable row level security, force row level security;
alter table tax.assessed_year enable row level security, force row level security;

create policy own_municipality on tax.rate to scope_municipality using (municipality_id = platform.current_municipality());
create policy published on tax.rate for select to scope_public, scope_client using (true);
create policy own_municipality on tax.taxpayer to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.tax_object to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.tax_object_owner to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.report to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.assessment to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.assessment_revision to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.assessment_line to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.assessed_year to scope_municipality using (municipality_id = platform.current_municipality());

grant select, insert on tax.rate to scope_municipality;
grant select on tax.rate to scope_public, scope_client;
grant select, insert, update on tax.taxpayer, tax.tax_object, tax.tax_object_owner, tax.report, tax.assessment to scope_municipality;
grant select, insert on tax.assessment_revision, tax.assessment_line to scope_municipality;
grant select, insert, update on tax.assessed_year to scope_municipality;
