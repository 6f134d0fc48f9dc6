-- Dates that were asked about before become work at the desks that may decide about them.
insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name, category, severity,
                       round_no, due_on, late_after, grace, opened_at, state)
select concat('date-', c.id, '-1'), c.number, 'DECIDE_DEADLINE', 1, concat('DEPUTY@', c.bureau_id), c.title, c.school_id, c.school_name,
       c.category, c.severity, c.round_no, least(c.deadline, c.recounted),
       timestampadd(microsecond, 57599999000, cast(least(c.deadline, c.recounted) as datetime(3))), false,
       coalesce(c.issued_at, c.opened_at), case when c.state = 'PAUSED' then 'PAUSED' else 'OPEN' end
from rectification_case c
where c.date_asked = true and 1 = 1;
insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name, category, severity,
                       round_no, due_on, late_after, grace, opened_at, state)
select concat('date-', c.id, '-2'), c.number, 'DECIDE_DEADLINE', 2, concat('SECTION_HEAD@', c.section_id), c.title, c.school_id, c.school_name,
       c.category, c.severity, c.round_no, least(c.deadline, c.recounted),
       timestampadd(microsecond, 57599999000, cast(least(c.deadline, c.recounted) as datetime(3))), false,
       coalesce(c.issued_at, c.opened_at), case when c.state = 'PAUSED' then 'PAUSED' else 'OPEN' end
from rectification_case c
where c.date_asked = true and c.severity = 'GENERAL';
insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name, category, severity,
                       round_no, due_on, late_after, grace, opened_at, state)
select concat('date-', c.id, '-3'), c.number, 'DECIDE_DEADLINE', 3, c.signing_desk, c.title, c.school_id, c.school_name,
       c.category, c.severity, c.round_no, least(c.deadline, c.recounted),
       timestampadd(microsecond, 57599999000, cast(least(c.deadline, c.recounted) as datetime(3))), false,
       coalesce(c.issued_at, c.opened_at), case when c.state = 'PAUSED' then 'PAUSED' else 'OPEN' end
from rectification_case c
where c.date_asked = true and c.signing_desk is not null and c.signing_desk <> concat('DEPUTY@', c.bureau_id)
  and (c.severity <> 'GENERAL' or c.signing_desk <> concat('SECTION_HEAD@', c.section_id));
