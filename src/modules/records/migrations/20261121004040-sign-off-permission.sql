-- The general power to sign papers off is not the power to decide in every matter: the room that drafts a paper names the
-- permission that its signer needs besides. The grants of the table cover the column; nothing changes it later.
alter table records.item add column sign_off_permission text
  check (sign_off_permission is null or (direction = 'outgoing' and sign_off_permission ~ '^[a-z-]+\.[a-z-]+\.[a-z-]+$'));
comment on column records.item.sign_off_permission is 'What the signer must hold besides records.item.sign-off; null: that alone suffices.';
