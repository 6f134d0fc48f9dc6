-- Who has a run in hand, so that a server that was killed takes its own up again at its next start.
alter table import_run add column leased_by varchar(200);

-- Rows of tables name units and people, some hundred of them at a time.
create index ix_unit_bureau_folded on unit (bureau_id, folded_name);
create index ix_person_phone on person (phone);
