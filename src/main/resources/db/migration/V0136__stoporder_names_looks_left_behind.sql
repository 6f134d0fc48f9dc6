-- Looks on site before a stop is lifted, whose inspector has gone or may not look there any more.
create view stop_look_left as
select f.id,
       c.number case_number,
       s.place,
       c.title,
       c.school_name,
       c.bureau_id,
       f.inspector_id person_id,
       c.confidential
from stop_lifting f
join stop_order s on s.id = f.order_id and s.state = 'LIFTING_ASKED'
join rectification_case c on c.id = s.case_id
where f.inspector_id is not null
  and f.seen_at is null
  and not exists (
      select 1 from person p join unit u on u.id = p.unit_id
      where p.id = f.inspector_id and p.active and u.active and u.kind <> 'SCHOOL'
        and not exists (select 1 from conflict_of_interest k where k.person_id = p.id and k.unit_id = c.school_id)
        and exists (select 1 from person_role r where r.person_id = p.id
                    and r.role in ('INSPECTOR', 'TEAM_LEAD', 'SECTION_HEAD', 'REGISTRAR', 'DEPUTY', 'DIRECTOR',
                                   'DISCIPLINE')));
