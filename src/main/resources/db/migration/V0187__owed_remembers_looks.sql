-- When each person last looked at what waits for him, and when the look before that ended: what came since is new to him.
create table owed_look (
    person_id bigint not null primary key,
    looked_at datetime(3) not null,
    before_at datetime(3)
) charset utf8mb4 collate utf8mb4_bin;
