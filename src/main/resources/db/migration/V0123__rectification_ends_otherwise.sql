-- Why nothing was left that could be rectified; until now a case could end so only with its school.
alter table rectification_case add column ending_kind varchar(16);
update rectification_case set ending_kind = 'SCHOOL_CLOSED' where state = 'TERMINATED';
