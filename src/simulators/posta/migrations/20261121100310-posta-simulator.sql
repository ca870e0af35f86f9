create table simulator.posta_mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  content text not null,
  arrived_at timestamptz not null
);
comment on table simulator.posta_mail is 'E-mails at the simulated mail server of a demo.';
create index posta_mail_arrived on simulator.posta_mail (arrived_at desc);
alter table simulator.posta_mail enable row level security, force row level security;
create policy centre on simulator.posta_mail to scope_centre using (true) with check (true);
grant select, insert on simulator.posta_mail to scope_centre;
