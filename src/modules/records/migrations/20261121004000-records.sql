-- Papers and cases: arrival book, register books, cases with their papers, letters, and the case journal.
create schema records;
comment on schema records is 'Arrival, registration, cases and their papers, sign-off, dispatch, delivery.';
grant usage on schema records to scope_municipality, scope_client, scope_centre;

create table records.register_book (
  municipality_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  prefix text not null check (prefix ~ '^[A-Z0-9]{1,10}$'),
  kind text not null check (kind in ('main-and-item', 'collective')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (municipality_id, year, prefix)
);
comment on table records.register_book is 'A register book of one year (iktatókönyv). New cases go into the open book of their year that was opened first.';

create table records.register_counter (
  municipality_id uuid not null,
  year integer not null,
  prefix text not null,
  last_no integer not null check (last_no >= 0),
  primary key (municipality_id, year, prefix),
  foreign key (municipality_id, year, prefix) references records.register_book
) with (fillfactor = 20);
comment on table records.register_counter is 'The last main number given in a book. Updated last in its transaction: the row all clerks of a town share.';

create table records.arrival_counter (
  municipality_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  last_no integer not null check (last_no >= 0),
  primary key (municipality_id, year)
) with (fillfactor = 20);
comment on table records.arrival_counter is 'The last arrival number given in a year. Updated last in its transaction.';

create table records.case_file (
  municipality_id uuid not null,
  id uuid not null,
  year integer not null,
  prefix text not null,
  main_no integer not null check (main_no > 0),
  subject text not null check (length(subject) between 1 and 500),
  state text not null check (state in ('open', 'settled', 'closed')),
  module text,
  form_code text,
  submission_id uuid,
  party_id uuid not null,
  client_id uuid,
  subject_area text not null,
  retention_code text,
  procedure text not null check (procedure in ('summary', 'full', 'tax')),
  unit_id uuid,
  officer_id uuid,
  opened_at timestamptz not null,
  arrived_on date not null,
  excluded_days integer not null default 0 check (excluded_days >= 0),
  due_on date not null,
  last_item_no integer not null check (last_item_no >= 0),
  last_entry_no integer not null check (last_entry_no >= 0),
  settled_at timestamptz,
  closed_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, year, prefix, main_no),
  foreign key (municipality_id, year, prefix) references records.register_book
) with (fillfactor = 80);
comment on table records.case_file is 'A case (ügyirat). Officer, state and counts are projections of its assignments and journal.';
create index case_file_due on records.case_file (municipality_id, due_on, id) where state = 'open';
create index case_file_officer_due on records.case_file (municipality_id, officer_id, due_on, id) where state = 'open';
create index case_file_unit_due on records.case_file (municipality_id, unit_id, due_on, id) where state = 'open';
create index case_file_officer on records.case_file (municipality_id, officer_id, id);
create index case_file_unit on records.case_file (municipality_id, unit_id, id);
create index case_file_party on records.case_file (municipality_id, party_id, id);

create table records.arrival (
  municipality_id uuid not null,
  id uuid not null,
  year integer not null,
  no integer not null check (no > 0),
  arrived_at timestamptz not null,
  submission_id uuid not null,
  sender_party_id uuid not null,
  client_id uuid not null,
  subject text not null check (length(subject) between 1 and 500),
  form_code text not null,
  module text,
  subject_area text not null,
  retention_code text not null,
  procedure text not null check (procedure in ('summary', 'full', 'tax')),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  unit_id uuid,
  officer_id uuid,
  case_id uuid,
  registered_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, year, no),
  unique (municipality_id, submission_id),
  foreign key (municipality_id, case_id) references records.case_file,
  check ((case_id is null) = (registered_at is null))
) with (fillfactor = 80);
comment on table records.arrival is 'A paper that arrived (érkeztetés), by the number of the arrival book; case_id is empty until it is registered. unit_id, officer_id: where its form sends it.';
create index arrival_waiting on records.arrival (municipality_id, id) where case_id is null;
create index arrival_client on records.arrival (client_id, id);
create index arrival_case on records.arrival (municipality_id, case_id);

