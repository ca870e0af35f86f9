-- The roles of the house. They are cluster-wide, so another database of the same cluster may have made them.
-- varoshaza_app may log in but owns nothing and inherits nothing: only inside a scope can it do anything.
do $$
declare role_name text;
begin
  foreach role_name in array array['scope_public', 'scope_identity', 'scope_client', 'scope_municipality', 'scope_centre'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
    execute format('grant %I to varoshaza_app with inherit false, set true', role_name);
  end loop;
end $$;

create schema platform;
comment on schema platform is 'What every room shares: audit, events, jobs, files.';
grant usage on schema platform to scope_public, scope_identity, scope_client, scope_municipality, scope_centre;
revoke create on schema public from public;

create function platform.current_municipality() returns uuid
  language sql stable parallel safe
  return current_setting('app.municipality_id')::uuid;
comment on function platform.current_municipality() is 'The municipality of the running scope. An unset scope is an error, never an empty list.';

create function platform.current_client() returns uuid
  language sql stable parallel safe
  return current_setting('app.client_id')::uuid;
comment on function platform.current_client() is 'The client of the running scope; an error outside one.';
