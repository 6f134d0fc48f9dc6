-- What a hazard item said between two days; the last version has no end until the item changes or is given up.
create table hazard_item (
    code varchar(8) not null,
    valid_from date not null,
    valid_until date,
    category varchar(2) not null,
    category_name varchar(40) not null,
    sub_category varchar(40) not null,
    wording varchar(300) not null,
    basis varchar(300) not null,
    severity varchar(8),
    limit_amount int not null,
    limit_unit varchar(16) not null,
    limit_milestone varchar(16),
    direct_major boolean not null,
    group_code varchar(16),
    outside_duty boolean not null,
    stop_use boolean not null,
    zero_tolerance boolean not null,
    authority varchar(100) not null,
    note varchar(300) not null,
    changed_at datetime(3) not null,
    changed_by bigint,
    changed_by_name varchar(60),
    primary key (code, valid_from)
) charset utf8mb4 collate utf8mb4_bin;

-- How many items of a group, found in one visit, make all of them major; in versions too.
create table hazard_group (
    code varchar(16) not null,
    valid_from date not null,
    valid_until date,
    name varchar(60) not null,
    needed int not null,
    changed_at datetime(3) not null,
    changed_by bigint,
    changed_by_name varchar(60),
    primary key (code, valid_from)
) charset utf8mb4 collate utf8mb4_bin;

create table checklist (
    id bigint not null auto_increment primary key,
    code varchar(16) not null,
    name varchar(60) not null,
    kind varchar(16) not null,
    active boolean not null,
    changed_at datetime(3) not null,
    changed_by bigint,
    changed_by_name varchar(60),
    constraint uk_checklist_code unique (code)
) charset utf8mb4 collate utf8mb4_bin;

-- The items of a list in the order in which an inspector meets them.
create table checklist_item (
    checklist_id bigint not null,
    place int not null,
    item_code varchar(8) not null,
    primary key (checklist_id, place),
    constraint fk_checklist_item foreign key (checklist_id) references checklist (id)
) charset utf8mb4 collate utf8mb4_bin;

-- Counted up with every change, so that other nodes notice; its row is the lock under which a change is made. Zero
-- until the catalogue that comes with the program is in.
create table catalogue_revision (
    id int not null primary key,
    revision bigint not null
) charset utf8mb4 collate utf8mb4_bin;
insert into catalogue_revision (id, revision) values (1, 0);
