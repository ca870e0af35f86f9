-- Papers wait in the order of their arrival numbers; ids made within one millisecond have no order.
drop index records.arrival_waiting;
create index arrival_waiting on records.arrival (municipality_id, year, no) where case_id is null;
