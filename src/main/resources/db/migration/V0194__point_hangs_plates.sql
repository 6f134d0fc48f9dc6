-- A place in a school that somebody goes past; daily: it is part of each school day's round.
create table patrol_point (
    id bigint not null auto_increment primary key,
    bureau_id bigint not null,
    school_id bigint not null,
    name varchar(60) not null,
    place varchar(100) not null,
    daily boolean not null,
    version int not null,
    kept_by_name varchar(60) not null,
    kept_at datetime(3) not null,
    given_up_at datetime(3),
    constraint fk_patrol_point foreign key (school_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_patrol_point_school on patrol_point (school_id, given_up_at);

-- A plate that hangs there, and those that hung there before it: what was read from one still tells where that was.
create table patrol_plate (
    code varchar(32) not null primary key,
    point_id bigint not null,
    made_at datetime(3) not null,
    taken_down_at datetime(3),
    constraint fk_patrol_plate foreign key (point_id) references patrol_point (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_patrol_plate_point on patrol_plate (point_id, taken_down_at);

-- Somebody was there; visit_id: on a visit, else on a round of the school's own. trouble: what was not in order.
create table patrol_pass (
    id bigint not null auto_increment primary key,
    point_id bigint not null,
    school_id bigint not null,
    person_id bigint not null,
    person_name varchar(60) not null,
    passed_on date not null,
    passed_at datetime(3) not null,
    visit_id bigint,
    trouble varchar(500),
    constraint fk_patrol_pass foreign key (point_id) references patrol_point (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_patrol_pass_school on patrol_pass (school_id, passed_on, point_id);

-- Rounds about which a school was told that they are not whole, once a day.
create table patrol_told (
    school_id bigint not null,
    told_on date not null,
    primary key (school_id, told_on)
) charset utf8mb4 collate utf8mb4_bin;
