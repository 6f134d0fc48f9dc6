-- Who is logged in where. A session ends with its row, on every node.
create table login_session (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    node varchar(200) not null,
    begun_at datetime(3) not null,
    seen_at datetime(3) not null,
    network varchar(64) not null,
    device varchar(200) not null,
    constraint fk_login_session_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_login_session_person on login_session (person_id, seen_at);
create index ix_login_session_node on login_session (node);

-- The secret is sealed with a key that lies outside of the database.
create table second_factor (
    person_id bigint not null primary key,
    sealed varchar(200) not null,
    confirmed_at datetime(3) not null,
    last_step bigint not null,
    constraint fk_second_factor_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;

create table recovery_code (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    hash char(64) not null,
    used_at datetime(3),
    constraint uk_recovery_code unique (person_id, hash),
    constraint fk_recovery_code_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;

-- Devices from which somebody got in before: his own failures count there, and nobody else's.
create table known_device (
    device_hash char(64) not null,
    person_id bigint not null,
    known_since datetime(3) not null,
    last_used_at datetime(3) not null,
    primary key (device_hash, person_id),
    constraint fk_known_device_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_known_device_person on known_device (person_id);

-- What a token may do: READ, or ACT as well.
alter table access_token add column reach varchar(8) not null default 'ACT';
