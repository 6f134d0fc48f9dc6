-- What the leaders' desk counts and orders of late cases, told by the index alone: some thousand of a county's, among a million.
create index ix_case_bureau_lateness on rectification_case (bureau_id, late_after, state, severity, deadline, township_id, school_id,
    category, episode, confidential, section_id, issued_at, opened_by);
alter table rectification_case drop index ix_case_bureau_late;
