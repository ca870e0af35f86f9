-- Files that belong to a form under way, and to what is sent of it. The bytes lie here too (ADR 3), piece by piece.
create table forms.attachment (
  municipality_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  draft_id uuid not null,
  field_path text not null check (length(field_path) between 1 and 200),
  name text not null check (length(name) between 1 and 120),
  type text not null check (type in ('pdf', 'jpg', 'png', 'docx', 'xlsx', 'asice')),
  bytes bigint not null check (bytes between 1 and 26214400),
  received_bytes bigint not null default 0 check (received_bytes between 0 and bytes),
  fingerprint text check (length(fingerprint) <= 200),
  sha256 text check (length(sha256) = 64),
  state text not null check (state in ('uploading', 'checking', 'clean', 'unscanned', 'quarantined', 'refused')),
  reason text check (length(reason) <= 200),
  has_active_content boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (municipality_id, id),
  check (state in ('uploading', 'refused') or (sha256 is not null and received_bytes = bytes))
);
comment on table forms.attachment is 'A file of a form. Its content is frozen once it is whole. expires_at: nothing names it; it is removed then.';
create index attachment_draft on forms.attachment (municipality_id, draft_id);
create index attachment_client on forms.attachment (client_id, created_at desc);
create index attachment_expires on forms.attachment (municipality_id, expires_at) where expires_at is not null;

create table forms.attachment_chunk (
  municipality_id uuid not null,
  attachment_id uuid not null,
  offset_bytes bigint not null check (offset_bytes >= 0),
  client_id uuid not null,
  content bytea not null check (length(content) between 1 and 262144),
  primary key (municipality_id, attachment_id, offset_bytes),
  foreign key (municipality_id, attachment_id) references forms.attachment on delete cascade
);
comment on table forms.attachment_chunk is 'The bytes of a file from offset_bytes on; never changed, removed only with the file.';
alter table forms.attachment_chunk alter column content set storage external;

create table forms.submission_attachment (
  municipality_id uuid not null,
  submission_id uuid not null,
  attachment_id uuid not null,
  client_id uuid not null,
  primary key (municipality_id, submission_id, attachment_id),
  foreign key (municipality_id, submission_id) references forms.submission,
  foreign key (municipality_id, attachment_id) references forms.attachment
);
comment on table forms.submission_attachment is 'Which files were sent with a submission; from then on the town sees them and nobody can remove them.';
create index submission_attachment_file on forms.submission_attachment (municipality_id, attachment_id);

alter table forms.attachment enable row level security, force row level security;
alter table forms.attachment_chunk enable row level security, force row level security;
alter table forms.submission_attachment enable row level security, force row level security;

create policy own on forms.attachment to scope_client using (client_id = platform.current_client());
create policy own on forms.attachment_chunk to scope_client using (client_id = platform.current_client());
create policy own on forms.submission_attachment for select to scope_client using (client_id = platform.current_client());
create policy own_municipality on forms.submission_attachment to scope_municipality using (municipality_id = platform.current_municipality());
-- What is not sent is the client's own: a town sees only the files of its submissions.
create policy own_municipality on forms.attachment for select to scope_municipality
  using (municipality_id = platform.current_municipality() and exists (
    select from forms.submission_attachment s where s.municipality_id = attachment.municipality_id and s.attachment_id = attachment.id));
-- Sending a file is the one act of a town on it: from then on it does not expire.
create policy kept on forms.attachment for update to scope_municipality
  using (municipality_id = platform.current_municipality() and exists (
    select from forms.submission_attachment s where s.municipality_id = attachment.municipality_id and s.attachment_id = attachment.id));
create policy own_municipality on forms.attachment_chunk for select to scope_municipality
  using (municipality_id = platform.current_municipality() and exists (
    select from forms.submission_attachment s where s.municipality_id = attachment_chunk.municipality_id and s.attachment_id = attachment_chunk.attachment_id));
create policy expiring on forms.attachment to scope_centre using (expires_at is not null);

grant select, insert, delete, update (received_bytes, sha256, state, reason, has_active_content, expires_at) on forms.attachment to scope_client;
grant select, update (expires_at) on forms.attachment to scope_municipality;
grant select (municipality_id, id, expires_at), delete on forms.attachment to scope_centre;
grant select, insert on forms.attachment_chunk to scope_client;
grant select on forms.attachment_chunk to scope_municipality;
grant select, insert on forms.submission_attachment to scope_municipality;
grant select on forms.submission_attachment to scope_client;
