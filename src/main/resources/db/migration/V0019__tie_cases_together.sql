-- What a case hangs together with: the visit that found it, its line on a notice, the case that it repeats or went into.
alter table rectification_case add column visit_id bigint;
alter table rectification_case add column notice_id bigint;
alter table rectification_case add column line_no int;
-- The number of the line as it is printed, 青教安改〔2026〕15号-02; none before the notice is signed.
alter table rectification_case add column printed_number varchar(64);
-- The desk that signs the notice when the case shares it with others; none while the case's own severity decides.
alter table rectification_case add column signing_desk varchar(32);
alter table rectification_case add column repeat_of varchar(16);
alter table rectification_case add column merged_into varchar(16);
-- The school did not sign the receipt: who saw it, and what was said. The receipt counts all the same.
alter table rectification_case add column receipt_refused boolean not null default false;
create index ix_case_notice on rectification_case (notice_id, line_no);
create index ix_case_visit on rectification_case (visit_id);
create index ix_case_merged on rectification_case (merged_into);
create index ix_case_school_item on rectification_case (school_id, item_code, found_on);
create unique index uk_case_printed_number on rectification_case (printed_number);

-- People who keep a case in sight though no office gives it to them, such as the finder of one that was merged into it.
create table case_sight (
    case_id bigint not null,
    person_id bigint not null,
    primary key (case_id, person_id),
    constraint fk_case_sight foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_case_sight_person on case_sight (person_id, case_id);
