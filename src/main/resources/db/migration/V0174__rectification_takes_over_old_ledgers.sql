-- When a case came out of an old ledger: what was late before climbs no ladder until then.
alter table rectification_case add column taken_over_on date;
-- The number that it had there; that of a notice is the number of all its lines.
alter table rectification_case add column old_number varchar(64);

-- Where it stood there. The fingerprint is none when the case went out again, so that its row may come again.
create table case_taken_over (
    case_id bigint not null primary key,
    bureau_id bigint not null,
    fingerprint char(64),
    file_name varchar(200) not null,
    sheet varchar(120) not null,
    line int not null,
    said varchar(4000) not null,
    taken_by bigint not null,
    taken_by_name varchar(60) not null,
    taken_at datetime(3) not null,
    constraint uk_case_taken_over unique (bureau_id, fingerprint),
    constraint fk_case_taken_over foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

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
       c.late_after,
       c.issued_at,
       c.taken_over_on
from rectification_case c
where c.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED');
