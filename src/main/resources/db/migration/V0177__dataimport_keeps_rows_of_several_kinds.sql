-- A workbook of several kinds comes in as one run: each row says of which kind it is.
alter table import_row add column kind varchar(32);
update import_row set kind = (select r.kind from import_run r where r.id = import_row.run_id);
create index ix_import_row_kind on import_row (run_id, kind, verdict, state, place);
