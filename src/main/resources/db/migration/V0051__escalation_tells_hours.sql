-- News of a step say the hour in which a limit of hours ends: that of the case, for a school's step that ends with it.
create or replace view escalation_news as
select a.batch,
       a.escalation_id,
       a.person_id,
       a.kind,
       e.level,
       e.side,
       e.deadline,
       case when e.ladder <> 'STEP_BUREAU' and e.deadline = c.deadline then c.deadline_at end deadline_at,
       e.note,
       e.case_number,
       c.round_no,
       c.title,
       c.school_name,
       c.severity,
       c.confidential
from escalation_addressee a
join escalation e on e.id = a.escalation_id
join rectification_case c on c.id = e.case_id;
