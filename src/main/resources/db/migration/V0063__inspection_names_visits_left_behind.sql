-- Visits that nobody leads: whoever was to has gone, or works where he may not lead them.
create view visit_left as
select v.id, v.bureau_id, v.school_id, v.school_name, v.planned_on, v.mode, v.leader_id person_id
from visit v
where v.state in ('PLANNED', 'STARTED')
  and not exists (select 1 from person p join unit u on u.id = p.unit_id
                  where p.id = v.leader_id and p.active
                    and case when v.mode = 'SELF_CHECK' then case when p.unit_id = v.school_id then 1 else 0 end
                             when u.kind = 'SCHOOL' then 0 else 1 end = 1);
