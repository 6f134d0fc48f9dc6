-- How a step was until its last day was moved, or until it went on after it stood still: of a day that is over it is told whether
-- it was late by the day it had then, whether it stood still, and how long it had waited.
create table work_item_before (
    id bigint not null auto_increment primary key,
    item_id bigint not null,
    until_at datetime(3) not null,
    late_after datetime(3),
    still_since datetime(3),
    still_minutes int not null
) charset utf8mb4 collate utf8mb4_bin;
create index ix_work_item_before on work_item_before (item_id, until_at);
create view step_before as
select b.id,
       b.item_id,
       b.until_at,
       b.late_after,
       b.still_since,
       b.still_minutes
from work_item_before b;
-- What stands still has done so since its case was stopped.
update work_item
set still_since = (select max(p.paused_at) from case_standstill p join case_card k on k.id = p.case_id
                   where k.number = work_item.case_number and p.paused_at >= work_item.opened_at and p.resumed_at is null)
where state = 'PAUSED' and still_since is null;
-- What went on since: its last day of then is not known, only that it stood still and how long it had before.
insert into work_item_before (item_id, until_at, late_after, still_since, still_minutes)
select w.id,
       p.resumed_at,
       w.late_after,
       p.paused_at,
       coalesce((select sum(floor(timestampdiff(second, e.paused_at, e.resumed_at) / 60)) from case_standstill e
                 where e.case_id = p.case_id and e.pause_no < p.pause_no and e.paused_at >= w.opened_at), 0)
from case_standstill p
join case_card k on k.id = p.case_id
join work_item w on w.case_number = k.number
where p.resumed_at is not null
  and w.opened_at < p.paused_at
  and (w.closed_at is null or w.closed_at >= p.resumed_at)
  and w.step not in ('CONFIRM_STOP', 'INSPECT_STOP', 'DECIDE_LIFTING', 'DECIDE_OBJECTION')
order by p.resumed_at, w.id;
