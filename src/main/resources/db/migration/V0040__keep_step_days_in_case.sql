-- The last days of two side steps, beside what they belong to: for the answer to a request, and for a stop to be reviewed.
alter table rectification_case add column extension_decide_by date;
alter table rectification_case add column pause_review_on date;
update rectification_case set extension_decide_by = (
    select max(e.decide_by) from case_extension e where e.case_id = rectification_case.id and e.state = 'PENDING')
where extension_state <> 'NONE';
update rectification_case set pause_review_on = (
    select max(p.review_on) from case_pause p where p.case_id = rectification_case.id and p.resumed_at is null)
where state = 'PAUSED';
