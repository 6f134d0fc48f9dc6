-- A program of a unit: acts with tokens alone, sits at no desk, is told nothing and takes over nothing.
alter table person add column program boolean not null default false;

create or replace view unit_desk as
select d.desk kind, p.unit_id, p.id person_id
from person p
join unit u on u.id = p.unit_id
join person_role r on r.person_id = p.id
join desk_role d on d.role = r.role and d.place = 'UNIT'
     and d.within = case when u.kind = 'SCHOOL' then 'SCHOOL' else 'OFFICE' end
where p.active and u.active and not p.program;

create or replace view bureau_desk as
select d.desk kind, u.bureau_id, p.id person_id
from unit u
join person p on p.unit_id = u.id
join person_role r on r.person_id = p.id
join desk_role d on d.role = r.role and d.place = 'BUREAU'
     and d.within = case when u.kind = 'SCHOOL' then 'SCHOOL' else 'OFFICE' end
where p.active and u.active and not p.program;

create or replace view org_role as
select r.person_id, r.role
from person_role r
join person p on p.id = r.person_id
where not p.program;
