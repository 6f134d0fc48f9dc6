-- Working days from the order to the report that passed, of what schools closed; unknown for what was closed before.
alter table rectification_case add column workdays_taken int;
-- When the report came in that passed, of the same.
alter table rectification_case add column report_passed_at datetime(3);
update rectification_case set report_passed_at = submitted_at where state = 'CLOSED' and outside_since is null;
-- How often it was put under listed supervision, whether that has ended or not.
alter table rectification_case add column times_listed int not null default 0;
update rectification_case
set times_listed = (select count(*) from case_log l where l.case_id = rectification_case.id and l.action = 'LIST');

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
       (select coalesce(max(p.funds), 0) from case_plan p
        where p.case_id = c.id and p.edition = (select max(q.edition) from case_plan q where q.case_id = c.id)) funds_needed,
       (select coalesce(sum(d.cost), 0) from case_round d where d.case_id = c.id and d.submitted_at is not null) funds_spent
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1;

-- What figures count alike: every case counts as one of few classes at a time, so that a million of them are told by some
-- hundreds. The word is made of the values, none of which is missing in it.
create table case_class (
    id int not null auto_increment primary key,
    word varchar(120) not null,
    state varchar(16) not null,
    severity varchar(8) not null,
    self_found int not null,
    outside int not null,
    extended int not null,
    repeated int not null,
    listed int not null,
    listed_now int not null,
    stopped int not null,
    planned int not null,
    timed int not null,
    first_passed boolean,
    on_time_original boolean,
    on_time_approved boolean,
    claimed_in_time boolean,
    claimed_in_original_time boolean,
    constraint uk_case_class unique (word)
) charset utf8mb4 collate utf8mb4_bin;

