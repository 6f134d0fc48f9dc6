-- Looks at closed cases whose inspector has gone, or may not look there any more.
create view look_back_left as
select l.id, l.bureau_id, l.case_id, l.inspector_id person_id
from look_back l
join rectification_case c on c.id = l.case_id
where l.result is null
  and l.inspector_id is not null
  and not exists (
      select 1 from person p join unit u on u.id = p.unit_id
      where p.id = l.inspector_id and p.active and u.active and u.kind <> 'SCHOOL' and u.bureau_id = l.bureau_id
        and not exists (select 1 from conflict_of_interest k where k.person_id = p.id and k.unit_id = c.school_id)
        and exists (select 1 from person_role r where r.person_id = p.id and r.role in ('INSPECTOR', 'TEAM_LEAD')));
