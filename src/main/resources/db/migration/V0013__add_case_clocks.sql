-- The clocks of a case: how its date was reached, what froze it, what moved it, and how it ended against it.
alter table rectification_case add column limit_from date;
alter table rectification_case add column limit_amount int;
alter table rectification_case add column limit_unit varchar(12);
alter table rectification_case add column limit_milestone varchar(16);
alter table rectification_case add column deadline_at datetime(3);
alter table rectification_case add column provisional boolean not null default false;
-- What a newly loaded calendar would give a deadline that was served already; a leader keeps or moves it.
alter table rectification_case add column recounted date;
alter table rectification_case add column episode int not null default 1;
alter table rectification_case add column extension_state varchar(8) not null default 'NONE';
alter table rectification_case add column extension_decider varchar(16);
alter table rectification_case add column extensions int not null default 0;
alter table rectification_case add column waived_on date;
alter table rectification_case add column paused_from varchar(16);
alter table rectification_case add column listed boolean not null default false;
alter table rectification_case add column on_time_original boolean;
alter table rectification_case add column on_time_approved boolean;
create index ix_case_state_deadline on rectification_case (state, deadline, id);

create table case_extension (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    request_no int not null,
    kind varchar(12) not null,
    reason_class varchar(16) not null,
    reason varchar(1000) not null,
    interim_measure varchar(1000) not null,
    deadline_before date not null,
    asked_until date not null,
    asked_by bigint not null,
    asked_by_name varchar(60) not null,
    asked_at datetime(3) not null,
    timely boolean not null,
    decider varchar(32) not null,
    decide_by date not null,
    state varchar(10) not null,
    approved_until date,
    decided_by bigint,
    decided_by_name varchar(60),
    decided_at datetime(3),
    decision_note varchar(1000),
    constraint uk_case_extension unique (case_id, request_no),
    constraint fk_case_extension foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

create table case_pause (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    pause_no int not null,
    reason_class varchar(16) not null,
    reason varchar(1000) not null,
    interim_measure varchar(1000) not null,
    paused_by bigint not null,
    paused_by_name varchar(60) not null,
    paused_at datetime(3) not null,
    review_on date not null,
    deadline_before date not null,
    resumed_by bigint,
    resumed_by_name varchar(60),
    resumed_at datetime(3),
    resume_note varchar(1000),
    deadline_after date,
    constraint uk_case_pause unique (case_id, pause_no),
    constraint fk_case_pause foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

-- The limit a step's last day was counted from, so that it can be explained, moved by a pause and counted anew.
alter table work_item add column limit_from date;
alter table work_item add column limit_amount int;
alter table work_item add column limit_unit varchar(12);

-- What the watch may read of a case that has been served and has not ended. The clock of the rectification runs while it
-- is with the school; it stands still while a timely request for an extension is undecided.
create view case_clock as
select c.id,
       c.number,
       c.state,
       c.severity,
       case when c.deadline_at is not null then 'URGENT' when c.severity = 'MAJOR' then 'MAJOR' else 'GENERAL' end ladder,
       case when c.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW')
                 and c.extension_state <> 'TIMELY' then 1 else 0 end running,
       case when c.state = 'PAUSED' then 1 else 0 end paused,
       c.deadline,
       c.deadline_at,
       c.original_deadline,
       c.episode,
       c.grace_until,
       c.round_no - 1 failures,
       c.extension_state,
       c.listed,
       c.school_id,
       c.school_name,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.category,
       c.confidential,
       c.title
from rectification_case c
where c.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED');
