-- Addresses of programs that are told that something happened, and what each of them is to hear.
create table hook (
    id bigint not null auto_increment primary key,
    bureau_id bigint not null,
    name varchar(40) not null,
    url varchar(500) not null,
    secret varchar(300) not null,
    topics varchar(200) not null,
    active boolean not null,
    created_at datetime(3) not null,
    created_by_name varchar(60) not null,
    last_at datetime(3),
    last_result varchar(300),
    constraint uk_hook_name unique (name)
) charset utf8mb4 collate utf8mb4_bin;

-- How far the changes were put into the outbox.
create table hook_end (
    id int not null primary key,
    position bigint not null
) charset utf8mb4 collate utf8mb4_bin;
insert into hook_end (id, position) select 1, coalesce(max(position), 0) from case_changes;

-- What a delivery to a program says.
create table hook_line (
    delivery_id bigint not null primary key,
    action varchar(32) not null,
    case_number varchar(16) not null,
    entry_no int not null,
    state varchar(16) not null,
    happened_at datetime(3) not null
) charset utf8mb4 collate utf8mb4_bin;
