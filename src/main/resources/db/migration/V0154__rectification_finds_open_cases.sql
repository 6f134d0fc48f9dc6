-- What is open of a bureau, or of a school, lies together in the order in which it is due.
create index ix_case_bureau_open on rectification_case (bureau_id, ended_at, deadline, id, confidential);
create index ix_case_school_open on rectification_case (school_id, ended_at, deadline, id);
-- What stands still of it by a stop order, which may outlast the case.
create index ix_case_stops on rectification_case (bureau_id, stops_active, deadline);
