-- Officials of the centre: their roles stand under the nil municipality, which is no town.
create policy centre on identity.role to scope_centre
  using (municipality_id = '00000000-0000-0000-0000-000000000000') with check (municipality_id = '00000000-0000-0000-0000-000000000000');
create policy centre on identity.role_assignment to scope_centre
  using (municipality_id = '00000000-0000-0000-0000-000000000000') with check (municipality_id = '00000000-0000-0000-0000-000000000000');
create policy colleagues_of_centre on identity.official for select to scope_centre using (exists (
  select from identity.role_assignment a where a.official_id = official.id and a.municipality_id = '00000000-0000-0000-0000-000000000000'));
grant select, insert, update on identity.role, identity.role_assignment to scope_centre;
grant select on identity.official to scope_centre;
