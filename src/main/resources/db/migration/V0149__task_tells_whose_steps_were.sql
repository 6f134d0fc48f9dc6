-- The course of every step that a case ever waited in: since when, until when, until when in time and how that was counted, and
-- at whose desk.
create view step_course as
select w.id,
       w.case_number,
       w.step,
       substring(w.desk, 1, locate('@', w.desk) - 1) desk_kind,
       cast(substring(w.desk, locate('@', w.desk) + 1) as decimal(19, 0)) desk_id,
       w.opened_at,
       w.closed_at,
       w.due_on,
       w.limit_from,
       w.limit_amount,
       w.limit_unit
from work_item w;
