-- Which days are off and which are worked although they are weekend days, per year as it was published.
create table calendar_year (
    year_no int not null primary key,
    source varchar(8) not null,
    origin varchar(200) not null,
    paper varchar(200),
    loaded_at datetime(3) not null,
    loaded_by bigint,
    loaded_by_name varchar(60)
) charset utf8mb4 collate utf8mb4_bin;

-- scope STATE: of the year as published; COUNTY: the county's own, which count more.
create table calendar_day (
    scope varchar(8) not null,
    on_day date not null,
    kind varchar(8) not null,
    name varchar(60) not null,
    primary key (scope, on_day)
) charset utf8mb4 collate utf8mb4_bin;

create table school_term (
    id bigint not null auto_increment primary key,
    name varchar(60) not null,
    starts_on date not null,
    ends_on date not null,
    constraint uk_school_term_start unique (starts_on)
) charset utf8mb4 collate utf8mb4_bin;

create table calendar_named_day (
    year_no int not null,
    milestone varchar(16) not null,
    on_day date not null,
    primary key (year_no, milestone)
) charset utf8mb4 collate utf8mb4_bin;

-- Counted up with every change, so that other nodes notice; its row is the lock under which a change is made.
create table calendar_revision (
    id int not null primary key,
    revision bigint not null
) charset utf8mb4 collate utf8mb4_bin;
insert into calendar_revision (id, revision) values (1, 0);
