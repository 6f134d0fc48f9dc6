-- What a fault costs in the ranking of schools (半期评比), from which day on: never changed once it is published.
create table ranking_edition (
    id             bigint        not null auto_increment primary key,
    -- Null for the one that every bureau begins with.
    bureau_id      bigint,
    from_day       date          not null,
    published_by   bigint,
    published_name varchar(60),
    published_at   datetime(3)   not null,
    reason         varchar(1000),
    constraint uk_ranking_edition unique (bureau_id, from_day)
) charset utf8mb4 collate utf8mb4_bin;

create table ranking_weight (
    edition_id bigint        not null,
    criterion  varchar(20)   not null,
    points     decimal(4, 1) not null,
    most       decimal(4, 1) not null,
    constraint pk_ranking_weight primary key (edition_id, criterion),
    constraint fk_weight_edition foreign key (edition_id) references ranking_edition (id)
) charset utf8mb4 collate utf8mb4_bin;

insert into ranking_edition (from_day, published_at) values ('2000-01-01', '2000-01-01 00:00:00');
insert into ranking_weight (edition_id, criterion, points, most)
select e.id, w.criterion, w.points, w.most
from ranking_edition e,
     (select 'OVERDUE' criterion, 2.0 points, 30.0 most
      union all select 'OVERDUE_MAJOR', 3.0, 15.0
      union all select 'DONE_LATE', 1.0, 15.0
      union all select 'ROUNDS_FAILED', 1.0, 10.0
      union all select 'RECEIPTS_LATE', 0.5, 5.0
      union all select 'REPEATED', 1.0, 5.0
      union all select 'LISTED', 5.0, 10.0
      union all select 'FALSIFIED', 10.0, 10.0) w;

-- One-vote vetoes (一票否决) on a school's assessment of a school year, which begins on 1 September.
create table ranking_veto (
    id          bigint        not null auto_increment primary key,
    bureau_id   bigint        not null,
    school_id   bigint        not null,
    school_year int           not null,
    area        varchar(8)    not null,
    reason      varchar(1000) not null,
    set_by      bigint        not null,
    set_name    varchar(60)   not null,
    set_at      datetime(3)   not null,
    lifted_by   bigint,
    lifted_name varchar(60),
    lifted_at   datetime(3),
    lift_reason varchar(1000)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_ranking_veto on ranking_veto (bureau_id, school_id);
