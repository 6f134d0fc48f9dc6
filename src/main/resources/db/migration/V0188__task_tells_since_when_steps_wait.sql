-- Of the work items: since when a step waits, so that a reader is told what is new to him.
create or replace view step_at_desk as
select w.id,
       w.case_number,
       w.step,
       w.desk,
       cast(substring(w.desk, locate('@', w.desk) + 1) as decimal(19, 0)) desk_id,
       w.due_on,
       w.late_after,
       w.opened_at
from work_item w
where w.state = 'OPEN';
