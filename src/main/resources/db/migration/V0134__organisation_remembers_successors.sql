-- Which unit took over the work of one that is closed; null where it ended with it.
alter table unit add column successor_id bigint;

create or replace view org_unit as
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
       u.active,
       u.successor_id
from unit u;