create table records.item (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  item_no integer not null check (item_no > 0),
  direction text not null check (direction in ('incoming', 'outgoing')),
  subject text not null check (length(subject) between 1 and 500),
  state text not null check (state in ('registered', 'awaiting_sign_off', 'refused', 'signed_off', 'dispatched', 'delivered')),
  created_at timestamptz not null,
  arrival_id uuid,
  reference text,
  prepared_by uuid,
  signed_off_by uuid,
  signed_off_at timestamptz,
  refused_by uuid,
  refusal_reason text,
  dispatched_at timestamptz,
  channel text check (channel in ('inbox', 'post')),
  primary key (municipality_id, id),
  unique (municipality_id, case_id, item_no),
  foreign key (municipality_id, case_id) references records.case_file,
  foreign key (municipality_id, arrival_id) references records.arrival,
  check (signed_off_by is null or signed_off_by <> prepared_by),
  check ((direction = 'incoming') = (arrival_id is not null)),
  check (direction = 'incoming' or (reference is not null and prepared_by is not null))
) with (fillfactor = 80);
comment on table records.item is 'A paper of a case (irat). Four eyes: whoever prepared it never signs it off. reference: what the specialist room decided.';
create unique index item_arrival on records.item (municipality_id, arrival_id) where arrival_id is not null;
create unique index item_reference on records.item (municipality_id, reference) where reference is not null and state <> 'refused';
create index item_awaiting on records.item (municipality_id, id) where state = 'awaiting_sign_off';

create table records.document (
  municipality_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  mime_type text not null check (mime_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  content bytea not null check (length(content) between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, item_id),
  foreign key (municipality_id, item_id) references records.item
);
comment on table records.document is 'The final document of a paper, kept with it in one transaction; never changed.';
alter table records.document alter column content set storage external;

create table records.assignment (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  unit_id uuid,
  officer_id uuid,
  officer_name text,
  officer_position text,
  assigned_at timestamptz not null,
  assigned_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references records.case_file,
  check (unit_id is not null or officer_id is not null),
  check ((officer_id is null) = (officer_name is null))
);
comment on table records.assignment is 'To whom a case was given (szignálás), under the name and position of that day. Append-only; empty assigned_by: by the routing of its form.';
create index assignment_case on records.assignment (municipality_id, case_id, assigned_at);

create table records.case_entry (
  municipality_id uuid not null,
  case_id uuid not null,
  position integer not null check (position > 0),
  at timestamptz not null,
  kind text not null check (kind in ('registered', 'paper-added', 'assigned', 'drafted', 'sign-off-refused', 'signed-off', 'dispatched',
    'second-notice', 'taken-over', 'deemed-delivered', 'settled')),
  actor_id uuid,
  item_id uuid,
  detail text,
  primary key (municipality_id, case_id, position),
  foreign key (municipality_id, case_id) references records.case_file
);
comment on table records.case_entry is 'The journal of a case: what happened, in order, without gaps. Append-only. detail: a number or a day, or the reason of a refusal.';

create table records.delivery (
  municipality_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  item_id uuid not null,
  client_id uuid not null,
  submission_id uuid,
  registry_no text not null,
  subject text not null,
  reference text not null,
  document_sha256 text not null,
  placed_at timestamptz not null,
  take_over_until date not null,
  second_notice_on date not null,
  deemed_on date not null,
  second_noticed_at timestamptz,
  taken_over_at timestamptz,
  taken_over_by uuid,
  delivered_on date,
  how text check (how in ('taken-over', 'deemed')),
  primary key (municipality_id, id),
  unique (municipality_id, item_id),
  foreign key (municipality_id, case_id) references records.case_file,
  foreign key (municipality_id, item_id) references records.item,
  check ((delivered_on is null) = (how is null)),
  check ((taken_over_at is null) = (taken_over_by is null)),
  check (taken_over_at is null or delivered_on is not null)
);
comment on table records.delivery is 'A letter in a client''s inbox with its days by law (e-delivery). delivered_on counts for deadlines, taken_over_at is the proof of take-over.';
create index delivery_client on records.delivery (client_id, id);
create index delivery_second_notice on records.delivery (municipality_id, second_notice_on) where delivered_on is null and second_noticed_at is null;
create index delivery_deemed on records.delivery (municipality_id, deemed_on) where delivered_on is null;

create table records.posting (
  municipality_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  party_id uuid not null,
  listed_at timestamptz not null,
  posted_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, item_id),
  foreign key (municipality_id, item_id) references records.item
);
comment on table records.posting is 'Papers that go by post because the party has no inbox (postakönyv).';

