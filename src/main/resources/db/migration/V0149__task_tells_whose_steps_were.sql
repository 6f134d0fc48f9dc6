-- Every step that a case ever waited in: since when, until when, until when in time, and at whose desk.
create or replace view step_history as
select w.id,
       w.case_number,
       w.step,
       w.round_no,
       w.position,
       substring(w.desk, 1, locate('@', w.desk) - 1) desk_kind,
       w.state,
       w.outcome,
       w.opened_at,
       w.closed_at,
       w.late_after,
       w.due_on,
       w.limit_from,
       w.limit_amount,
       w.limit_unit,
       cast(substring(w.desk, locate('@', w.desk) + 1) as decimal(19, 0)) desk_id
from work_item w;
