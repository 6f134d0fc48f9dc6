-- Whoever hands work over learns of a confidential case its number and nothing else: the rows say which are.
create or replace view office_step as
select w.id,
       w.case_number,
       w.step,
       w.position,
       w.desk,
       w.title,
       w.school_id,
       w.school_name,
       w.due_on,
       c.bureau_id,
       c.confidential
from work_item w
join rectification_case c on c.number = w.case_number
where w.state in ('OPEN', 'PAUSED')
  and substring(w.desk, 1, 7) <> 'PERSON@';

create or replace view repair_left as
select c.id,
       c.number case_number,
       c.title,
       c.school_id,
       c.school_name,
       c.bureau_id,
       c.assignee_id person_id,
       c.deadline due_on,
       c.confidential
from rectification_case c
where c.ended_at is null
  and c.assignee_id is not null
  and not exists (select 1 from person p join unit u on u.id = p.unit_id
                  where p.id = c.assignee_id and p.active and u.active and p.unit_id = c.school_id);

create or replace view reinspection_left as
select c.id,
       c.number case_number,
       v.position,
       c.title,
       c.school_id,
       c.school_name,
       c.bureau_id,
       v.person_id,
       c.deadline due_on,
       c.confidential
from case_verifier v
join rectification_case c on c.id = v.case_id and c.round_no = v.round_no and c.ended_at is null
where v.person_id is not null
  and v.signed_at is null
  and not exists (
      select 1 from person p join unit u on u.id = p.unit_id
      where p.id = v.person_id and p.active and u.active
        and not exists (select 1 from conflict_of_interest k where k.person_id = p.id and k.unit_id = c.school_id)
        and case when u.kind = 'SCHOOL' then case when c.inside_school and p.unit_id = c.school_id then 1 else 0 end
                 when exists (select 1 from person_role r where r.person_id = p.id
                              and r.role in ('INSPECTOR', 'TEAM_LEAD', 'SECTION_HEAD', 'REGISTRAR', 'DEPUTY', 'DIRECTOR',
                                             'DISCIPLINE', 'TOWNSHIP')) then 1
                 else 0 end = 1);
