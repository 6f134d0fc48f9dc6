-- Tables of rules put into force inside the product: each from its day on, never changed, withdrawn only before that day.
create table rule_edition (
    id bigint not null auto_increment primary key,
    table_name varchar(40) not null,
    from_day date not null,
    -- 0 while it stands, its id once it was withdrawn: one that stands a day.
    withdrawn_key bigint not null default 0,
    model mediumblob not null,
    size int not null,
    sha256 char(64) not null,
    reason varchar(1000) not null,
    put_by bigint not null,
    put_by_name varchar(60) not null,
    put_at datetime(3) not null,
    withdrawn_at datetime(3),
    withdrawn_by bigint,
    withdrawn_by_name varchar(60),
    withdrawn_reason varchar(1000),
    constraint uk_rule_edition unique (table_name, from_day, withdrawn_key)
) charset utf8mb4 collate utf8mb4_bin;
