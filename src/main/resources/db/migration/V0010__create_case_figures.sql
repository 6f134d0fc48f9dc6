-- What may be counted of a case, for figures that others print. Drafts and withdrawn orders count nowhere. Days are days
-- in the bureau's zone, which is eight hours ahead of the columns all year round.
create view case_figures as
select c.id,
       c.bureau_id,
       c.township_id,
       c.school_id,
       c.category,
       c.severity,
       c.confidential,
       c.deadline,
       case when c.state = 'FIXED_ON_SITE' then c.found_on
            else cast(timestampadd(hour, 8, c.issued_at) as date) end counted_on,
       cast(timestampadd(hour, 8, c.ended_at) as date) ended_on,
       case when c.state in ('CLOSED', 'FIXED_ON_SITE') then 0 else 1 end is_open,
       case when c.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW') then 1 else 0 end with_school,
       case when c.state in ('SUBMITTED', 'VERIFYING', 'CLOSE_REVIEW') then 1 else 0 end is_claimed,
       case when c.state in ('CLOSED', 'FIXED_ON_SITE') then 1 else 0 end is_closed,
       r.passed first_passed
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1
where c.state not in ('DRAFT', 'WITHDRAWN');
