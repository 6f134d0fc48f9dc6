-- The words of a case in one spelling, to be compared with; and every two signs that follow one another in them, to be
-- found by. The school is found by its own name and is in the words alone.
create table case_words (
    case_id bigint not null primary key,
    words varchar(2600) not null
) charset utf8mb4 collate utf8mb4_bin;

create table case_term (
    term varchar(16) not null,
    case_id bigint not null,
    primary key (term, case_id)
) charset utf8mb4 collate utf8mb4_bin;

create index ix_case_assignee on rectification_case (assignee_id, id);
