-- What is not used until it is put right, as the catalogue said on the day it was found; orders given before say nothing.
alter table rectification_case add column stop_use boolean not null default false;

-- A cause outside of the school waits at the leaders' desk and is counted of nobody.
create or replace view case_at_desk as
select c.id,
       c.number,
       c.state,
       c.severity,
       c.category,
       c.title,
       c.round_no,
       c.episode,
       c.deadline,
       c.deadline_at,
       c.original_deadline,
       c.grace_until,
       c.deadline_desks,
       c.extension_state,
       c.listed,
       c.school_id,
       c.school_name,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.confidential,
       c.issued_at,
       c.inside_school,
       c.late_after
from rectification_case c
where c.state in ('DRAFT', 'ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED', 'COORDINATING');

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
       case when c.state = 'FIXED_ON_SITE' then c.found_on
            else cast(timestampadd(hour, 8, c.issued_at) as date) end counted_on,
       cast(timestampadd(hour, 8, c.ended_at) as date) ended_on,
       c.inside_school,
       case when c.source = 'SELF_CHECK' then 1 else 0 end self_found,
       r.passed first_passed
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1
where c.state not in ('DRAFT', 'COORDINATING', 'WITHDRAWN', 'MERGED');

create or replace view case_on_notice as
select c.id,
       c.number,
       c.notice_id,
       c.line_no,
       c.printed_number,
       c.state,
       c.severity,
       c.category,
       c.item_code,
       c.place,
       c.title,
       c.description,
       c.basis,
       c.requirement,
       c.stop_use,
       c.deadline,
       c.deadline_at,
       c.original_deadline,
       case when c.limit_from is null then 0 else 1 end by_rule,
       c.found_on,
       c.school_id,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.confidential,
       c.issued_at,
       c.inside_school,
       c.late_after
from rectification_case c
where c.notice_id is not null;

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
       c.inside_school
from rectification_case c
where c.state in ('DRAFT', 'ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED', 'COORDINATING');