alter table records.register_book enable row level security, force row level security;
alter table records.register_counter enable row level security, force row level security;
alter table records.arrival_counter enable row level security, force row level security;
alter table records.case_file enable row level security, force row level security;
alter table records.arrival enable row level security, force row level security;
alter table records.item enable row level security, force row level security;
alter table records.document enable row level security, force row level security;
alter table records.assignment enable row level security, force row level security;
alter table records.case_entry enable row level security, force row level security;
alter table records.delivery enable row level security, force row level security;
alter table records.posting enable row level security, force row level security;

create policy own_municipality on records.register_book to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.register_counter to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.arrival_counter to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.case_file to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.arrival to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.item to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.document to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.assignment to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.case_entry to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.delivery to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on records.posting to scope_municipality using (municipality_id = platform.current_municipality());

grant select, insert on records.register_book, records.register_counter, records.arrival_counter, records.case_file, records.arrival,
  records.item, records.document, records.assignment, records.case_entry, records.delivery, records.posting to scope_municipality;
grant update (closed_at) on records.register_book to scope_municipality;
grant update (last_no) on records.register_counter, records.arrival_counter to scope_municipality;
grant update (state, unit_id, officer_id, last_item_no, last_entry_no, retention_code, excluded_days, due_on, settled_at, closed_at)
  on records.case_file to scope_municipality;
grant update (case_id, registered_at) on records.arrival to scope_municipality;
grant update (state, signed_off_by, signed_off_at, refused_by, refusal_reason, dispatched_at, channel) on records.item to scope_municipality;
grant update (second_noticed_at, delivered_on, how) on records.delivery to scope_municipality;
grant update (posted_at) on records.posting to scope_municipality;

-- What a client sees of their own affairs: how the case goes and who deals with it, and the letters sent to them.
create policy own_papers on records.arrival for select to scope_client using (client_id = platform.current_client());
create policy own_cases on records.case_file for select to scope_client using (client_id = platform.current_client());
create policy own_cases on records.case_entry for select to scope_client using (
  kind in ('registered', 'drafted', 'signed-off', 'dispatched', 'taken-over', 'deemed-delivered', 'settled') and exists (
    select from records.case_file c where c.municipality_id = case_entry.municipality_id and c.id = case_entry.case_id));
create policy own_cases on records.assignment for select to scope_client using (exists (
  select from records.case_file c where c.municipality_id = assignment.municipality_id and c.id = assignment.case_id));
create policy own_letters on records.delivery for select to scope_client using (client_id = platform.current_client());
create policy own_letters_once on records.delivery for update to scope_client
  using (client_id = platform.current_client() and taken_over_at is null)
  with check (client_id = platform.current_client() and taken_over_at is not null);
create policy own_letters_taken_over on records.document for select to scope_client using (exists (
  select from records.delivery d where d.municipality_id = document.municipality_id and d.item_id = document.item_id and d.taken_over_at is not null));
grant select (municipality_id, id, year, no, arrived_at, submission_id, client_id, subject, form_code, case_id) on records.arrival to scope_client;
grant select (municipality_id, id, year, prefix, main_no, subject, state, submission_id, client_id, opened_at, due_on, settled_at)
  on records.case_file to scope_client;
grant select (municipality_id, case_id, position, at, kind, item_id, detail) on records.case_entry to scope_client;
grant select (municipality_id, case_id, officer_name, officer_position, assigned_at) on records.assignment to scope_client;
grant select on records.delivery, records.document to scope_client;
grant update (taken_over_at, taken_over_by, delivered_on, how) on records.delivery to scope_client;

