-- Since when the school is ordered: a case climbs the ladder of that day, whatever ladder came into force later.
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
       c.issued_at
from rectification_case c
where c.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED');

create or replace view case_place as
select c.id,
       c.number,
       c.state,
       c.severity,
       c.category,
       c.title,
       c.round_no,
       c.deadline,
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
where c.state in ('DRAFT', 'ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED', 'COORDINATING');

-- What a ladder looks at beside states and days: in which round a case was, and which deed brought it there.
create view case_deed as
select l.case_id,
       l.entry_no,
       l.happened_at,
       l.action deed,
       l.round_no
from case_log l;

-- The days that re-inspectors allowed beyond the deadline; of several of one round the earliest holds.
create view case_grace as
select v.case_id,
       v.round_no,
       v.grace_until
from case_verifier v
where v.grace_until is not null;

-- Requests for more time that came early enough: until they were answered nothing climbed.
create view case_more_time as
select e.case_id,
       e.asked_at,
       e.decided_at
from case_extension e
where e.timely;
