-- The evenings at the end of which leaders were told what rises against its own past: begun by the
-- server that was first, told in one transaction.
create table rise_evening (
    bureau_id bigint not null,
    evening date not null,
    begun_at datetime(3) not null,
    told_at datetime(3),
    constraint pk_rise_evening primary key (bureau_id, evening)
) charset utf8mb4 collate utf8mb4_bin;

-- What rises for whom, since the evening when he was told of it. A row goes when it does not rise any more.
create table rise_told (
    bureau_id bigint not null,
    person_id bigint not null,
    -- The kind of subject and its keys: ITEM/A103, PLACE/17/..., SCHOOL/17, TOWNSHIP/3.
    rise varchar(160) not null,
    evening date not null,
    constraint pk_rise_told primary key (bureau_id, person_id, rise)
) charset utf8mb4 collate utf8mb4_bin;
