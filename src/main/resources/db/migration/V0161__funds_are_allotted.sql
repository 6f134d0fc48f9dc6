-- Money that came for a case (资金拨付), in 万元: each time that some came, and what was taken back of it.
create table fund_allotment (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    case_number varchar(16) not null,
    place int not null,
    amount decimal(12, 4) not null,
    source varchar(16) not null,
    allotted_on date not null,
    document varchar(100),
    note varchar(300),
    allotted_by bigint not null,
    allotted_by_name varchar(60) not null,
    allotted_at datetime(3) not null,
    taken_back_by bigint,
    taken_back_by_name varchar(60),
    taken_back_at datetime(3),
    taken_back_reason varchar(300),
    constraint uk_fund_allotment unique (case_id, place)
) charset utf8mb4 collate utf8mb4_bin;
