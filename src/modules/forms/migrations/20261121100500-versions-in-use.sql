-- The page of a form counts what holds each of its versions, across all towns.
create index submission_version on forms.submission (form_code, form_version);
create index draft_version on forms.draft (form_code, form_version);
