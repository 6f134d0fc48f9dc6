-- One moment after which a step is late, for every list, number and ladder: the end of its last day, or the hour in which
-- a limit of hours ends.
alter table work_item add column late_after datetime(3);
-- Whether the last day is one that a rejecting opinion allowed.
alter table work_item add column grace boolean not null default false;
update work_item set late_after = timestampadd(microsecond, 57599999000, cast(due_on as datetime(3)));
update work_item
set late_after = (select c.deadline_at from case_clock c where c.number = work_item.case_number)
where state in ('OPEN', 'PAUSED')
  and step in ('RECTIFY', 'SIGN_REPORT')
  and exists (select 1 from case_clock c where c.number = work_item.case_number and c.deadline_at is not null
              and c.grace_until is null);
update work_item
set grace = true
where state in ('OPEN', 'PAUSED')
  and step in ('RECTIFY', 'SIGN_REPORT')
  and exists (select 1 from case_clock c where c.number = work_item.case_number and c.grace_until is not null);

create or replace view open_step as
select w.id,
       w.case_number,
       w.step,
       w.desk,
       substring(w.desk, 1, locate('@', w.desk) - 1) desk_kind,
       cast(substring(w.desk, locate('@', w.desk) + 1) as decimal(19, 0)) desk_id,
       w.due_on,
       w.late_after
from work_item w
where w.state = 'OPEN';

create or replace view step_at_desk as
select w.id,
       w.case_number,
       w.step,
       w.desk,
       cast(substring(w.desk, locate('@', w.desk) + 1) as decimal(19, 0)) desk_id,
       w.due_on,
       w.late_after
from work_item w
where w.state = 'OPEN';
