-- What the provider says besides success: how a try ended, and money that came a second time for one order.
alter table payments.payment_event add column provider_status text;
alter table payments.payment_event drop constraint payment_event_kind_check;
alter table payments.payment_event add constraint payment_event_kind_check check (kind in
  ('created', 'started', 'start-failed', 'cancelled', 'timeout', 'failed', 'settled', 'paid-again'));
comment on column payments.payment_event.provider_status is 'The provider''s own word or error code.';
create unique index payment_event_paid_again_once on payments.payment_event (municipality_id, order_id, provider_reference)
  where kind = 'paid-again';
