-- What units were called before, so that old papers and ledgers still tell which one they mean.
create table unit_former_name (
    unit_id bigint not null,
    name varchar(120) not null,
    given_up_at datetime(3) not null,
    primary key (unit_id, name),
    constraint fk_unit_former_name foreign key (unit_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;

-- Cases keep the name that their school had when they began.
insert into unit_former_name (unit_id, name, given_up_at)
select c.school_id, c.school_name, max(c.opened_at)
from rectification_case c
join unit u on u.id = c.school_id
where c.school_name <> u.name
group by c.school_id, c.school_name;
