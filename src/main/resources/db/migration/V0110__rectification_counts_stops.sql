-- How many stop orders of a case hold, and how many were ever given: no case is closed before the last is lifted, and
-- lists find those where something is stopped.
alter table rectification_case add column stops_active int not null default 0;
alter table rectification_case add column stops_given int not null default 0;

-- A case where something is or was stopped, as its orders show it, whatever became of the case.
create view stopped_case as
select c.id,
       c.number,
       c.state,
       c.severity,
       c.category,
       c.title,
       c.school_id,
       c.school_name,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.confidential,
       c.inside_school,
       c.issued_at
from rectification_case c
where c.stops_given > 0;

-- Which item of the catalogue is open where, for rules that ask how often.
create view open_item as
select c.id, c.school_id, c.item_code
from rectification_case c
where c.ended_at is null;
