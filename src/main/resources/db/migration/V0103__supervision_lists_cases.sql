-- Listed supervision (挂牌督办): who answers for a case until when, where it is made known, and what the school reports meanwhile.
create table listing (
    id                bigint        not null auto_increment primary key,
    case_id           bigint        not null,
    case_number       varchar(16)   not null,
    place             int           not null,
    state             varchar(12)   not null,
    reason            varchar(1000),
    listed_by         bigint        not null,
    listed_by_name    varchar(60)   not null,
    listed_at         datetime(3)   not null,
    level             varchar(12),
    leader_id         bigint,
    leader_name       varchar(60),
    term              date,
    publicity         varchar(12),
    rhythm            varchar(12),
    demand            varchar(1000),
    registered_at     datetime(3),
    progress_due      date,
    published_on      date,
    published_where   varchar(200),
    published_by_name varchar(60),
    delisted_at       datetime(3),
    delisted_by_deed  varchar(30),
    removed_on        date,
    removed_by_name   varchar(60),
    constraint uk_listing_place unique (case_id, place)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_listing_number on listing (case_number, place);
create index ix_listing_state on listing (state, listed_at);

create table listing_progress (
    id               bigint        not null auto_increment primary key,
    listing_id       bigint        not null,
    report_no        int           not null,
    due_on           date          not null,
    report           varchar(1000) not null,
    reported_by      bigint        not null,
    reported_by_name varchar(60)   not null,
    reported_at      datetime(3)   not null,
    constraint uk_listing_progress unique (listing_id, report_no),
    constraint fk_progress_listing foreign key (listing_id) references listing (id)
) charset utf8mb4 collate utf8mb4_bin;

-- Who answers for a case that is listed now, for whom its lateness is told to.
create view listing_leader as
select l.case_id, l.case_number, l.leader_id person_id
from listing l
where l.leader_id is not null and l.state in ('REGISTERED', 'PUBLISHED');
