-- How long a step waited is told without the time for which its case stood still: since when it stands still now, and for how
-- many minutes it did before.
alter table work_item add column still_since datetime(3);
alter table work_item add column still_minutes int not null default 0;
-- Steps that were taken within a period, read without their rows.
create index ix_work_item_taken on work_item (state, closed_at, step, round_no, position, opened_at, still_minutes, late_after,
    outcome, case_number);
drop view step_history;
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
       w.late_after,
       w.still_since,
       w.still_minutes
from work_item w;
