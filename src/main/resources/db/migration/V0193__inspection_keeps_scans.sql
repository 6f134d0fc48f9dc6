-- At which plates somebody was on a visit, in the words of the day; refs: the findings that were begun there.
create table visit_scan (
    visit_id bigint not null,
    scan_no int not null,
    point_id bigint not null,
    point_name varchar(60) not null,
    point_place varchar(100) not null,
    scanned_at datetime(3) not null,
    refs varchar(4000),
    primary key (visit_id, scan_no),
    constraint fk_visit_scan foreign key (visit_id) references visit (id)
) charset utf8mb4 collate utf8mb4_bin;
