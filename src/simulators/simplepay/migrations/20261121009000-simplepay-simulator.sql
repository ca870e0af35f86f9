create schema simulator;
comment on schema simulator is 'What the simulated outside systems of a demo remember; empty in earnest.';
grant usage on schema simulator to scope_centre;

create table simulator.simplepay_transaction (
  id bigint generated always as identity (start with 501000001) primary key,
  page_key text not null unique,
  merchant text not null,
  order_ref text not null,
  total_huf bigint not null check (total_huf > 0),
  language text not null,
  return_url text not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  status text not null check (status in ('INPAYMENT', 'FINISHED', 'NOTAUTHORIZED', 'CANCELLED', 'TIMEOUT')),
  result_code integer,
  ended_at timestamptz,
  notice_due_at timestamptz,
  notice_attempts integer not null default 0,
  notice_confirmed_at timestamptz,
  check ((status = 'INPAYMENT') = (ended_at is null))
);
comment on table simulator.simplepay_transaction is 'Transactions at the SimplePay simulator. No card number and no e-mail address is kept.';
create unique index simplepay_transaction_paid_once on simulator.simplepay_transaction (merchant, order_ref) where status = 'FINISHED';
create index simplepay_transaction_due on simulator.simplepay_transaction (notice_due_at) where notice_due_at is not null;
create index simplepay_transaction_open on simulator.simplepay_transaction (expires_at) where status = 'INPAYMENT';

alter table simulator.simplepay_transaction enable row level security, force row level security;
create policy centre on simulator.simplepay_transaction to scope_centre using (true) with check (true);
grant select, insert, update on simulator.simplepay_transaction to scope_centre;
