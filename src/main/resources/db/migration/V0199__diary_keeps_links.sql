-- By which secret a person's diary is read; only its hash is kept.
create table diary_link (
    person_id bigint not null primary key,
    secret_hash varchar(64) not null,
    made_at datetime(3) not null,
    read_at datetime(3),
    constraint uk_diary_link_secret unique (secret_hash),
    constraint fk_diary_link_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
