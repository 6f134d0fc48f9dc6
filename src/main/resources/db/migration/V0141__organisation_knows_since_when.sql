-- From when and until when there was a unit; without a moment it was there before anybody wrote that down, or still is.
alter table unit add column begun_at datetime(3);
alter table unit add column closed_at datetime(3);

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
       u.successor_id,
       u.begun_at,
       u.closed_at
from unit u;
