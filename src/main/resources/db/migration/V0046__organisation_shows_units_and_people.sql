-- What others may read of units and people; whoever wants more asks the organisation itself.
create view org_unit as
select u.id,
       u.code,
       u.kind,
       u.name,
       u.parent_id,
       u.bureau_id,
       u.township_id,
       u.path,
       u.school_kind,
       u.ownership,
       u.pupils,
       u.active
from unit u;

create view org_person as
select p.id,
       p.name,
       p.post,
       p.email,
       p.unit_id,
       p.language,
       p.active
from person p;

create view org_role as
select r.person_id, r.role
from person_role r;

create view org_responsibility as
select s.person_id, s.unit_id, s.kind
from responsibility s;
