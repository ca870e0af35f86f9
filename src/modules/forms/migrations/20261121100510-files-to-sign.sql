-- Who signs reads the files too: while a form waits for signatures they stand in the town's scope as its answers do.
-- The town's own screens ask only for files that were sent.
create policy to_sign on forms.attachment for select to scope_municipality
  using (municipality_id = platform.current_municipality() and exists (
    select from forms.signing s where s.municipality_id = attachment.municipality_id and s.draft_id = attachment.draft_id and s.state = 'waiting'));
create policy to_sign on forms.attachment_chunk for select to scope_municipality
  using (municipality_id = platform.current_municipality() and exists (
    select from forms.attachment a join forms.signing s on s.municipality_id = a.municipality_id and s.draft_id = a.draft_id
    where a.municipality_id = attachment_chunk.municipality_id and a.id = attachment_chunk.attachment_id and s.state = 'waiting'));
