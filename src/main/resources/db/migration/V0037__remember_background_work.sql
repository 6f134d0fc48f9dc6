-- When each work that is done by the clock was last done to its end, by the clocks of the machines.
-- failing_since: since the first failure after it was last done; told_at: when administrators were told of it.
create table background_work (
    name varchar(60) not null primary key,
    known_since datetime(3) not null,
    completed_at datetime(3),
    failing_since datetime(3),
    failure varchar(500),
    told_at datetime(3)
) charset utf8mb4 collate utf8mb4_bin;
