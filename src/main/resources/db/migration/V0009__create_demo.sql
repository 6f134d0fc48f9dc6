create table demo_clock (
    id int not null primary key,
    ahead_millis bigint not null
) charset utf8mb4 collate utf8mb4_bin;

create table demo_play (
    id int not null primary key,
    wanted int not null,
    played int not null,
    opened int not null,
    finished boolean not null
) charset utf8mb4 collate utf8mb4_bin;

create table demo_case (
    script_no int not null primary key,
    number varchar(16) not null,
    left_alone boolean not null
) charset utf8mb4 collate utf8mb4_bin;
