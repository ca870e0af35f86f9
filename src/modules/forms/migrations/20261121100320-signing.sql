-- A submission that others sign before it is sent: what is to be signed is frozen, every act on it is kept.
create table forms.signing (
  municipality_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  draft_id uuid not null,
  form_code text not null,
  form_version integer not null,
  answers jsonb not null,
  sha256 text not null check (length(sha256) = 64),
  sender jsonb not null,
  started_at timestamptz not null,
  state text not null check (state in ('waiting', 'submitted', 'refused', 'withdrawn')),
  ended_at timestamptz,
  submission_id uuid,
  primary key (municipality_id, id),
  foreign key (form_code, form_version) references forms.form_version,
  foreign key (municipality_id, submission_id) references forms.submission,
  check ((state = 'waiting') = (ended_at is null)),
  check ((state = 'submitted') = (submission_id is not null))
);
comment on table forms.signing is 'A filled-in form that waits for the signatures of others. Content and sender never change; sender: as sign-in proved, for the party register at sending.';
create unique index signing_draft on forms.signing (municipality_id, draft_id) where state in ('waiting', 'submitted');
create index signing_client on forms.signing (client_id, id);
create unique index signing_submission on forms.signing (municipality_id, submission_id) where submission_id is not null;

create table forms.signature (
  municipality_id uuid not null,
  id uuid not null,
  signing_id uuid not null,
  position integer not null check (position > 0),
  label jsonb not null,
  name text not null,
  identity jsonb,
  email text not null check (length(email) between 3 and 254),
  token_sha256 text check (length(token_sha256) = 64),
  token_expires_at timestamptz,
  invited_at timestamptz not null,
  invitations integer not null check (invitations > 0),
  client_id uuid,
  state text not null check (state in ('asked', 'opened', 'signed', 'refused', 'not-me')),
  ended_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, signing_id, position),
  foreign key (municipality_id, signing_id) references forms.signing,
  check (state in ('asked', 'not-me') or client_id is not null),
  check ((state in ('signed', 'refused')) = (ended_at is not null))
);
comment on table forms.signature is 'Somebody who is asked to sign. name, identity: as the form says them; client_id: the account that opened the invitation. The state follows the acts.';
create unique index signature_token on forms.signature (municipality_id, token_sha256) where token_sha256 is not null;
create index signature_client on forms.signature (client_id, id);

create table forms.signing_act (
  municipality_id uuid not null,
  signing_id uuid not null,
  no integer not null check (no > 0),
  at timestamptz not null,
  kind text not null check (kind in ('started', 'invited', 'opened', 'signed', 'refused', 'not-me', 'withdrawn', 'submitted')),
  signature_id uuid,
  client_id uuid,
  sha256 text check (length(sha256) = 64),
  reason text check (length(reason) <= 1000),
  primary key (municipality_id, signing_id, no),
  foreign key (municipality_id, signing_id) references forms.signing,
  foreign key (municipality_id, signature_id) references forms.signature
);
comment on table forms.signing_act is 'What happened to a signing, in order. Append-only. sha256: the content that was signed; reason: why somebody did not sign.';

alter table forms.signing enable row level security, force row level security;
alter table forms.signature enable row level security, force row level security;
alter table forms.signing_act enable row level security, force row level security;
create policy own_municipality on forms.signing to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on forms.signature to scope_municipality using (municipality_id = platform.current_municipality());
create policy own_municipality on forms.signing_act to scope_municipality using (municipality_id = platform.current_municipality());
create policy own on forms.signing for select to scope_client using (client_id = platform.current_client());
create policy own on forms.signature for select to scope_client using (client_id = platform.current_client());
grant select, insert on forms.signing, forms.signature, forms.signing_act to scope_municipality;
grant update (state, ended_at, submission_id) on forms.signing to scope_municipality;
grant update (email, token_sha256, token_expires_at, invited_at, invitations, client_id, state, ended_at) on forms.signature to scope_municipality;
grant select (municipality_id, id, client_id, draft_id, form_code, form_version, started_at, state, ended_at, submission_id) on forms.signing to scope_client;
grant select (municipality_id, id, signing_id, client_id, state, invited_at, ended_at) on forms.signature to scope_client;
