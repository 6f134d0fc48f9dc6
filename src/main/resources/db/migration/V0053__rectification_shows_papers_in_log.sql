-- What the log of a case says was issued about it, so that a paper that is gone or was changed shows.
create view case_paper_seal as
select l.case_number, l.evidence_hash seal
from case_log l
where l.action = 'PAPER_ISSUED';
create index ix_log_action on case_log (action, case_number);

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
       c.deadline_at,
       c.original_deadline,
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
