-- Ten years of cases, written straight into the tables: @closed cases of the past and @open ones of now, with what each counted
-- as at every moment. Needs the units and people of a county: schools 101 to 453 in townships 11 to 28, section 2, bureau 1.
-- For MariaDB and MySQL. Everything is drawn from a case's own number, so that two runs make the same county.
set @today = curdate();

create temporary table digit (d int primary key);
insert into digit values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);

-- h spreads evenly and looks like chance.
create temporary table found (
    id bigint primary key,
    h bigint,
    closed boolean,
    school int,
    township int,
    category char(1),
    item varchar(8),
    served_on date,
    days int,
    given int,
    place varchar(24),
    fault varchar(24)
);
insert into found
with drawn (n, h, closed, school, township, category, item, served_on, days, given, place, fault) as (
select n, h, n < @closed, 101 + h % 353, 11 + (h % 353) % 18, elt(1 + (h div 353) % 8, 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
       concat(elt(1 + (h div 353) % 8, 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), lpad(1 + (h div 2824) % 8, 2, '0')),
       case when n < @closed then @today - interval (20 + (h div 7) % 3630) day else @today - interval (h div 7) % 60 day end,
       3 + (h div 11) % 15, case when n < @closed or h % 5 = 1 then 15 else 65 end,
       elt(1 + (h div 13) % 12, '教学楼东侧楼梯间', '实验楼二层走廊', '食堂后厨灶台', '学生公寓北栋', '操场主席台', '校门口警务室', '图书馆阅览室',
           '体育馆器材室', '配电房', '锅炉房', '围墙西段', '综合楼地下室'),
       elt(1 + (h div 29) % 13, '灭火器压力不足未及时更换', '疏散通道内堆放课桌椅', '应急照明灯不亮', '电线私拉乱接', '燃气软管老化', '食品过期未清理',
           '监控摄像头损坏', '安全出口上锁', '消防栓无水', '护栏松动', '玻璃幕墙破损', '安全台账记录缺失', '危险化学品未双人双锁')
from (select n, crc32(concat('case', n)) h
      from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d + 1000000 * i.d n
            from digit a
            join (select d from digit) b join (select d from digit) c join (select d from digit) e join (select d from digit) f
            join (select d from digit) g join (select d from digit where d < 2) i) numbers
      where n < @closed + @open) numbered)
-- In the order in which they were found, as cases are numbered.
select row_number() over (order by served_on, n), h, closed, school, township, category, item, served_on, days, given, place, fault from drawn;

insert into rectification_case (id, number, version, state, severity, source, bureau_id, section_id, township_id, school_id,
    school_name, item_code, category, zero_tolerance, confidential, title, place, description, found_on, opened_by,
    opened_by_name, opened_at, issued_at, original_deadline, deadline, late_after, own_late_after, plan_state, assignee_id,
    assignee_name, round_no, submitted_at, ended_at, on_time_original, on_time_approved, workdays_taken, log_count, log_head)
select f.id, concat('RC-', year(served_on), '-', lpad(row_number() over (partition by year(served_on) order by f.id), 6, '0')), 0, if(closed, 'CLOSED', 'RECTIFYING'),
       if(h % 20 = 0, 'MAJOR', 'GENERAL'), if(h % 5 = 0, 'SELF_CHECK', 'INSPECTION'), 1, 2, township, school,
       concat('青岚县第', school - 100, '小学'), item, category, false, h % 50 = 0, concat(place, ' · ', f.id % 97), place, fault, served_on, 11 + school % 12, '督学', served_on, served_on,
       served_on + interval given day, served_on + interval given day,
       if(closed, null, timestamp(served_on + interval given day, '15:59:59.999')),
       if(closed, null, timestamp(served_on + interval given day, '15:59:59.999')), 'NONE', 1003 + 3 * (school - 101), '总务', 1,
       if(closed, timestamp(served_on + interval days day, '02:00:00'), null),
       if(closed, timestamp(served_on + interval days + 4 day, '02:00:00'), null),
       if(closed, days <= 15, null), if(closed, days <= 15, null), if(closed, days * 5 div 7, null), 0, ''
from found f;

-- Of what is open some fifteen of a hundred are overdue. Five rows for each that is closed, three for each that is not.
create temporary table stage (place int primary key, state varchar(16), after int);
insert into stage values (1, 'DRAFT', 0), (2, 'ISSUED', 0), (3, 'RECTIFYING', 1), (4, 'SUBMITTED', 0), (5, 'CLOSED', 4);