-- The nightly round asks the centre only which towns have letters whose day has come; the work is done in each town's scope.
create policy whose_day_comes on records.delivery for select to scope_centre using (delivered_on is null);
grant select (municipality_id, second_notice_on, second_noticed_at, deemed_on, delivered_on) on records.delivery to scope_centre;

create function records.next_arrival_no(in_year integer) returns integer language plpgsql as $$
declare given integer;
begin
  update records.arrival_counter set last_no = last_no + 1
    where municipality_id = platform.current_municipality() and year = in_year returning last_no into given;
  if not found then
    insert into records.arrival_counter as c values (platform.current_municipality(), in_year, 1)
      on conflict (municipality_id, year) do update set last_no = c.last_no + 1 returning last_no into given;
  end if;
  return given;
end $$;
comment on function records.next_arrival_no is 'The next number of the arrival book. A rollback gives it back, so there is no gap.';

create function records.open_book(in_year integer, at timestamptz) returns text language plpgsql as $$
declare found_prefix text; town constant uuid := platform.current_municipality();
begin
  select b.prefix into found_prefix from records.register_book b
    where b.municipality_id = town and b.year = in_year and b.closed_at is null order by b.opened_at, b.prefix limit 1;
  if found then return found_prefix; end if;
  -- A new year begins with a new book under the old prefix.
  select b.prefix into found_prefix from records.register_book b
    where b.municipality_id = town and b.year < in_year order by b.year desc, b.opened_at, b.prefix limit 1;
  found_prefix := coalesce(found_prefix, 'HIV');
  insert into records.register_book values (town, in_year, found_prefix, 'main-and-item', at, null) on conflict do nothing;
  insert into records.register_counter values (town, in_year, found_prefix, 0) on conflict do nothing;
  return found_prefix;
end $$;
comment on function records.open_book is 'The prefix of the open register book of a year; opens one when the year has none.';

create function records.open_case(request jsonb) returns table (prefix text, main_no integer, officer_id uuid) language plpgsql as $$
declare
  town constant uuid := platform.current_municipality();
  r record; officer record; in_prefix text; given integer; assigned boolean;
begin
  select * into r from jsonb_to_record(request) as x ("caseId" uuid, "itemId" uuid, "arrivalId" uuid, "assignmentId" uuid, at timestamptz,
    year integer, "arrivedOn" date, "dueOn" date, subject text, "submissionId" uuid, "formCode" text, module text, "partyId" uuid,
    "clientId" uuid, "subjectArea" text, "retentionCode" text, procedure text, "unitId" uuid, "officerId" uuid, "actorId" uuid);
  -- Somebody who no longer works here does not swallow a case: it lies with the unit, or waits for a hand to assign it.
  select o.id, o.name, o.position into officer from identity.official o where o.id = r."officerId" and o.state = 'active';
  assigned := officer.id is not null or r."unitId" is not null;
  in_prefix := records.open_book(r.year, r.at);
  update records.register_counter c set last_no = c.last_no + 1
    where c.municipality_id = town and c.year = r.year and c.prefix = in_prefix returning c.last_no into strict given;
  insert into records.case_file (municipality_id, id, year, prefix, main_no, subject, state, module, form_code, submission_id, party_id,
      client_id, subject_area, retention_code, procedure, unit_id, officer_id, opened_at, arrived_on, due_on, last_item_no, last_entry_no)
    values (town, r."caseId", r.year, in_prefix, given, r.subject, 'open', r.module, r."formCode", r."submissionId", r."partyId",
      r."clientId", r."subjectArea", r."retentionCode", r.procedure, r."unitId", officer.id, r.at, r."arrivedOn", r."dueOn", 1,
      case when assigned then 2 else 1 end);
  insert into records.case_entry (municipality_id, case_id, position, at, kind, actor_id, item_id, detail)
    values (town, r."caseId", 1, r.at, 'registered', r."actorId", r."itemId", in_prefix || '/' || given || '-1/' || r.year);
  if assigned then
    insert into records.assignment (municipality_id, id, case_id, unit_id, officer_id, officer_name, officer_position, assigned_at, assigned_by)
      values (town, r."assignmentId", r."caseId", r."unitId", officer.id, officer.name, officer.position, r.at, r."actorId");
    insert into records.case_entry (municipality_id, case_id, position, at, kind, actor_id, item_id, detail)
      values (town, r."caseId", 2, r.at, 'assigned', r."actorId", null, officer.name);
  end if;
  return query select in_prefix, given, officer.id;
