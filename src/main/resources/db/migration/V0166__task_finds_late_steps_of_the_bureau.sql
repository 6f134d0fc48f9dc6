-- What the bureau itself is late with is a handful among all that schools have in hand: found by the step and not by the day.
create index ix_work_item_late on work_item (state, step, late_after, case_number, due_on);
