-- Learning from one case (举一反三): schools that have to look for the same fault by a day.
create table search_order (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    case_number varchar(20) not null,
    bureau_id bigint not null,
    item_code varchar(8) not null,
    scope varchar(12) not null,
    look_for varchar(500) not null,
    until_on date not null,
    ordered_by bigint not null,
    ordered_by_name varchar(60) not null,
    ordered_at datetime(3) not null,
    reminded_at datetime(3)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_search_case on search_order (case_id);
create index ix_search_bureau on search_order (bureau_id, id);

create table search_answer (
    order_id bigint not null,
    school_id bigint not null,
    school_name varchar(100) not null,
    answer varchar(8),
    note varchar(1000),
    found_case varchar(20),
    answered_by bigint,
    answered_by_name varchar(60),
    answered_at datetime(3),
    primary key (order_id, school_id),
    constraint fk_search_answer foreign key (order_id) references search_order (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_search_school on search_answer (school_id, answered_at);
