-- How many rounds were reported with falsified proof: told by itself, since such a round has failed like others for the rate.
alter table case_span add column rounds_falsified int not null default 0;
update case_span
set rounds_falsified = (select count(*) from case_log l
                        where l.case_id = case_span.case_id and l.action in ('REOPEN_FALSIFIED', 'REJECT_FALSIFIED')
                          and l.happened_at <= case_span.from_at)
where case_id in (select d.case_id from case_round d where d.falsified = 1);
update case_span
set rounds_falsified = (select count(*) from case_round d where d.case_id = case_span.case_id and d.falsified = 1)
where until_at = '9999-12-31 00:00:00' and case_id in (select d.case_id from case_round d where d.falsified = 1);

create or replace view case_fact as
select c.id,
       c.bureau_id,
       c.township_id,
       c.section_id,
       c.school_id,
       c.assignee_id,
       c.opened_by,
       c.category,
       c.item_code,
       c.source,
       c.severity,
       c.confidential,
       c.inside_school,
       c.state,
       c.issued_at,
       case when c.state = 'FIXED_ON_SITE' then c.found_on
            else cast(timestampadd(hour, 8, c.issued_at) as date) end counted_on,
       cast(timestampadd(hour, 8, c.ended_at) as date) ended_on,
       c.original_deadline,
       c.deadline,
       c.late_after,
       c.submitted_at,
       case when c.outside_since is null then 0 else 1 end outside,
       c.extensions,
       case when c.repeat_of is null then 0 else 1 end repeated,
       case when r.falsified = 0 and c.outside_since is null then r.passed end first_passed,
       c.on_time_original,
       c.on_time_approved,
       c.claimed_in_time,
       c.claimed_in_original_time,
       c.visit_id,
       c.times_listed,
       c.listed,
       c.stops_active,
       c.episode,
       case when c.severity = 'MAJOR' and c.plan_state = 'APPROVED' then 1 else 0 end planned,
       -- Tenths of days, so that a mean, a median and a sum are of what is printed.
       cast(round(timestampdiff(second, c.issued_at, c.report_passed_at) / 8640.0) as decimal(9, 0)) tenths_taken,
       case when c.report_passed_at is not null
            then cast(round(timestampdiff(second, c.issued_at, c.ended_at) / 8640.0) as decimal(9, 0)) end tenths_to_closure,
       c.workdays_taken,
       (select count(*) from case_round d where d.case_id = c.id and d.passed is not null) rounds_decided,
       (select count(*) from case_round d where d.case_id = c.id and d.passed = 1 and d.falsified = 0) rounds_passed,
       (select count(*) from case_round d where d.case_id = c.id and d.falsified = 1) rounds_falsified,
       (select coalesce(max(p.funds), 0) from case_plan p
        where p.case_id = c.id and p.edition = (select max(q.edition) from case_plan q where q.case_id = c.id)) funds_needed,
       (select coalesce(sum(d.cost), 0) from case_round d where d.case_id = c.id and d.submitted_at is not null) funds_spent
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1;

create or replace view case_figures as
select s.case_id id,
       s.class_id,
       s.is_open,
       s.counted_key,
       s.from_at,
       s.until_at,
       s.state,
       s.bureau_id,
       s.township_id,
       s.section_id,
       s.school_id,
       s.school_kind,
       s.campaign_id,
       s.assignee_id,
       s.opened_by,
       s.category,
       s.item_code,
       s.source,
       s.severity,
       s.confidential,
       s.issued_at,
       s.original_deadline,
       s.deadline,
       s.late_after,
       s.submitted_at,
       s.outside,
       s.extensions,
       s.repeated,
       s.counted_on,
       s.ended_on,
       s.inside_school,
       case when s.source = 'SELF_CHECK' then 1 else 0 end self_found,
       s.first_passed,
       s.on_time_original,
       s.on_time_approved,
       s.claimed_in_time,
       s.claimed_in_original_time,
       s.times_listed,
       case when s.listed then 1 else 0 end listed_now,
       case when s.stops_active > 0 then 1 else 0 end stopped,
       s.episode,
       s.planned,
       s.tenths_taken,
       s.tenths_to_closure,
       s.workdays_taken,
       s.rounds_decided,
       s.rounds_passed,
       s.rounds_falsified,
       s.funds_needed,
       s.funds_spent,
       s.receipts,
       s.receipts_in_time,
       s.receipt_late_after,
       s.inspections,
       s.inspections_in_time,
       s.inspection_late_after,
       s.bureau_late_after
from case_span s
where s.state not in ('DRAFT', 'WITHDRAWN', 'DISMISSED', 'MERGED')
  and (s.issued_at is not null or s.state = 'COORDINATING');
