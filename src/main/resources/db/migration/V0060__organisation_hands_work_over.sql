-- Nobody sits at a desk of a unit that is closed.
create or replace view unit_desk as
select d.desk kind, p.unit_id, p.id person_id
from person p
join unit u on u.id = p.unit_id
join person_role r on r.person_id = p.id
join desk_role d on d.role = r.role and d.place = 'UNIT'
     and d.within = case when u.kind = 'SCHOOL' then 'SCHOOL' else 'OFFICE' end
where p.active and u.active;

create or replace view bureau_desk as
select d.desk kind, u.bureau_id, p.id person_id
from unit u
join person p on p.unit_id = u.id
join person_role r on r.person_id = p.id
join desk_role d on d.role = r.role and d.place = 'BUREAU'
     and d.within = case when u.kind = 'SCHOOL' then 'SCHOOL' else 'OFFICE' end
where p.active and u.active;

-- What was handed over when somebody left a post, and to whom. A part without a successor was left with the reason given.
create table hand_over (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    person_name varchar(60) not null,
    done_by bigint not null,
    done_by_name varchar(60) not null,
    done_at datetime(3) not null,
    note varchar(500) not null,
    constraint fk_hand_over_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_hand_over_person on hand_over (person_id, id);

create table hand_over_part (
    hand_over_id bigint not null,
    pile varchar(40) not null,
    pieces int not null,
    successor_id bigint,
    successor_name varchar(60),
    primary key (hand_over_id, pile),
    constraint fk_hand_over_part foreign key (hand_over_id) references hand_over (id)
) charset utf8mb4 collate utf8mb4_bin;
