-- What was done of many things that were sent together, by the key that the sender gave each of them.
create table bulk_item (
    person_id bigint not null,
    item_key varchar(80) not null,
    print char(64) not null,
    case_number varchar(16),
    done_at datetime(3) not null,
    primary key (person_id, item_key)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_bulk_item_done on bulk_item (done_at);
