-- The order that groups the cases of one visit; a case found on its own gets one of its own when it is signed.
create table notice (
    id bigint not null auto_increment primary key,
    version int not null,
    state varchar(10) not null,
    bureau_id bigint not null,
    bureau_name varchar(120) not null,
    school_id bigint not null,
    school_name varchar(120) not null,
    township_id bigint,
    visit_id bigint,
    visited_on date not null,
    subject varchar(200),
    leader varchar(60) not null,
    -- One name a line.
    members varchar(2000) not null,
    joint_with varchar(200),
    -- The section whose head signs, and the desk that does; none where the only case decides that.
    lead_section_id bigint,
    signing_desk varchar(32),
    photos int not null,
    drafted_at datetime(3) not null,
    issuer_code varchar(40),
    issued_year int,
    seq int,
    number varchar(60),
    signed_by bigint,
    signed_by_name varchar(60),
    signed_at datetime(3),
    received_by bigint,
    received_by_name varchar(60),
    received_post varchar(60),
    received_at datetime(3),
    refusal_reason varchar(500),
    refusal_witness varchar(60),
    refusal_by bigint,
    refusal_by_name varchar(60),
    withdrawn_by bigint,
    withdrawn_by_name varchar(60),
    withdrawn_at datetime(3),
    withdrawal_reason varchar(500),
    constraint uk_notice_number unique (number),
    constraint uk_notice_seq unique (issuer_code, issued_year, seq)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_notice_bureau on notice (bureau_id, id);
create index ix_notice_school on notice (school_id, id);
create index ix_notice_township on notice (township_id, id);
create index ix_notice_visit on notice (visit_id);

create table notice_counter (
    issuer_code varchar(40) not null,
    issued_year int not null,
    last_number int not null,
    primary key (issuer_code, issued_year)
) charset utf8mb4 collate utf8mb4_bin;

create index ix_case_signing_desk on rectification_case (signing_desk, id);

-- Steps of one kind with the same bundle are one row of a list.
alter table work_item add column bundle varchar(32);
create index ix_work_item_bundle on work_item (bundle, step, state, due_on, id);