-- Rows lie in the order in which they are counted: those that hold now together, of them the open ones, and of the others those of a
-- period.
drop view case_figures;
alter table case_span rename to case_span_before;
create table case_span (
    until_at datetime(3) not null,
    counted_key date not null default '9999-12-31',
    id bigint not null auto_increment,
    case_id bigint not null,
    from_at datetime(3) not null,
    class_id int not null default 0,
    is_open int not null default 0,
    bureau_id bigint not null,
    township_id bigint,
    section_id bigint not null,
    school_id bigint not null,
    -- Of the school and of the visit, as they were when the row was written.
    school_kind varchar(32),
    campaign_id bigint,
    visit_id bigint,
    assignee_id bigint,
    opened_by bigint not null,
    category varchar(4) not null,
    item_code varchar(8) not null,
    source varchar(16) not null,
    severity varchar(8) not null,
    confidential boolean not null,
    inside_school boolean not null,
    state varchar(16) not null,
    issued_at datetime(3),
    counted_on date,
    ended_on date,
    original_deadline date not null,
    deadline date not null,
    late_after datetime(3),
    submitted_at datetime(3),
    outside int not null,
    extensions int not null,
    repeated int not null,
    first_passed boolean,
    on_time_original boolean,
    on_time_approved boolean,
    claimed_in_time boolean,
    claimed_in_original_time boolean,
    times_listed int not null default 0,
    listed boolean not null default false,
    stops_active int not null default 0,
    episode int not null default 1,
    planned int not null default 0,
    tenths_taken int,
    tenths_to_closure int,
    workdays_taken int,
    rounds_decided int not null default 0,
    rounds_passed int not null default 0,
    funds_needed decimal(12, 4) not null default 0,
    funds_spent decimal(14, 4) not null default 0,
    -- Of the receipts and of the re-inspections that were done: how many, how many in time, and when what waits is late.
    receipts int not null default 0,
    receipts_in_time int not null default 0,
    receipt_late_after datetime(3),
    inspections int not null default 0,
    inspections_in_time int not null default 0,
    inspection_late_after datetime(3),
    -- When what the bureau itself owes is late.
    bureau_late_after datetime(3),
    constraint pk_case_span primary key (until_at, is_open, counted_key, id),
    -- Not unique: a row that moves would be looked for among its neighbours, and hold up whoever begins one.
    key ix_span_id (id),
    constraint fk_span_case foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

insert into case_span (until_at, case_id, from_at, bureau_id, township_id, section_id, school_id, assignee_id, opened_by,
                       category, item_code, source, severity, confidential, inside_school, state, issued_at, counted_on,
                       ended_on, original_deadline, deadline, late_after, submitted_at, outside, extensions, repeated,
                       first_passed, on_time_original, on_time_approved, claimed_in_time, claimed_in_original_time)
select s.until_at, s.case_id, s.from_at, s.bureau_id, s.township_id, s.section_id, s.school_id, s.assignee_id, s.opened_by,
       s.category, s.item_code, s.source, s.severity, s.confidential, s.inside_school, s.state, s.issued_at, s.counted_on,
       s.ended_on, s.original_deadline, s.deadline, s.late_after, s.submitted_at, s.outside, s.extensions, s.repeated,
       s.first_passed, s.on_time_original, s.on_time_approved, s.claimed_in_time, s.claimed_in_original_time
from case_span_before s
order by s.id;
drop table case_span_before;

update case_span
set visit_id = (select c.visit_id from rectification_case c where c.id = case_span.case_id),
    school_kind = (select u.school_kind from org_unit u where u.id = case_span.school_id);
update case_span
set campaign_id = (select v.campaign_id from visit_card v where v.id = case_span.visit_id)
where visit_id is not null;
update case_span
set rounds_decided = (select count(*) from case_round d
                      where d.case_id = case_span.case_id and d.decided_at <= case_span.from_at),
    rounds_passed = (select count(*) from case_round d
                     where d.case_id = case_span.case_id and d.decided_at <= case_span.from_at and d.passed = 1
                       and d.falsified = 0),
    funds_spent = (select coalesce(sum(d.cost), 0) from case_round d
                   where d.case_id = case_span.case_id and d.submitted_at <= case_span.from_at);
update case_span
set planned = (select f.planned from case_fact f where f.id = case_span.case_id),
    funds_needed = (select f.funds_needed from case_fact f where f.id = case_span.case_id),
    rounds_decided = (select f.rounds_decided from case_fact f where f.id = case_span.case_id),
    rounds_passed = (select f.rounds_passed from case_fact f where f.id = case_span.case_id),
    funds_spent = (select f.funds_spent from case_fact f where f.id = case_span.case_id),
    times_listed = (select f.times_listed from case_fact f where f.id = case_span.case_id),
    listed = (select f.listed from case_fact f where f.id = case_span.case_id),
    stops_active = (select f.stops_active from case_fact f where f.id = case_span.case_id),
    episode = (select f.episode from case_fact f where f.id = case_span.case_id),
    workdays_taken = (select f.workdays_taken from case_fact f where f.id = case_span.case_id),
    bureau_late_after = case when inside_school then null else (
        select min(w.late_after) from step_history w join rectification_case c on c.number = w.case_number
        where c.id = case_span.case_id and w.state = 'OPEN'
          and w.step in ('SIGN_NOTICE', 'REVIEW_PLAN', 'VERIFY', 'APPROVE_CLOSURE', 'DECIDE_EXTENSION', 'REVIEW_PAUSE',
                         'DECIDE_OBJECTION', 'CONFIRM_STOP', 'INSPECT_STOP', 'DECIDE_LIFTING', 'DECIDE_ESCALATION', 'HOLD_TALK',
                         'REGISTER_LISTING', 'PUBLISH_LISTING')) end
where until_at = '9999-12-31 00:00:00';
update case_span
set times_listed = (select count(*) from case_log l
                    where l.case_id = case_span.case_id and l.action = 'LIST' and l.happened_at <= case_span.from_at)
where until_at < '9999-12-31 00:00:00';
update case_span
set tenths_taken = round(timestampdiff(second, issued_at, submitted_at) / 8640.0),
    tenths_to_closure = round(timestampdiff(second, issued_at, case when until_at < '9999-12-31 00:00:00' then from_at
        else (select c.ended_at from rectification_case c where c.id = case_span.case_id) end) / 8640.0)
where state = 'CLOSED' and outside = 0;
update case_span
set receipts = (select count(*) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'RECEIVE_NOTICE' and w.state = 'DONE' and w.closed_at <= case_span.from_at),
    receipts_in_time = (select count(*) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'RECEIVE_NOTICE' and w.state = 'DONE' and w.closed_at <= case_span.from_at and w.closed_at <= w.late_after),
    receipt_late_after = (select min(w.late_after) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'RECEIVE_NOTICE' and w.opened_at <= case_span.from_at
         and (w.closed_at is null and w.state = 'OPEN' or w.closed_at > case_span.from_at)),
    inspections = (select count(*) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'VERIFY' and w.state = 'DONE' and w.closed_at <= case_span.from_at),
    inspections_in_time = (select count(*) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'VERIFY' and w.state = 'DONE' and w.closed_at <= case_span.from_at and w.closed_at <= w.late_after),
    inspection_late_after = (select min(w.late_after) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'VERIFY' and w.opened_at <= case_span.from_at
         and (w.closed_at is null and w.state = 'OPEN' or w.closed_at > case_span.from_at))
where until_at < '9999-12-31 00:00:00';
update case_span
set receipts = (select count(*) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'RECEIVE_NOTICE' and w.state = 'DONE'),
    receipts_in_time = (select count(*) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'RECEIVE_NOTICE' and w.state = 'DONE' and w.closed_at <= w.late_after),
    receipt_late_after = (select min(w.late_after) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'RECEIVE_NOTICE' and w.state = 'OPEN'),
    inspections = (select count(*) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'VERIFY' and w.state = 'DONE'),
    inspections_in_time = (select count(*) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'VERIFY' and w.state = 'DONE' and w.closed_at <= w.late_after),
    inspection_late_after = (select min(w.late_after) from step_history w join rectification_case c on c.number = w.case_number
       where c.id = case_span.case_id and w.step = 'VERIFY' and w.state = 'OPEN')
where until_at = '9999-12-31 00:00:00';


insert into case_class (word, state, severity, self_found, outside, extended, repeated, listed, listed_now, stopped, planned, timed, first_passed, on_time_original, on_time_approved, claimed_in_time, claimed_in_original_time)
select distinct concat(s.state, '/',
              s.severity, '/',
              case when s.source = 'SELF_CHECK' then 1 else 0 end, '/',
              s.outside, '/',
              case when s.extensions > 0 then 1 else 0 end, '/',
              s.repeated, '/',
              case when s.times_listed > 0 then 1 else 0 end, '/',
              case when s.listed then 1 else 0 end, '/',
              case when s.stops_active > 0 then 1 else 0 end, '/',
              s.planned, '/',
              case when s.tenths_taken is null then 0 else 1 end, '/',
              case when s.first_passed is null then '-' when s.first_passed = true then '1' else '0' end, '/',
              case when s.on_time_original is null then '-' when s.on_time_original = true then '1' else '0' end, '/',
              case when s.on_time_approved is null then '-' when s.on_time_approved = true then '1' else '0' end, '/',
              case when s.claimed_in_time is null then '-' when s.claimed_in_time = true then '1' else '0' end, '/',
              case when s.claimed_in_original_time is null then '-' when s.claimed_in_original_time = true then '1' else '0' end),
       s.state,
       s.severity,
       case when s.source = 'SELF_CHECK' then 1 else 0 end,
       s.outside,
       case when s.extensions > 0 then 1 else 0 end,
       s.repeated,
       case when s.times_listed > 0 then 1 else 0 end,
       case when s.listed then 1 else 0 end,
       case when s.stops_active > 0 then 1 else 0 end,
       s.planned,
       case when s.tenths_taken is null then 0 else 1 end,
       s.first_passed,
       s.on_time_original,
       s.on_time_approved,
       s.claimed_in_time,
       s.claimed_in_original_time
from case_span s
where not exists (select 1 from case_class k where k.word = concat(s.state, '/',
              s.severity, '/',
              case when s.source = 'SELF_CHECK' then 1 else 0 end, '/',
              s.outside, '/',
              case when s.extensions > 0 then 1 else 0 end, '/',
              s.repeated, '/',
              case when s.times_listed > 0 then 1 else 0 end, '/',
              case when s.listed then 1 else 0 end, '/',
              case when s.stops_active > 0 then 1 else 0 end, '/',
              s.planned, '/',
              case when s.tenths_taken is null then 0 else 1 end, '/',
              case when s.first_passed is null then '-' when s.first_passed = true then '1' else '0' end, '/',
              case when s.on_time_original is null then '-' when s.on_time_original = true then '1' else '0' end, '/',
              case when s.on_time_approved is null then '-' when s.on_time_approved = true then '1' else '0' end, '/',
              case when s.claimed_in_time is null then '-' when s.claimed_in_time = true then '1' else '0' end, '/',
              case when s.claimed_in_original_time is null then '-' when s.claimed_in_original_time = true then '1' else '0' end));
update case_span s
set class_id = (select k.id from case_class k where k.word = concat(s.state, '/',
              s.severity, '/',
              case when s.source = 'SELF_CHECK' then 1 else 0 end, '/',
              s.outside, '/',
              case when s.extensions > 0 then 1 else 0 end, '/',
              s.repeated, '/',
              case when s.times_listed > 0 then 1 else 0 end, '/',
              case when s.listed then 1 else 0 end, '/',
              case when s.stops_active > 0 then 1 else 0 end, '/',
              s.planned, '/',
              case when s.tenths_taken is null then 0 else 1 end, '/',
              case when s.first_passed is null then '-' when s.first_passed = true then '1' else '0' end, '/',
              case when s.on_time_original is null then '-' when s.on_time_original = true then '1' else '0' end, '/',
              case when s.on_time_approved is null then '-' when s.on_time_approved = true then '1' else '0' end, '/',
              case when s.claimed_in_time is null then '-' when s.claimed_in_time = true then '1' else '0' end, '/',
              case when s.claimed_in_original_time is null then '-' when s.claimed_in_original_time = true then '1' else '0' end)),
    counted_key = coalesce(s.counted_on, '9999-12-31'),
    is_open = case when s.state in ('CLOSED', 'FIXED_ON_SITE', 'WITHDRAWN', 'DISMISSED', 'MERGED', 'TERMINATED') then 0 else 1 end;

create index ix_span_case on case_span (case_id, until_at);
create index ix_span_counted on case_span (counted_key, until_at, from_at);
create index ix_span_open on case_span (is_open, until_at, from_at);
create index ix_span_ended on case_span (until_at, ended_on, state, bureau_id, confidential, section_id, township_id, school_id,
    opened_by, issued_at, case_id);

create view case_figures as
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

-- By which place in the order of all changes something last changed for figures.
create view figures_change as
select s.id position from case_span s;

create view figures_class as
select k.id,
       k.state,
       k.severity,
       k.self_found,
       k.outside,
       k.extended,
       k.repeated,
       k.listed,
       k.listed_now,
       k.stopped,
       k.planned,
       k.timed,
       k.first_passed,
       k.on_time_original,
       k.on_time_approved,
       k.claimed_in_time,
       k.claimed_in_original_time
from case_class k;
