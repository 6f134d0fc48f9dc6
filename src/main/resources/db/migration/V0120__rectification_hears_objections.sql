-- Whether the school objects to its order, how often it has, and who really signed it: he does not judge it again.
alter table rectification_case add column objections int not null default 0;
alter table rectification_case add column objecting boolean not null default false;
alter table rectification_case add column issued_hand bigint;
create index ix_case_objecting on rectification_case (objecting, bureau_id, id);

-- What was found never to have been is counted nowhere.
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
       case when c.state = 'FIXED_ON_SITE' then c.found_on
            else cast(timestampadd(hour, 8, c.issued_at) as date) end counted_on,
       cast(timestampadd(hour, 8, c.ended_at) as date) ended_on,
       c.inside_school,
       case when c.source = 'SELF_CHECK' then 1 else 0 end self_found,
       r.passed first_passed
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1
where c.state not in ('DRAFT', 'COORDINATING', 'WITHDRAWN', 'DISMISSED', 'MERGED');