-- The classes that these rows are of, by the word that the product makes of them.
create temporary table stood (
    case_id bigint,
    place int,
    word varchar(120),
    primary key (case_id, place)
);
insert into stood
select f.id, s.place,
       concat(s.state, '/', if(h % 20 = 0, 'MAJOR', 'GENERAL'), '/', if(h % 5 = 0, 1, 0), '/', 0, '/', if(h % 9 = 0, 1, 0), '/',
              if(h % 17 = 0, 1, 0), '/', 0, '/', 0, '/', 0, '/', 0, '/', if(s.place = 5, 1, 0), '/', if(s.place = 5, if(h % 8 <> 0, '1', '0'), '-'),
              '/', if(s.place = 5, if(days <= 15, '1', '0'), '-'), '/', if(s.place = 5, if(days <= 15, '1', '0'), '-'), '/',
              if(s.place = 4, if(days <= 15, '1', '0'), '-'), '/', if(s.place = 4, if(days <= 15, '1', '0'), '-'))
from found f
join stage s on s.place <= if(closed, 5, 3);

insert into case_class (word, state, severity, self_found, outside, extended, repeated, listed, listed_now, stopped, planned, timed, first_passed,
    on_time_original, on_time_approved, claimed_in_time, claimed_in_original_time)
select distinct w.word, s.state, if(h % 20 = 0, 'MAJOR', 'GENERAL'), h % 5 = 0, 0, h % 9 = 0, h % 17 = 0, 0, 0, 0, 0, s.place = 5,
       if(s.place = 5, h % 8 <> 0, null), if(s.place = 5, days <= 15, null), if(s.place = 5, days <= 15, null),
       if(s.place = 4, days <= 15, null), if(s.place = 4, days <= 15, null)
from stood w
join found f on f.id = w.case_id
join stage s on s.place = w.place;

insert into case_span (case_id, from_at, until_at, counted_key, class_id, is_open, bureau_id, township_id, section_id, school_id,
    assignee_id, opened_by, category, item_code, source, severity, confidential, inside_school, state, issued_at, counted_on,
    ended_on, original_deadline, deadline, late_after, submitted_at, outside, extensions, repeated, first_passed,
    on_time_original, on_time_approved, claimed_in_time, claimed_in_original_time, school_kind, tenths_taken, tenths_to_closure,
    workdays_taken, rounds_decided, rounds_passed, receipts, receipts_in_time, inspections, inspections_in_time)
select f.id, case s.place when 1 then timestamp(served_on, '00:00:00') when 2 then timestamp(served_on, '01:00:00')
                          when 3 then timestamp(served_on, '07:00:00')
                          when 4 then timestamp(served_on + interval days day, '02:00:00')
                          else timestamp(served_on + interval days + 4 day, '02:00:00') end,
       case when s.place = if(closed, 5, 3) then '9999-12-31 00:00:00' when s.place = 1 then timestamp(served_on, '01:00:00')
            when s.place = 2 then timestamp(served_on, '07:00:00')
            when s.place = 3 then timestamp(served_on + interval days day, '02:00:00')
            else timestamp(served_on + interval days + 4 day, '02:00:00') end until_at,
       if(s.place > 1, served_on, '9999-12-31') counted_key, k.id, s.place < 5,
       1, township, 2, school, 1003 + 3 * (school - 101), 11 + school % 12, category, item, if(h % 5 = 0, 'SELF_CHECK', 'INSPECTION'),
       if(h % 20 = 0, 'MAJOR', 'GENERAL'), h % 50 = 0, false, s.state, if(s.place > 1, timestamp(served_on, '01:00:00'), null),
       if(s.place > 1, served_on, null), if(s.place = 5, served_on + interval days + 4 day, null),
       served_on + interval given day, served_on + interval given day,
       if(s.place in (2, 3) and h % 5 <> 0, timestamp(served_on + interval given day, '15:59:59.999'), null),
       if(s.place > 3, timestamp(served_on + interval days day, '02:00:00'), null), 0, h % 9 = 0, h % 17 = 0,
       if(s.place = 5, h % 8 <> 0, null), if(s.place = 5, days <= 15, null), if(s.place = 5, days <= 15, null),
       if(s.place = 4, days <= 15, null), if(s.place = 4, days <= 15, null), elt(1 + school % 4, '小学', '初中', '幼儿园', '高中'),
       if(s.place = 5, days * 10, null), if(s.place = 5, (days + 4) * 10, null), if(s.place = 5, days * 5 div 7, null),
       s.place = 5, s.place = 5, s.place > 2, s.place > 2, if(s.place = 5, 2, 0), if(s.place = 5, 2, 0)
from found f
join stage s on s.place <= if(closed, 5, 3)
join stood w on w.case_id = f.id and w.place = s.place
join case_class k on k.word = w.word
order by until_at, s.place < 5, counted_key;

-- The first has its words, so that the server does not think that all others still miss theirs.
insert into case_words (case_id, words) select c.id, lower(c.number) from rectification_case c order by c.id limit 1;

drop temporary table stood;
drop temporary table found;
drop temporary table stage;
drop temporary table digit;
analyze table rectification_case, case_span, case_class, unit, person;
