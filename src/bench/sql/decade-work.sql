-- What else ten years leave behind, after decade.sql: the steps of every case, its log, the ladder of what is late, and the words
-- that it is found by. For MariaDB and MySQL.
set @now = utc_timestamp(3);

insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name, category, severity, round_no, due_on,
    opened_at, state, closed_at, closed_by, closed_by_name, outcome, late_after)
select concat('r', c.id), c.number, 'RECEIVE_NOTICE', 0, concat('SCHOOL@', c.school_id), c.title, c.school_id, c.school_name, c.category,
       c.severity, 1, date(c.issued_at + interval 3 day), c.issued_at, 'DONE', c.issued_at + interval 7 hour, c.assignee_id - 1, '安全员',
       'RECEIVE', c.issued_at + interval 3 day
from rectification_case c;
insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name, category, severity, round_no, due_on,
    opened_at, state, closed_at, closed_by, closed_by_name, outcome, late_after)
select concat('w', c.id), c.number, 'RECTIFY', 0, concat('PERSON@', c.assignee_id), c.title, c.school_id, c.school_name, c.category,
       c.severity, 1, c.deadline, c.issued_at + interval 7 hour, if(c.ended_at is null, 'OPEN', 'DONE'), c.submitted_at,
       if(c.ended_at is null, null, c.assignee_id), if(c.ended_at is null, null, '总务'), if(c.ended_at is null, null, 'REPORT'),
       timestamp(c.deadline, '15:59:59.999')
from rectification_case c;
insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name, category, severity, round_no, due_on,
    opened_at, state, closed_at, closed_by, closed_by_name, outcome, late_after)
select concat('v', c.id), c.number, 'VERIFY', 1, concat('PERSON@', c.opened_by), c.title, c.school_id, c.school_name, c.category,
       c.severity, 1, date(c.submitted_at + interval 5 day), c.submitted_at, 'DONE', c.ended_at, c.opened_by, '督学',
       if(c.id % 8 = 0, 'REJECT', 'PASS'), c.submitted_at + interval 5 day
from rectification_case c
where c.submitted_at is not null;
-- Every fortieth that is open asks for more time.
insert into work_item (ref, case_number, step, position, desk, title, school_id, school_name, category, severity, round_no, due_on,
    opened_at, state, late_after)
select concat('e', c.id), c.number, 'DECIDE_EXTENSION', 0, 'SECTION_HEAD@2', c.title, c.school_id, c.school_name, c.category, c.severity, 1,
       date(c.issued_at + interval 20 day), c.issued_at + interval 15 day, 'OPEN', c.issued_at + interval 20 day
from rectification_case c
where c.ended_at is null and c.id % 40 = 0;

insert into case_log (case_id, case_number, entry_no, happened_at, actor_id, actor_name, action, from_state, to_state, round_no, note,
    previous_hash, hash, date_after)
select c.id, c.number, s.entry_no, if(s.entry_no = 1, c.issued_at, if(s.entry_no = 2, c.submitted_at, c.ended_at)), c.opened_by, '督学',
       s.action, s.from_state, s.to_state, 1, null, repeat('0', 64), repeat('0', 64), if(s.entry_no = 1, c.deadline, null)
from rectification_case c
join (select 1 entry_no, 'SIGN_NOTICE' action, 'DRAFT' from_state, 'ISSUED' to_state
      union all select 2, 'SUBMIT', 'RECTIFYING', 'SUBMITTED'
      union all select 3, 'CLOSE', 'SUBMITTED', 'CLOSED') s on c.ended_at is not null or s.entry_no = 1;

-- Whoever is late has heard of it, and of every third the section head has confirmed an order.
insert into escalation (batch, case_id, case_number, clock, subject, ladder, rung, level, kind, side, manner, state, deadline, due_at,
    taken_at, rules, addressees)
select c.id, c.id, c.number, 'RECTIFY', 1, 'GENERAL', r.rung, r.level, r.kind, 'SCHOOL', r.manner, r.state, c.deadline, c.late_after,
       c.late_after + interval r.level day, 'bench', '总务'
from rectification_case c
join (select '1' rung, 1 level, 'OVERDUE' kind, 'AUTOMATIC' manner, 'TAKEN' state, 1 part
      union all select '2', 2, 'ORDER', 'CONFIRM', 'CONFIRMED', 3) r on c.id % r.part = 0
where c.late_after < @now and c.ended_at is null;

create temporary table pair (of char(1), no int, term varchar(16), primary key (term, of, no)) charset utf8mb4 collate utf8mb4_bin;
insert ignore into pair
select t.of, t.no, substring(t.text, p.place, 2)
from (select 'P' of, (row_number() over (order by x.place)) no, x.place text from (select distinct place from rectification_case) x
      union all
      select 'F', (row_number() over (order by x.description)), x.description from (select distinct description from rectification_case) x) t
join (select 1 place union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7
      union all select 8 union all select 9 union all select 10 union all select 11 union all select 12) p on p.place <= char_length(t.text);
create temporary table described (id bigint primary key, p int, f int, key (p, id), key (f, id));
insert into described
select c.id, p.no, f.no
from rectification_case c
join (select place, (row_number() over (order by place)) no from (select distinct place from rectification_case) x) p on p.place = c.place
join (select description, (row_number() over (order by description)) no from (select distinct description from rectification_case) x) f
    on f.description = c.description;
insert ignore into case_term (term, case_id)
select straight_join t.term, c.id from pair t join described c on c.p = t.no where t.of = 'P' order by t.term;
insert ignore into case_term (term, case_id)
select straight_join t.term, c.id from pair t join described c on c.f = t.no where t.of = 'F' order by t.term;
insert ignore into case_words (case_id, words)
select c.id, concat(lower(c.number), ' ', c.school_name, ' ', replace(c.title, ' · ', ''), ' ', c.description) from rectification_case c;
drop temporary table pair;
drop temporary table described;

analyze table work_item, case_log, escalation, case_term, case_words;
