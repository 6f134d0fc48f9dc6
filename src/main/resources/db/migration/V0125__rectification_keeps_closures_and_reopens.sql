-- Every time a case was closed, for good: what a figure of that day counted can be counted again. Reopening ends the row.
create table case_closure (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    place int not null,
    round_no int not null,
    state varchar(16) not null,
    ordered_on date not null,
    submitted_at datetime(3),
    closed_at datetime(3) not null,
    original_deadline date not null,
    deadline date not null,
    on_time_original boolean,
    on_time_approved boolean,
    reopened_at datetime(3),
    falsified boolean not null default false,
    constraint uk_case_closure unique (case_id, place),
    constraint fk_case_closure foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_closure_closed on case_closure (closed_at);

insert into case_closure (case_id, place, round_no, state, ordered_on, submitted_at, closed_at, original_deadline, deadline,
                          on_time_original, on_time_approved)
select c.id, 1, c.round_no, c.state, coalesce(cast(timestampadd(hour, 8, c.issued_at) as date), c.found_on), c.submitted_at,
       c.ended_at, c.original_deadline, c.deadline, c.on_time_original, c.on_time_approved
from rectification_case c
where c.state in ('CLOSED', 'FIXED_ON_SITE');

-- Asked for, and what was answered. What is found to be falsified is reopened by that alone and is a row as well.
create table case_reopening (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    place int not null,
    closure_place int not null,
    ground varchar(12) not null,
    reason varchar(1000) not null,
    proposed_by bigint not null,
    proposed_by_name varchar(60) not null,
    proposed_at datetime(3) not null,
    decider varchar(40),
    state varchar(12) not null,
    decided_by bigint,
    decided_by_name varchar(60),
    decided_at datetime(3),
    note varchar(1000),
    deadline date,
    constraint uk_case_reopening unique (case_id, place),
    constraint fk_case_reopening foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

-- The round with which the running episode began: rejections before a reopening are not held against it.
alter table rectification_case add column first_round int not null default 1;
-- A proposal to reopen waits for its answer.
alter table rectification_case add column reopening_asked boolean not null default false;

-- A picture that was confirmed to be falsified, and what it answered.
alter table case_round add column falsified boolean not null default false;
alter table case_photo_hint add column confirmed_at datetime(3);

create or replace view case_clock as
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
       c.round_no - c.first_round failures,
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
       c.title,
       c.inside_school,
       c.late_after
from rectification_case c
where c.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED');

-- What was passed on falsified proof is counted neither for the school nor against it.
create or replace view case_figures as
select c.id,
       c.state,
       c.bureau_id,
       c.township_id,
       c.section_id,
       c.school_id,
       c.assignee_id,
       c.opened_by,
       c.category,
       c.severity,
       c.confidential,
       c.issued_at,
       c.deadline,
       c.late_after,
       case when c.outside_since is null then 0 else 1 end outside,
       case when c.state = 'FIXED_ON_SITE' then c.found_on
            else cast(timestampadd(hour, 8, c.issued_at) as date) end counted_on,
       cast(timestampadd(hour, 8, c.ended_at) as date) ended_on,
       c.inside_school,
       case when c.source = 'SELF_CHECK' then 1 else 0 end self_found,
       case when r.falsified = 0 and c.outside_since is null then r.passed end first_passed
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1
where c.state not in ('DRAFT', 'WITHDRAWN', 'DISMISSED', 'MERGED')
  and (c.issued_at is not null or c.state = 'COORDINATING');

-- What others may read of an order, closed or not.
create view case_looked_at as
select c.id,
       c.number,
       c.state,
       c.title,
       c.item_code,
       c.severity,
       c.category,
       c.school_id,
       c.school_name,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.confidential,
       c.inside_school,
       c.issued_at
from rectification_case c
where c.state <> 'DRAFT';

-- The closures that hold.
create view case_closed as
select x.case_id,
       x.place,
       x.closed_at,
       c.number,
       c.severity,
       c.category,
       c.bureau_id,
       c.school_id,
       c.confidential,
       c.inside_school
from case_closure x
join rectification_case c on c.id = x.case_id
where x.reopened_at is null;
