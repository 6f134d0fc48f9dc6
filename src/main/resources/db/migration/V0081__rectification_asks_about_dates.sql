-- A date that a new calendar gives otherwise is work at a desk like any other; whether it was asked about, the case keeps.
alter table rectification_case add column date_asked boolean not null default false;
update rectification_case set date_asked = true
where recounted is not null and state not in ('CLOSED', 'FIXED_ON_SITE', 'WITHDRAWN', 'MERGED');

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
