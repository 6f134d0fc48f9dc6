-- Who sits at which desk, said once: whoever holds the role, in a school or in an office of the bureau or of a township.
-- A desk is that of the unit he works in, or that of its whole bureau.
create table desk_role (
    desk varchar(16) not null,
    role varchar(20) not null,
    within varchar(8) not null,
    place varchar(8) not null,
    constraint pk_desk_role primary key (desk, role)
) charset utf8mb4 collate utf8mb4_bin;

insert into desk_role (desk, role, within, place)
values ('SCHOOL', 'PRINCIPAL', 'SCHOOL', 'UNIT'),
       ('SCHOOL', 'SAFETY_OFFICER', 'SCHOOL', 'UNIT'),
       ('PRINCIPAL', 'PRINCIPAL', 'SCHOOL', 'UNIT'),
       ('PRINCIPAL', 'SIGNATORY', 'SCHOOL', 'UNIT'),
       ('HEAD', 'PRINCIPAL', 'SCHOOL', 'UNIT'),
       ('TOWNSHIP', 'TOWNSHIP', 'OFFICE', 'UNIT'),
       ('SECTION_HEAD', 'SECTION_HEAD', 'OFFICE', 'UNIT'),
       ('REGISTRAR', 'REGISTRAR', 'OFFICE', 'BUREAU'),
       ('DEPUTY', 'DEPUTY', 'OFFICE', 'BUREAU'),
       ('DIRECTOR', 'DIRECTOR', 'OFFICE', 'BUREAU');

-- A person with several roles may be there more than once.
create view unit_desk as
select d.desk kind, p.unit_id, p.id person_id
from person p
join unit u on u.id = p.unit_id
join person_role r on r.person_id = p.id
join desk_role d on d.role = r.role and d.place = 'UNIT'
     and d.within = case when u.kind = 'SCHOOL' then 'SCHOOL' else 'OFFICE' end
where p.active;

create view bureau_desk as
select d.desk kind, u.bureau_id, p.id person_id
from unit u
join person p on p.unit_id = u.id
join person_role r on r.person_id = p.id
join desk_role d on d.role = r.role and d.place = 'BUREAU'
     and d.within = case when u.kind = 'SCHOOL' then 'SCHOOL' else 'OFFICE' end
where p.active;
