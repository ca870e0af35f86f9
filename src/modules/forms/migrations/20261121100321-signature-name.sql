-- The name of who opened the invitation, as sign-in proved it: papers say who signed, not whom the form expected.
alter table forms.signature add column proven_name text check (length(proven_name) between 1 and 300);
grant update (proven_name) on forms.signature to scope_municipality;
