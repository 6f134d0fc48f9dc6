-- Every time that a case stood still, for the queue of long-term items.
create view case_standstill as
select p.id,
       p.case_id,
       p.pause_no,
       p.reason_class,
       p.reason,
       p.interim_measure,
       p.paused_by_name,
       p.paused_at,
       p.review_on,
       p.resumed_at
from case_pause p;
