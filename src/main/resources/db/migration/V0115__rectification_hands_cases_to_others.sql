-- Since when others act: what is frozen is counted from here, and given back when a part of it is the school's again.
alter table rectification_case add column outside_since datetime(3);
update rectification_case set outside_since = opened_at where state = 'COORDINATING';
alter table rectification_case add column transfer_asked boolean not null default false;
-- What the school does meanwhile, for the case that others act on.
alter table rectification_case add column protects varchar(16);
create index ix_case_protects on rectification_case (protects);

-- What others act on is a figure of its own: late for nobody, found only if it was served, and its re-inspections say nothing
-- of the school.
create or replace view case_figures as
select c.id,
       c.state,
       c.bureau_id,
       c.township_id,
       c.section_id,
       c.school_id,
       c.assignee_id,
       c.opened_by,
       c.category,
       c.severity,
       c.confidential,
       c.issued_at,
       c.deadline,
       c.late_after,
       case when c.outside_since is null then 0 else 1 end outside,
       case when c.state = 'FIXED_ON_SITE' then c.found_on
            else cast(timestampadd(hour, 8, c.issued_at) as date) end counted_on,
       cast(timestampadd(hour, 8, c.ended_at) as date) ended_on,
       c.inside_school,
       case when c.source = 'SELF_CHECK' then 1 else 0 end self_found,
       case when c.outside_since is null then r.passed end first_passed
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1
where c.state not in ('DRAFT', 'WITHDRAWN', 'MERGED')
  and (c.issued_at is not null or c.state = 'COORDINATING');

-- The case behind a letter to another department, with all that says who may see it.
create view case_behind_letter as
select c.id,
       c.number,
       c.state,
       c.severity,
       c.category,
       c.title,
       c.place,
       c.school_id,
       c.school_name,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.confidential,
       c.issued_at,
       c.inside_school,
       c.protects
from rectification_case c;
