-- Whether the school objects to its order, how often it has, and who really signed it: he does not judge it again.
alter table rectification_case add column objections int not null default 0;
alter table rectification_case add column objecting boolean not null default false;
alter table rectification_case add column issued_hand bigint;
create index ix_case_objecting on rectification_case (objecting, bureau_id, id);
