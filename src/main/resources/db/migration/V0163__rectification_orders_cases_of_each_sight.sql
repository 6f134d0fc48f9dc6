-- What is open, or has ended, of a bureau, section, township, school or person lies together in the order of its lists, with what
-- decides about sight. An index by deadline alone misled MariaDB to read all cases from the earliest on.
alter table rectification_case drop index ix_case_deadline;
alter table rectification_case drop index ix_case_bureau_open;
create index ix_case_bureau_open on rectification_case (bureau_id, ended_at, deadline, id, confidential, category, township_id, severity,
    late_after);
alter table rectification_case drop index ix_case_school_open;
create index ix_case_school_open on rectification_case (school_id, ended_at, deadline, id, bureau_id, confidential, late_after);
create index ix_case_section_open on rectification_case (section_id, ended_at, deadline, id, bureau_id, late_after);
create index ix_case_township_open on rectification_case (township_id, ended_at, deadline, id, bureau_id, confidential, issued_at,
    late_after);
alter table rectification_case drop index ix_case_section_state;
alter table rectification_case drop index ix_case_township_state;
create index ix_case_opened_open on rectification_case (opened_by, ended_at, deadline, id, bureau_id, late_after);
alter table rectification_case drop index ix_case_opened_by;
-- The few for which something was ever stopped.
create index ix_case_stopped on rectification_case (stops_given, township_id, school_id);
