-- Every step that a case ever waited in: since when, until when, and after which moment it was late.
create view step_history as
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
       w.late_after
from work_item w;
