-- An objection (异议) of a school to an order, and what became of it. One of a case waits at a time.
create table objection (
    id bigint not null auto_increment primary key,
    version int not null default 0,
    case_id bigint not null,
    place int not null,
    subject varchar(16) not null,
    facts varchar(2000) not null,
    request varchar(1000) not null,
    objected_by bigint not null,
    objected_by_name varchar(60) not null,
    objected_at datetime(3) not null,
    received_on date,
    last_day date,
    decider varchar(32) not null,
    decide_by date not null,
    state varchar(12) not null,
    severity_before varchar(8) not null,
    deadline_before date not null,
    severity_after varchar(8),
    deadline_after date,
    answer varchar(2000),
    decided_by bigint,
    decided_by_name varchar(60),
    decided_at datetime(3),
    constraint uk_objection_place unique (case_id, place),
    constraint fk_objection_case foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_objection_state on objection (state, decide_by, id);
