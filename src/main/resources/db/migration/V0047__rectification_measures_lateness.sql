-- One moment after which a case is late, for every page, list, number, ladder and sheet: the case writes it whenever it
-- writes itself. Null for whoever is never late as he stands: not with the school, or ended. What a school found and mends
-- inside is late for the school alone.
alter table rectification_case add column late_after datetime(3);
alter table rectification_case add column own_late_after datetime(3);

update rectification_case
set own_late_after = coalesce(deadline_at,
                              timestampadd(microsecond, 57599999000, cast(deadline as datetime(3))))
where state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW');
update rectification_case set late_after = own_late_after where not inside_school;

create index ix_case_bureau_late on rectification_case (bureau_id, late_after);
create index ix_case_school_late on rectification_case (school_id, own_late_after);

create or replace view case_clock as
select c.id,
       c.number,
       c.state,
       c.severity,
       case when c.deadline_at is not null then 'URGENT' when c.severity = 'MAJOR' then 'MAJOR' else 'GENERAL' end ladder,
       case when c.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW')
                 and c.extension_state <> 'TIMELY' then 1 else 0 end running,
       case when c.state = 'PAUSED' then 1 else 0 end paused,
       c.deadline,
       c.deadline_at,
       c.original_deadline,
       c.episode,
       c.grace_until,
       c.round_no - 1 failures,
       c.extension_state,
       c.listed,
       c.school_id,
       c.school_name,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.category,
       c.confidential,
       c.title,
       c.inside_school,
       c.late_after
from rectification_case c
where c.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED');

create or replace view case_at_desk as
select c.id,
       c.number,
       c.state,
       c.severity,
       c.category,
       c.title,
       c.round_no,
       c.episode,
       c.deadline,
       c.deadline_at,
       c.original_deadline,
       c.grace_until,
       c.recounted,
       c.extension_state,
       c.listed,
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
       c.late_after
from rectification_case c
where c.state in ('DRAFT', 'ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED');

create or replace view case_figures as
select c.id,
       c.bureau_id,
       c.township_id,
       c.school_id,
       c.category,
       c.severity,
       c.confidential,
       c.deadline,
       c.late_after,
       case when c.state = 'FIXED_ON_SITE' then c.found_on
            else cast(timestampadd(hour, 8, c.issued_at) as date) end counted_on,
       cast(timestampadd(hour, 8, c.ended_at) as date) ended_on,
       case when c.state in ('CLOSED', 'FIXED_ON_SITE') then 0 else 1 end is_open,
       case when c.state in ('SUBMITTED', 'VERIFYING', 'CLOSE_REVIEW') then 1 else 0 end is_claimed,
       case when c.state in ('CLOSED', 'FIXED_ON_SITE') then 1 else 0 end is_closed,
       c.inside_school,
       case when c.source = 'SELF_CHECK' then 1 else 0 end self_found,
       r.passed first_passed
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1
where c.state not in ('DRAFT', 'WITHDRAWN', 'MERGED');

create or replace view case_on_notice as
select c.id,
       c.number,
       c.notice_id,
       c.line_no,
       c.printed_number,
       c.state,
       c.severity,
       c.category,
       c.item_code,
       c.place,
       c.title,
       c.description,
       c.basis,
       c.requirement,
       c.deadline,
       case when c.limit_from is null then 0 else 1 end by_rule,
       c.found_on,
       c.school_id,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.confidential,
       c.issued_at,
       c.inside_school,
       c.late_after
from rectification_case c
where c.notice_id is not null;
