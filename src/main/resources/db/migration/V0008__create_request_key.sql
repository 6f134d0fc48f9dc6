create table request_key (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    request_key varchar(64) not null,
    request_hash char(64) not null,
    status int,
    location varchar(1000),
    content_type varchar(100),
    body mediumblob,
    created_at datetime(3) not null,
    constraint uk_request_key unique (person_id, request_key)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_request_key_created on request_key (created_at);
