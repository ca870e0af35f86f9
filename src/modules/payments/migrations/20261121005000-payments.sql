create schema payments;
comment on schema payments is 'Payment orders by card, and what the provider said of them.';
grant usage on schema payments to scope_client, scope_municipality;

create table payments.payment_order (
  municipality_id uuid not null,
  id uuid not null,
  order_ref text not null unique check (length(order_ref) between 10 and 23),
  client_id uuid not null,
  party_id uuid not null,
  idempotency_key text not null,
  total_huf bigint not null check (total_huf between 1 and 50000000),
  state text not null check (state in ('created', 'started', 'settled', 'cancelled', 'timeout', 'failed')),
  provider_reference text,
  provider_page text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  settled_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, client_id, idempotency_key)
);
comment on table payments.payment_order is 'One payment by card. state is derived from payment_event and kept beside it for reading.';
create index payment_order_client on payments.payment_order (client_id, created_at desc);

create table payments.payment_line (
  municipality_id uuid not null,
  order_id uuid not null,
  line_no integer not null,
  reference text not null,
  title text not null,
  account_suffix text not null check (account_suffix ~ '^\d{8}$'),
  amount_huf bigint not null check (amount_huf > 0),
  primary key (municipality_id, order_id, line_no),
  foreign key (municipality_id, order_id) references payments.payment_order
);
comment on table payments.payment_line is 'What an order pays, by account of the municipality; the sum is the order''s total.';

create table payments.payment_event (
  municipality_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('created', 'started', 'start-failed', 'settled')),
  at timestamptz not null,
  provider_reference text,
  primary key (municipality_id, order_id, id),
  foreign key (municipality_id, order_id) references payments.payment_order
);
comment on table payments.payment_event is 'The journal of an order. Append-only.';
create unique index payment_event_settled_once on payments.payment_event (municipality_id, order_id) where kind = 'settled';

alter table payments.payment_order enable row level security, force row level security;
alter table payments.payment_line enable row level security, force row level security;
alter table payments.payment_event enable row level security, force row level security;
create policy own_municipality on payments.payment_order to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on payments.payment_line to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on payments.payment_event to scope_municipality using (municipality_id = platform.current_municipality());
create policy own on payments.payment_order for select to scope_client using (client_id = platform.current_client());
create policy own on payments.payment_line for select to scope_client using (exists (
  select from payments.payment_order o where o.municipality_id = payment_line.municipality_id and o.id = payment_line.order_id));
create policy found_by_reference on payments.payment_order for select to current_user using (true);
grant select, insert on payments.payment_order, payments.payment_line, payments.payment_event to scope_municipality;
grant update (state, provider_reference, provider_page, settled_at) on payments.payment_order to scope_municipality;
grant select on payments.payment_order, payments.payment_line to scope_client;

-- A message of the provider names an order, not a municipality; this says whose it is, and nothing else.
create function payments.municipality_of_order(reference text) returns uuid
  language sql stable security definer set search_path = pg_catalog
  as $$ select municipality_id from payments.payment_order where order_ref = reference $$;
comment on function payments.municipality_of_order is 'The municipality of an order reference, or null.';
revoke all on function payments.municipality_of_order from public;
grant usage on schema payments to scope_public;
grant execute on function payments.municipality_of_order to scope_public;
