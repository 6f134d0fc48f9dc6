-- The evidence that a principal signed for, as one hash in the log entry of the signature. Older entries have none.
alter table case_log add column evidence_hash char(64);
