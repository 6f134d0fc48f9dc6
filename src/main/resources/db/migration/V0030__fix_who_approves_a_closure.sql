-- Of rectification: who approves the closure is fixed when the step opens; where it waits already it is the deputy's.
alter table rectification_case add column closing_desk varchar(32);

update rectification_case set closing_desk = concat('DEPUTY@', bureau_id)
where state = 'CLOSE_REVIEW' or paused_from = 'CLOSE_REVIEW';
