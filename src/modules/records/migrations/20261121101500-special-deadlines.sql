-- Some acts set a time limit of their own for one kind of matter. The procedure then says it in full, so that the due day
-- can be worked out again from what is stored: special:<how many>:<calendar|working|months>:<citation>.
alter table records.case_file drop constraint case_file_procedure_check;
alter table records.case_file add constraint case_file_procedure_check
  check (procedure in ('summary', 'full', 'tax') or procedure ~ '^special:[1-9][0-9]{0,2}:(calendar|working|months):[a-z0-9]+:[0-9A-Za-z/().]{1,30}$');
alter table records.arrival drop constraint arrival_procedure_check;
alter table records.arrival add constraint arrival_procedure_check
  check (procedure in ('summary', 'full', 'tax') or procedure ~ '^special:[1-9][0-9]{0,2}:(calendar|working|months):[a-z0-9]+:[0-9A-Za-z/().]{1,30}$');
