-- What the leaders' desk reads. Of rectification: every case that has not ended, with all that decides who may see it.
create view case_at_desk as
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
       c.recounted,
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
       c.issued_at
from rectification_case c
where c.state in ('DRAFT', 'ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED');

-- Of tasks: the steps that wait, with the number on the desk apart from its kind.
create view step_at_desk as
select w.id,
       w.case_number,
       w.step,
       w.desk,
       cast(substring(w.desk, locate('@', w.desk) + 1) as decimal(19, 0)) desk_id,
       w.due_on
from work_item w
where w.state = 'OPEN';

-- Of the organisation: the name on a door.
create view unit_name as
select u.id unit_id, u.name from unit u;
