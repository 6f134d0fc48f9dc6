-- Short of an order: criticism (批评纠正) and advice (整改建议) to a school.
create table remark (
    id bigint not null auto_increment primary key,
    kind varchar(12) not null,
    state varchar(12) not null,
    bureau_id bigint not null,
    township_id bigint,
    school_id bigint not null,
    school_name varchar(100) not null,
    item_code varchar(8) not null,
    category varchar(2) not null,
    place varchar(100) not null,
    description varchar(2000) not null,
    advice varchar(500),
    visit_id bigint,
    photos_of varchar(60),
    found_on date not null,
    look_on date,
    made_by bigint not null,
    made_by_name varchar(60) not null,
    made_at datetime(3) not null,
    answer varchar(10),
    answer_note varchar(1000),
    answer_until date,
    answered_by bigint,
    answered_by_name varchar(60),
    answered_at datetime(3),
    settled_note varchar(1000),
    settled_by bigint,
    settled_by_name varchar(60),
    settled_at datetime(3),
    case_number varchar(20)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_remark_school on remark (school_id, state);
create index ix_remark_township on remark (township_id, state);
create index ix_remark_bureau on remark (bureau_id, state, look_on);
