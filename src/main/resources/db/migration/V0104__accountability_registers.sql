-- Who was called to account for what (问责): the proposals that leaders confirmed, and what came of each.
create table accountability (
    id             bigint        not null auto_increment primary key,
    case_number    varchar(16)   not null,
    title          varchar(200)  not null,
    school_id      bigint        not null,
    school_name    varchar(120)  not null,
    bureau_id      bigint        not null,
    confidential   boolean       not null,
    origin         varchar(20)   not null,
    reason         varchar(1000),
    proposed_by    bigint,
    proposed_name  varchar(60),
    proposed_at    datetime(3)   not null,
    state          varchar(12)   not null,
    closed_note    varchar(1000),
    closed_name    varchar(60),
    closed_at      datetime(3),
    veto_year      int,
    veto_reason    varchar(1000),
    veto_name      varchar(60),
    veto_at        datetime(3),
    version        int           not null
) charset utf8mb4 collate utf8mb4_bin;
create index ix_accountability_case on accountability (case_number);
create index ix_accountability_bureau on accountability (bureau_id, state);

create table accountability_outcome (
    id                bigint       not null auto_increment primary key,
    accountability_id bigint       not null,
    subject           varchar(8)   not null,
    person_name       varchar(60),
    person_post       varchar(60),
    form              varchar(20)  not null,
    decided_by        varchar(100) not null,
    decided_on        date         not null,
    until_on          date,
    note              varchar(1000),
    recorded_name     varchar(60)  not null,
    recorded_at       datetime(3)  not null,
    constraint fk_outcome_accountability foreign key (accountability_id) references accountability (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_outcome_accountability on accountability_outcome (accountability_id);
