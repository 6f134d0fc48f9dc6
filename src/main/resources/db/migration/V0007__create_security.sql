create table credential (
    person_id bigint not null primary key,
    password_hash varchar(100) not null,
    changed_at datetime(3) not null,
    must_change boolean not null,
    version int not null,
    constraint fk_credential_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;

create table access_token (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    name varchar(60) not null,
    hash char(64) not null,
    created_at datetime(3) not null,
    last_used_at datetime(3),
    expires_at datetime(3) not null,
    constraint uk_access_token_hash unique (hash),
    constraint fk_access_token_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_access_token_person on access_token (person_id, id);

create table setup (
    id int not null primary key,
    closed_at datetime(3) not null
) charset utf8mb4 collate utf8mb4_bin;
