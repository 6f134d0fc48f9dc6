-- Parts of the work on a case for several people of its school, and what keeps people safe meanwhile.
create table part_of_work (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    case_number varchar(20) not null,
    place int not null,
    what varchar(300) not null,
    where_at varchar(100) not null,
    person_id bigint,
    person_name varchar(60) not null,
    until_on date not null,
    given_by bigint not null,
    given_by_name varchar(60) not null,
    given_at datetime(3) not null,
    done_note varchar(500),
    done_at datetime(3),
    constraint uk_part_of_work unique (case_id, place)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_part_person on part_of_work (person_id, done_at);
create index ix_part_case on part_of_work (case_number);

create table interim_protection (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    place int not null,
    measure varchar(1000) not null,
    made_by bigint not null,
    made_by_name varchar(60) not null,
    made_at datetime(3) not null,
    constraint uk_interim_protection unique (case_id, place)
) charset utf8mb4 collate utf8mb4_bin;
