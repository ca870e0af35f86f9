-- The audit journal. Each entry stands in a lane: a hash chain of its own, so that writers of one town do
-- not wait for each other (each takes a free lane), and a missing, changed or reordered entry shows at once.
create table platform.audit_lane (
  municipality_id uuid not null,
  lane integer not null,
  head_position bigint not null,
  head_hash bytea not null,
  primary key (municipality_id, lane)
);
comment on table platform.audit_lane is 'The head of each hash chain of audit entries.';

create table platform.audit_entry (
  municipality_id uuid not null,
  lane integer not null,
  position bigint not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('client', 'official', 'system', 'anonymous')),
  actor_id uuid,
  on_behalf_of uuid,
  action text not null check (length(action) between 3 and 100),
  object_type text,
  object_id text,
  details jsonb not null default '{}',
  hash bytea not null,
  primary key (municipality_id, lane, position)
);
comment on table platform.audit_entry is 'Who did or read what, when. Append-only. The nil municipality is the centre.';
create index audit_entry_object on platform.audit_entry (municipality_id, object_type, object_id, at);
create index audit_entry_at on platform.audit_entry (municipality_id, at desc);
create index audit_entry_actor on platform.audit_entry (municipality_id, actor_id, at desc);

create table platform.audit_seal (
  municipality_id uuid not null,
  seal_no bigint not null,
  sealed_at timestamptz not null,
  entry_count bigint not null,
  lanes jsonb not null,
  root bytea not null,
  previous_seal bytea not null,
  seal bytea not null,
  primary key (municipality_id, seal_no)
);
comment on table platform.audit_seal is 'Merkle root over the entries since the last seal, chained to it. lanes: how far each lane is sealed.';

create table platform.audit_anchor (
  day date primary key,
  root bytea not null,
  municipalities integer not null,
  anchored_at timestamptz not null
);
comment on table platform.audit_anchor is 'One root a day over the newest seal of every municipality, to be published or deposited elsewhere.';

alter table platform.audit_lane enable row level security, force row level security;
alter table platform.audit_entry enable row level security, force row level security;
alter table platform.audit_seal enable row level security, force row level security;
alter table platform.audit_anchor enable row level security, force row level security;

create policy written_by_function on platform.audit_lane to current_user using (true) with check (true);
create policy written_by_function on platform.audit_entry to current_user using (true) with check (true);
create policy written_by_function on platform.audit_seal to current_user using (true) with check (true);
create policy written_by_function on platform.audit_anchor to current_user using (true) with check (true);
create policy own_municipality on platform.audit_entry for select to scope_municipality
  using (municipality_id = platform.current_municipality());
create policy own_municipality on platform.audit_lane for select to scope_municipality
  using (municipality_id = platform.current_municipality());
create policy own_municipality on platform.audit_seal for select to scope_municipality
  using (municipality_id = platform.current_municipality());
create policy all_municipalities on platform.audit_entry for select to scope_centre using (true);
create policy all_municipalities on platform.audit_lane for select to scope_centre using (true);
create policy all_municipalities on platform.audit_seal for select to scope_centre using (true);
create policy all_municipalities on platform.audit_anchor for select to scope_centre using (true);
grant select on platform.audit_entry, platform.audit_lane, platform.audit_seal to scope_municipality, scope_centre;
grant select on platform.audit_anchor to scope_centre;

create function platform.audit_hash(previous bytea, e platform.audit_entry) returns bytea
  language sql immutable parallel safe
  return sha256(previous || convert_to(jsonb_build_array(
    e.municipality_id, e.lane, e.position, extract(epoch from e.at), e.actor_kind, e.actor_id, e.on_behalf_of,
    e.action, e.object_type, e.object_id, e.details)::text, 'UTF8'));
comment on function platform.audit_hash is 'The hash of an entry: over the hash before it in its lane and all it says.';

create function platform.append_audit(entries jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  town uuid; item jsonb; head platform.audit_lane; entry platform.audit_entry;
begin
  -- Entries of one transaction nearly always belong to one municipality: one lane serves them all.
  for town in select distinct (e ->> 'municipalityId')::uuid from jsonb_array_elements(entries) e loop
    loop
      select * into head from platform.audit_lane l where l.municipality_id = town
        limit 1 for update skip locked;
      exit when found;
      insert into platform.audit_lane
        select town, coalesce(max(l.lane), 0) + 1, 0, sha256(convert_to(town::text, 'UTF8'))
        from platform.audit_lane l where l.municipality_id = town
        on conflict do nothing;
    end loop;
    for item in select e from jsonb_array_elements(entries) e where (e ->> 'municipalityId')::uuid = town loop
      head.head_position := head.head_position + 1;
      entry := row(town, head.lane, head.head_position, (item ->> 'at')::timestamptz, item ->> 'actorKind',
        (item ->> 'actorId')::uuid, (item ->> 'onBehalfOf')::uuid, item ->> 'action', item ->> 'objectType',
        item ->> 'objectId', coalesce(item -> 'details', '{}'), null);
      entry.hash := platform.audit_hash(head.head_hash, entry);
      head.head_hash := entry.hash;
      insert into platform.audit_entry values (entry.*);
    end loop;
    update platform.audit_lane l set head_position = head.head_position, head_hash = head.head_hash
      where l.municipality_id = town and l.lane = head.lane;
  end loop;
end $$;
comment on function platform.append_audit is 'The only way to write the audit journal: called by db.within at the end of each transaction.';
revoke all on function platform.append_audit from public;
grant execute on function platform.append_audit to scope_public, scope_identity, scope_client, scope_municipality, scope_centre;
grant execute on function platform.audit_hash to scope_municipality, scope_centre;
