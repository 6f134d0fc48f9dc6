-- With which of the keys that lie outside of the database an entry of the log was hashed; null for those from before there were any.
alter table case_log add column hash_key int;

-- Known by their prints; the keys themselves are not here.
create table log_key (
    generation int not null primary key,
    print char(64) not null,
    since datetime(3) not null
) charset utf8mb4 collate utf8mb4_bin;
