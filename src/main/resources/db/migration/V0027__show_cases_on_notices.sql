-- Of rectification: the lines of notices, with all that decides who may see them.
create view case_on_notice as
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
       c.found_on,
       c.school_id,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.confidential,
       c.issued_at,
       c.inside_school
from rectification_case c
where c.notice_id is not null;
