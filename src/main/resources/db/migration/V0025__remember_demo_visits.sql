-- Which visit of the demo's script became which visit of the county.
create table demo_visit (
    script_no int not null primary key,
    visit_id bigint not null
) charset utf8mb4 collate utf8mb4_bin;
