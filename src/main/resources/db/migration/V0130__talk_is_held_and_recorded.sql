-- Admonitory talks (约谈): decided on the ladder, held and written down, or needless because the case ended.
create table admonitory_talk (
    id               bigint        not null auto_increment primary key,
    case_id          bigint        not null,
    case_number      varchar(16)   not null,
    place            int           not null,
    state            varchar(12)   not null,
    reason           varchar(1000),
    decided_by_name  varchar(60),
    decided_at       datetime(3)   not null,
    held_at          datetime(3),
    venue            varchar(200),
    talkers          varchar(200),
    attendees        varchar(200),
    said             varchar(1000),
    promise          varchar(1000),
    recorded_by_name varchar(60),
    recorded_at      datetime(3),
    constraint uk_talk_place unique (case_id, place)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_talk_number on admonitory_talk (case_number, place);

alter table rectification_case add column talk_waits boolean not null default false;
