-- The pair of keys by which services of browsers know this server; the private half is sealed.
create table push_key (
    id int not null primary key,
    pair varchar(600) not null,
    created_at datetime(3) not null
) charset utf8mb4 collate utf8mb4_bin;

-- Devices on which a person wants to be told at once. The address is the browser's own, and known to nobody else.
create table push_device (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    endpoint varchar(600) not null,
    endpoint_hash varchar(64) not null,
    client_key varchar(100) not null,
    auth varchar(40) not null,
    device varchar(60) not null,
    created_at datetime(3) not null,
    last_at datetime(3),
    last_result varchar(300),
    constraint uk_push_device_endpoint unique (endpoint_hash),
    constraint fk_push_device_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_push_device_person on push_device (person_id, id);
