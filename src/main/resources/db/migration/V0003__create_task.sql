create table work_item (
    id bigint not null auto_increment primary key,
    ref varchar(64) not null,
    case_number varchar(16) not null,
    step varchar(24) not null,
    position int not null,
    desk varchar(32) not null,
    title varchar(200) not null,
    school_id bigint not null,
    school_name varchar(120) not null,
    category varchar(4) not null,
    severity varchar(8) not null,
    round_no int not null,
    due_on date not null,
    opened_at datetime(3) not null,
    state varchar(10) not null,
    closed_at datetime(3),
    closed_by bigint,
    closed_by_name varchar(60),
    outcome varchar(32),
    constraint uk_work_item_ref unique (ref)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_work_item_desk on work_item (desk, state, due_on, id);
create index ix_work_item_case on work_item (case_number, state);
create index ix_work_item_done on work_item (closed_by, closed_at, id);
create index ix_work_item_state on work_item (state, id);
