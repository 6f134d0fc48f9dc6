-- Where a notice stands in the register: by year and number, what has no number yet before all that have one.
alter table notice add column register_place bigint not null default 0;
update notice set register_place = case when seq is null then 9000000000000 else issued_year * 10000000 + seq end;
create index ix_notice_register on notice (bureau_id, register_place, id);
create index ix_notice_school_register on notice (school_id, register_place, id);
alter table notice drop index ix_notice_bureau;
alter table notice drop index ix_notice_school;
