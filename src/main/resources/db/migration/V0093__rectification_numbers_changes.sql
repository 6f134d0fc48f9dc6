-- Every entry of every log in the order in which it became true for others. An entry waits from its own transaction on
-- and gets its place afterwards, one numbering at a time, so that none ever comes to stand before one that was read.
create table case_change (
    position bigint not null primary key,
    case_id bigint not null,
    entry_no int not null
) charset utf8mb4 collate utf8mb4_bin;

create table case_change_waiting (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    entry_no int not null
) charset utf8mb4 collate utf8mb4_bin;

create table case_change_end (
    id int not null primary key,
    position bigint not null
) charset utf8mb4 collate utf8mb4_bin;

insert into case_change (position, case_id, entry_no)
select row_number() over (order by id), case_id, entry_no from case_log;
insert into case_change_end (id, position) select 1, count(*) from case_change;

create view case_changes as
select f.position, f.entry_no, c.number, c.bureau_id, c.confidential, l.happened_at, l.action, l.to_state
from case_change f
join rectification_case c on c.id = f.case_id
join case_log l on l.case_id = f.case_id and l.entry_no = f.entry_no;
