-- One hash a day over the ends of all logs that grew on it, chained to the day before. The first is the one that found
-- the log as it was, and stands for every entry that was written before there was a key.
create table log_day (
    closed_day date not null primary key,
    opening boolean not null,
    cases int not null,
    entries int not null,
    ends_hash char(64) not null,
    previous_head char(64) not null,
    hash_key int not null,
    head char(64) not null,
    scan_from bigint not null,
    closed_at datetime(3) not null
) charset utf8mb4 collate utf8mb4_bin;

create table log_day_case (
    closed_day date not null,
    case_number varchar(16) not null,
    entry_no int not null,
    hash char(64) not null,
    primary key (closed_day, case_number),
    constraint fk_log_day_case foreign key (closed_day) references log_day (closed_day)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_log_day_case on log_day_case (case_number, entry_no);