end $$;
comment on function records.open_case is 'Registers a case under the next main number, with its journal and assignment; its first paper is inserted by the caller.';

create function records.insert_first_item(request jsonb) returns void language sql as $$
  insert into records.item (municipality_id, id, case_id, item_no, direction, subject, state, created_at, arrival_id)
    select platform.current_municipality(), r."itemId", r."caseId", 1, 'incoming', r.subject, 'registered', r.at, r."arrivalId"
    from jsonb_to_record(request) as r ("itemId" uuid, "caseId" uuid, "arrivalId" uuid, subject text, at timestamptz)
$$;
comment on function records.insert_first_item is 'The paper that opened a case, as its first item.';

create function records.take_in(request jsonb) returns table (arrival_no integer, prefix text, main_no integer, officer_id uuid) language plpgsql as $$
declare r record; opened record; given integer;
begin
  select * into r from jsonb_to_record(request) as x ("arrivalId" uuid, "caseId" uuid, at timestamptz, year integer, subject text,
    "submissionId" uuid, "formCode" text, module text, "partyId" uuid, "clientId" uuid, "subjectArea" text, "retentionCode" text,
    procedure text, "contentSha256" text, "unitId" uuid, "officerId" uuid);
  given := records.next_arrival_no(r.year);
  if r."caseId" is not null then
    select * into opened from records.open_case(request);
  else
    select null::text as prefix, null::integer as main_no, null::uuid as officer_id into opened;
  end if;
  insert into records.arrival (municipality_id, id, year, no, arrived_at, submission_id, sender_party_id, client_id, subject, form_code, module,
      subject_area, retention_code, procedure, content_sha256, unit_id, officer_id, case_id, registered_at)
    values (platform.current_municipality(), r."arrivalId", r.year, given, r.at, r."submissionId", r."partyId", r."clientId", r.subject,
      r."formCode", r.module, r."subjectArea", r."retentionCode", r.procedure, r."contentSha256", r."unitId", r."officerId", r."caseId",
      case when r."caseId" is null then null else r.at end);
  if r."caseId" is not null then perform records.insert_first_item(request); end if;
  return query select given, opened.prefix, opened.main_no, opened.officer_id;
end $$;
comment on function records.take_in is 'Takes a paper in under the next arrival number and, with a caseId, registers it: one round trip, numbers last.';

-- Search by words. The operators of text search are not leakproof, so under a policy they cannot use an index: the
-- search checks the scope itself and returns ids only.
create function records.fold(words text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, words));
comment on function records.fold is 'Lower case without accents, for searching.';
create index case_file_words on records.case_file using gin (municipality_id, to_tsvector('simple', records.fold(subject)));
create policy searched_by_function on records.case_file for select to current_user using (true);
create function records.find_cases(query text, hits_max integer) returns table (id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  with hits as materialized (
    select c.id from records.case_file c
    where c.municipality_id = platform.current_municipality()
      and to_tsvector('simple', records.fold(c.subject)) @@ to_tsquery('simple', query)
    limit 10000
  )
  select h.id from hits h order by h.id desc limit hits_max
$$;
comment on function records.find_cases is 'Ids of the cases of the scope''s municipality whose subject matches a text query, newest first.';
revoke all on function records.next_arrival_no, records.open_book, records.open_case, records.insert_first_item, records.take_in,
  records.find_cases from public;
grant execute on function records.next_arrival_no, records.open_book, records.open_case, records.insert_first_item, records.take_in,
  records.find_cases to scope_municipality;
