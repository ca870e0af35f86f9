-- A draft that its client threw away can be fetched back for an hour; then it is removed with its files.
alter table forms.draft add column discarded_at timestamptz;
create index draft_discarded on forms.draft (client_id, discarded_at) where discarded_at is not null;
