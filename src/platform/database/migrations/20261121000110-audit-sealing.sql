-- Sealing: the only way to write a seal. Takes what the caller computed, and checks that it continues the chain.
create function platform.append_seal(town uuid, no bigint, at timestamptz, entries bigint, lanes_to jsonb, new_root bytea) returns bytea
  language plpgsql security definer set search_path = pg_catalog as $$
declare previous bytea; result bytea;
begin
  select seal into previous from platform.audit_seal where municipality_id = town and seal_no = no - 1;
  if no > 1 and previous is null then
    raise exception 'seal % of % has no predecessor', no, town;
  end if;
  previous := coalesce(previous, sha256(convert_to(town::text, 'UTF8')));
  result := sha256(previous || new_root || convert_to(jsonb_build_array(town, no, extract(epoch from at), entries, lanes_to)::text, 'UTF8'));
  insert into platform.audit_seal values (town, no, at, entries, lanes_to, new_root, previous, result);
  return result;
end $$;
comment on function platform.append_seal is 'Adds the next seal of a municipality''s audit journal.';

create function platform.append_anchor(anchor_day date, new_root bytea, towns integer, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into platform.audit_anchor values (anchor_day, new_root, towns, at) on conflict (day) do nothing
$$;
comment on function platform.append_anchor is 'Adds the anchor of a day, once.';
revoke all on function platform.append_seal, platform.append_anchor from public;
grant execute on function platform.append_seal, platform.append_anchor to scope_centre;
