-- Notices by e-mail. Nothing of a matter stands in them: only that something waits at the portal, and the way there.
create table platform.mail (
  municipality_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('submission-received', 'signature-asked', 'signature-given', 'signature-refused', 'signing-withdrawn',
    'signed-by-all', 'supplement-asked', 'delivery-waiting')),
  client_id uuid,
  address text check (length(address) between 3 and 254),
  path text check (path like '/%'),
  not_me_path text check (not_me_path like '/%'),
  written_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  last_code text check (length(last_code) <= 40),
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'switched-off', 'no-address', 'refused', 'no-server')),
  primary key (municipality_id, id),
  check (client_id is null or address is null),
  check ((ended_at is null) = (outcome is null)),
  check (case when ended_at is null then path is not null and (client_id is not null or address is not null) else address is null and path is null and not_me_path is null end)
);
comment on table platform.mail is 'E-mails that the town owes: to an account, whose address is looked up when it is sent, or to an invited address. What names a person or opens a door is gone once it has ended.';
create index mail_waiting on platform.mail (municipality_id, id) where ended_at is null;

create table platform.mail_choice (
  client_id uuid primary key,
  notices boolean not null,
  chosen_at timestamptz not null
);
comment on table platform.mail_choice is 'Whether a client wants e-mail notices; no row: yes.';

alter table platform.mail enable row level security, force row level security;
alter table platform.mail_choice enable row level security, force row level security;
create policy own_municipality on platform.mail to scope_municipality using (municipality_id = platform.current_municipality());
create policy own on platform.mail_choice to scope_client using (client_id = platform.current_client());
create policy identity on platform.mail_choice for select to scope_identity using (true);
grant usage on schema platform to scope_identity, scope_client, scope_municipality;
grant select, insert on platform.mail to scope_municipality;
grant update (tries, last_code, ended_at, outcome, address, path, not_me_path) on platform.mail to scope_municipality;
grant select, insert on platform.mail_choice to scope_client;
grant update (notices, chosen_at) on platform.mail_choice to scope_client;
grant select on platform.mail_choice to scope_identity;
