create table case_counter (
    counted_year int not null primary key,
    last_number int not null
) charset utf8mb4 collate utf8mb4_bin;

create table rectification_case (
    id bigint not null auto_increment primary key,
    number varchar(16) not null,
    version int not null,
    state varchar(16) not null,
    severity varchar(8) not null,
    source varchar(16) not null,
    bureau_id bigint not null,
    section_id bigint not null,
    township_id bigint,
    school_id bigint not null,
    school_name varchar(120) not null,
    item_code varchar(8) not null,
    category varchar(4) not null,
    zero_tolerance boolean not null,
    confidential boolean not null,
    title varchar(200) not null,
    place varchar(100) not null,
    description varchar(2000) not null,
    basis varchar(300),
    requirement varchar(500),
    witness varchar(60),
    found_on date not null,
    opened_by bigint not null,
    opened_by_name varchar(60) not null,
    opened_at datetime(3) not null,
    issued_by bigint,
    issued_by_name varchar(60),
    issued_at datetime(3),
    original_deadline date not null,
    deadline date not null,
    notified_at datetime(3),
    received_by_name varchar(60),
    received_at datetime(3),
    plan_state varchar(12) not null,
    assignee_id bigint,
    assignee_name varchar(60),
    round_no int not null,
    submitted_at datetime(3),
    grace_until date,
    ended_at datetime(3),
    ending_reason varchar(500),
    log_count int not null,
    log_head char(64) not null,
    constraint uk_case_number unique (number),
    constraint fk_case_school foreign key (school_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_case_bureau_state on rectification_case (bureau_id, state, deadline, id);
create index ix_case_school_state on rectification_case (school_id, state, deadline, id);
create index ix_case_section_state on rectification_case (section_id, state, deadline, id);
create index ix_case_township_state on rectification_case (township_id, state, deadline, id);
create index ix_case_opened_by on rectification_case (opened_by, opened_at, id);
create index ix_case_deadline on rectification_case (deadline, id);

create table case_plan (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    edition int not null,
    responsibility varchar(500) not null,
    measures varchar(2000) not null,
    funds decimal(12, 4) not null,
    funds_remark varchar(300),
    finish_on date not null,
    emergency_plan varchar(2000) not null,
    acceptance varchar(1000) not null,
    written_by_name varchar(60) not null,
    written_at datetime(3) not null,
    approved boolean,
    review_note varchar(1000),
    reviewed_by_name varchar(60),
    reviewed_at datetime(3),
    constraint uk_case_plan unique (case_id, edition),
    constraint fk_case_plan foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

create table case_round (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    round_no int not null,
    measures varchar(2000),
    cost decimal(12, 4),
    lasting_measures varchar(1000),
    reported_by bigint,
    reported_by_name varchar(60),
    reported_at datetime(3),
    returned_note varchar(1000),
    signed_by bigint,
    signed_by_name varchar(60),
    submitted_at datetime(3),
    evidence_hash char(64),
    passed boolean,
    decided_at datetime(3),
    constraint uk_case_round unique (case_id, round_no),
    constraint fk_case_round foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

create table case_verifier (
    case_id bigint not null,
    round_no int not null,
    position int not null,
    person_id bigint,
    person_name varchar(60),
    passed boolean,
    opinion varchar(1000),
    grace_until date,
    signed_at datetime(3),
    primary key (case_id, round_no, position),
    constraint fk_case_verifier foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_case_verifier_person on case_verifier (person_id, case_id);

create table case_log (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    case_number varchar(16) not null,
    entry_no int not null,
    happened_at datetime(3) not null,
    actor_id bigint,
    actor_name varchar(60) not null,
    action varchar(32) not null,
    from_state varchar(16),
    to_state varchar(16) not null,
    round_no int not null,
    note varchar(2000),
    previous_hash char(64) not null,
    hash char(64) not null,
    constraint uk_case_log unique (case_id, entry_no),
    constraint fk_case_log foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;
