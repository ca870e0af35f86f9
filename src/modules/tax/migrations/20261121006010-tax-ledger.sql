-- The ledger: double entry, append-only. The application may read it and call tax.post; it has no other way
-- to write, so every posting is balanced, none is booked twice, and the balances always follow.
create table tax.account (
  municipality_id uuid not null,
  id uuid not null,
  party_id uuid not null,
  tax_type text not null check (tax_type in ('building', 'land', 'communal', 'late-surcharge')),
  suffix text not null check (suffix ~ '^[0-9]{8}$'),
  opened_on date not null,
  primary key (municipality_id, id),
  unique (municipality_id, party_id, tax_type),
  foreign key (municipality_id, party_id) references tax.taxpayer
);
comment on table tax.account is 'One account for each taxpayer and tax type; the suffix is that of the municipality''s bank account for the type.';

create table tax.posting (
  municipality_id uuid not null,
  id uuid not null,
  booked_on date not null,
  source_kind text not null check (length(source_kind) between 2 and 40),
  source_id text not null check (length(source_id) between 1 and 120),
  reason text,
  corrects_id uuid,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, source_kind, source_id),
  foreign key (municipality_id, corrects_id) references tax.posting
);
comment on table tax.posting is 'What was booked at once, from one source; a source is booked once. A correction is a new posting that points at the old one.';

create table tax.entry (
  municipality_id uuid not null,
  id uuid not null,
  posting_id uuid not null,
  line integer not null,
  account_id uuid,
  book text check (book ~ '^(revenue|bank|unidentified|opening|write_off|clearing):[a-z-]+$'),
  kind text not null check (kind in ('opening', 'charge', 'cancel', 'payment', 'refund', 'transfer', 'surcharge', 'fine', 'cost', 'relief', 'write_off')),
  booked_on date not null,
  value_on date not null,
  due_on date,
  tax_year integer,
  amount_huf bigint not null check (amount_huf <> 0),
  assessment_id uuid,
  document_ref text check (length(document_ref) <= 120),
  primary key (municipality_id, id),
  unique (municipality_id, posting_id, line),
  foreign key (municipality_id, posting_id) references tax.posting,
  foreign key (municipality_id, account_id) references tax.account,
  foreign key (municipality_id, assessment_id) references tax.assessment,
  check ((account_id is null) <> (book is null))
);
comment on table tax.entry is 'The lines of postings: on a taxpayer''s account (positive: owed) or on a book of the municipality. The lines of a posting add up to 0.';
create index entry_account on tax.entry (municipality_id, account_id, booked_on, id) where account_id is not null;
create index entry_book on tax.entry (municipality_id, book, booked_on) where book is not null;
create index entry_assessment on tax.entry (municipality_id, assessment_id) where assessment_id is not null;

create table tax.account_balance (
  municipality_id uuid not null,
  account_id uuid not null,
  charged_huf bigint not null,
  paid_huf bigint not null,
  entry_count bigint not null,
  primary key (municipality_id, account_id),
  foreign key (municipality_id, account_id) references tax.account
);
comment on table tax.account_balance is 'Projection of the entries of an account; balance = charged - paid. Kept by tax.post, rebuilt by tax.rebuild_balances.';

alter table tax.account enable row level security, force row level security;
alter table tax.posting enable row level security, force row level security;
alter table tax.entry enable row level security, force row level security;
alter table tax.account_balance enable row level security, force row level security;

create policy own_municipality on tax.account to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.posting for select to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.entry for select to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on tax.account_balance for select to scope_municipality using (municipality_id = platform.current_municipality());
create policy written_by_function on tax.posting to current_user using (municipality_id = platform.current_municipality());
create policy written_by_function on tax.entry to current_user using (municipality_id = platform.current_municipality());
create policy written_by_function on tax.account_balance to current_user using (municipality_id = platform.current_municipality());

grant select, insert on tax.account to scope_municipality;
grant select on tax.posting, tax.entry, tax.account_balance to scope_municipality;

create function tax.is_payment(kind text) returns boolean
  language sql immutable parallel safe
  return kind in ('payment', 'refund', 'transfer');
comment on function tax.is_payment is 'Whether an entry of this kind moves what was paid; all others move what is owed.';

create function tax.post(postings jsonb, at timestamptz) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  town uuid := platform.current_municipality();
  booked uuid[];
