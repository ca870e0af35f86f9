-- What a client sends after a submission, into the same case: its withdrawal, and what they were asked to supplement.
alter table records.arrival add column follows_submission_id uuid;
comment on column records.arrival.follows_submission_id is 'The first submission of the case that this paper belongs to; empty for the paper that begins one.';
create index arrival_follows on records.arrival (municipality_id, follows_submission_id) where follows_submission_id is not null;
grant select (follows_submission_id) on records.arrival to scope_client;

create table records.withdrawal (
  municipality_id uuid not null,
  id uuid not null,
  submission_id uuid not null,
  client_id uuid not null,
  reason text check (length(reason) between 1 and 1000),
  withdrawn_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, submission_id)
);
comment on table records.withdrawal is 'A client withdrew a submission that was not decided. Its id stands as the submission of its arrival. Append-only.';

create table records.supplement_request (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  item_id uuid not null,
  client_id uuid not null,
  submission_id uuid not null,
  message text not null check (length(message) between 1 and 4000),
  marks jsonb not null,
  days integer not null check (days between 1 and 60),
  due_on date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  answered_at timestamptz,
  answer_submission_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references records.case_file,
  foreign key (municipality_id, item_id) references records.item,
  check ((answered_at is null) = (answer_submission_id is null))
);
comment on table records.supplement_request is 'A call to supplement a submission (hiánypótlás). marks: the questions to mend with a remark each. Only its answer is added later.';
create unique index supplement_request_open on records.supplement_request (municipality_id, case_id) where answered_at is null;
create index supplement_request_client on records.supplement_request (client_id, id);
create unique index supplement_request_answer on records.supplement_request (municipality_id, answer_submission_id) where answer_submission_id is not null;

alter table records.withdrawal enable row level security, force row level security;
alter table records.supplement_request enable row level security, force row level security;
create policy own_municipality on records.withdrawal to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.supplement_request to scope_municipality using (municipality_id = platform.current_municipality());
create policy own on records.withdrawal for select to scope_client using (client_id = platform.current_client());
create policy own on records.supplement_request for select to scope_client using (client_id = platform.current_client());
grant select, insert on records.withdrawal, records.supplement_request to scope_municipality;
grant update (answered_at, answer_submission_id) on records.supplement_request to scope_municipality;
grant select on records.withdrawal to scope_client;
grant select (municipality_id, id, case_id, item_id, client_id, submission_id, message, marks, days, due_on, asked_at, answered_at, answer_submission_id)
  on records.supplement_request to scope_client;

-- Projections for lists, and the procedure: a call to supplement ends a summary procedure.
alter table records.case_file add column withdrawn_at timestamptz;
alter table records.case_file add column supplement_due_on date;
comment on column records.case_file.withdrawn_at is 'When the client withdrew the request; the official still closes the case.';
comment on column records.case_file.supplement_due_on is 'Until when the client may supplement; empty when nothing is asked.';
grant update (withdrawn_at, supplement_due_on, procedure) on records.case_file to scope_municipality;
grant select (withdrawn_at, supplement_due_on) on records.case_file to scope_client;

alter table records.case_entry drop constraint case_entry_kind_check;
alter table records.case_entry add constraint case_entry_kind_check check (kind in ('registered', 'paper-added', 'assigned', 'drafted',
  'sign-off-refused', 'signed-off', 'dispatched', 'second-notice', 'taken-over', 'deemed-delivered', 'settled', 'withdrawn',
  'supplement-asked', 'supplemented'));
drop policy own_cases on records.case_entry;
create policy own_cases on records.case_entry for select to scope_client using (
  kind in ('registered', 'drafted', 'signed-off', 'dispatched', 'taken-over', 'deemed-delivered', 'settled', 'withdrawn', 'supplement-asked',
    'supplemented') and exists (
    select from records.case_file c where c.municipality_id = case_entry.municipality_id and c.id = case_entry.case_id));