begin
  if exists (
    select from jsonb_array_elements(postings) p
    where (select coalesce(sum((l ->> 'amountHuf')::bigint), 1) from jsonb_array_elements(p -> 'lines') l) <> 0
  ) then
    raise exception 'a posting must have lines that add up to 0' using errcode = 'check_violation';
  end if;

  with inserted as (
    insert into tax.posting (municipality_id, id, booked_on, source_kind, source_id, reason, corrects_id, created_at)
    select town, p.id, p."bookedOn", p."sourceKind", p."sourceId", p.reason, p."correctsId", at
    from jsonb_to_recordset(postings)
      as p (id uuid, "bookedOn" date, "sourceKind" text, "sourceId" text, reason text, "correctsId" uuid)
    on conflict (municipality_id, source_kind, source_id) do nothing
    returning id
  )
  select coalesce(array_agg(id), '{}') into booked from inserted;

  -- Accounts are touched in the order of their ids, so that two transactions never wait for each other in a ring.
  with inserted as (
    insert into tax.entry (municipality_id, id, posting_id, line, account_id, book, kind, booked_on, value_on, due_on,
      tax_year, amount_huf, assessment_id, document_ref)
    select town, l.id, (p ->> 'id')::uuid, l.line, l."accountId", l.book, l.kind, (p ->> 'bookedOn')::date,
      coalesce(l."valueOn", (p ->> 'bookedOn')::date), l."dueOn", l."taxYear", l."amountHuf", l."assessmentId", l."documentRef"
    from jsonb_array_elements(postings) p
    cross join lateral jsonb_to_recordset(p -> 'lines') as l (id uuid, line integer, "accountId" uuid, book text, kind text,
      "valueOn" date, "dueOn" date, "taxYear" integer, "amountHuf" bigint, "assessmentId" uuid, "documentRef" text)
    where (p ->> 'id')::uuid = any (booked)
    returning account_id, kind, amount_huf
  )
  insert into tax.account_balance as b (municipality_id, account_id, charged_huf, paid_huf, entry_count)
  select town, account_id,
    coalesce(sum(amount_huf) filter (where not tax.is_payment(kind)), 0),
    coalesce(-sum(amount_huf) filter (where tax.is_payment(kind)), 0), count(*)
  from inserted where account_id is not null group by account_id order by account_id
  on conflict (municipality_id, account_id) do update set
    charged_huf = b.charged_huf + excluded.charged_huf,
    paid_huf = b.paid_huf + excluded.paid_huf,
    entry_count = b.entry_count + excluded.entry_count;

  return query select unnest(booked);
end $$;
comment on function tax.post is 'The only way to book: balanced postings, each source once. Returns the ids of the postings booked now; one whose source was booked before is left out.';

create function tax.balance_differences() returns table (account_id uuid, projected_huf bigint, journal_huf bigint)
  language sql stable
begin atomic
  select coalesce(b.account_id, e.account_id), coalesce(b.charged_huf - b.paid_huf, 0), coalesce(e.balance_huf, 0)
  from (select municipality_id, account_id, charged_huf, paid_huf, entry_count from tax.account_balance
        where municipality_id = platform.current_municipality()) b
  full join (select account_id, sum(amount_huf)::bigint as balance_huf, count(*) as entry_count,
        coalesce(sum(amount_huf) filter (where not tax.is_payment(kind)), 0)::bigint as charged_huf
      from tax.entry where municipality_id = platform.current_municipality() and account_id is not null group by account_id) e
    on e.account_id = b.account_id
  where (b.charged_huf, b.charged_huf - b.paid_huf, b.entry_count) is distinct from (e.charged_huf, e.balance_huf, e.entry_count);
end;
comment on function tax.balance_differences is 'Accounts of the scope''s municipality whose projected balance is not what the journal says; empty when all is well.';

create function tax.rebuild_balances() returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  town uuid := platform.current_municipality();
  differing bigint;
begin
  -- Bookings wait until the balances stand again.
  lock table tax.account_balance in share row exclusive mode;
  select count(*) into differing from tax.balance_differences();
  delete from tax.account_balance b where b.municipality_id = town;
  insert into tax.account_balance (municipality_id, account_id, charged_huf, paid_huf, entry_count)
  select town, e.account_id,
    coalesce(sum(e.amount_huf) filter (where not tax.is_payment(e.kind)), 0),
    coalesce(-sum(e.amount_huf) filter (where tax.is_payment(e.kind)), 0), count(*)
  from tax.entry e where e.municipality_id = town and e.account_id is not null group by e.account_id;
  return differing;
end $$;
comment on function tax.rebuild_balances is 'Makes the balances of the scope''s municipality anew out of the journal; returns how many accounts were wrong.';

revoke all on function tax.post, tax.balance_differences, tax.rebuild_balances, tax.is_payment from public;
grant execute on function tax.post, tax.balance_differences, tax.rebuild_balances, tax.is_payment to scope_municipality;
