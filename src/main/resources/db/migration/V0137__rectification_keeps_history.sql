-- Of a report that waits for its confirmation, whether it came in time: counted provisionally until then.
alter table rectification_case add column claimed_in_time boolean;
alter table rectification_case add column claimed_in_original_time boolean;
update rectification_case
set claimed_in_time = case when deadline_at is null then submitted_at < timestampadd(hour, 16, cast(deadline as datetime))
                           else submitted_at <= deadline_at end,
    claimed_in_original_time = submitted_at < timestampadd(hour, 16, cast(original_deadline as datetime))
where state in ('SUBMITTED', 'VERIFYING', 'CLOSE_REVIEW') and submitted_at is not null and outside_since is null;

-- What figures count of a case at this moment. Whoever counts reads case_figures; this is what is written down there.
create view case_fact as
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
       c.claimed_in_original_time
from rectification_case c
left join case_round r on r.case_id = c.id and r.round_no = 1;

-- The same for every moment since the case was opened: a row holds from its first moment to before its last, and the one
-- that holds now has no last. A figure of any day is counted from the rows that held then, whatever happened later.
create table case_span (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    from_at datetime(3) not null,
    until_at datetime(3) not null,
    bureau_id bigint not null,
    township_id bigint,
    section_id bigint not null,
    school_id bigint not null,
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
    constraint fk_case_span foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

-- Cases of before: their states as the log tells them, their days as far as it tells them.
insert into case_span (case_id, from_at, until_at, bureau_id, township_id, section_id, school_id, assignee_id, opened_by,
                       category, item_code, source, severity, confidential, inside_school, state, issued_at, counted_on,
                       ended_on, original_deadline, deadline, late_after, submitted_at, outside, extensions, repeated,
                       first_passed, on_time_original, on_time_approved, claimed_in_time, claimed_in_original_time)
select f.id, t.from_at, coalesce(t.next_at, '9999-12-31 00:00:00'), f.bureau_id, f.township_id, f.section_id, f.school_id,
       f.assignee_id, f.opened_by, f.category, f.item_code, f.source, f.severity, f.confidential, f.inside_school, t.state,
       case when f.issued_at <= t.from_at then f.issued_at end,
       case when t.state = 'FIXED_ON_SITE' then f.counted_on
            when f.issued_at <= t.from_at then cast(timestampadd(hour, 8, f.issued_at) as date) end,
       case when t.next_at is null then f.ended_on
            when t.state in ('CLOSED', 'FIXED_ON_SITE', 'TERMINATED', 'WITHDRAWN', 'DISMISSED', 'MERGED')
                then cast(timestampadd(hour, 8, t.from_at) as date) end,
       f.original_deadline,
       case when t.next_at is null then f.deadline else t.deadline end,
       case when t.next_at is null then f.late_after
            when f.inside_school or f.late_after is null and f.source = 'SELF_CHECK' then null
            when t.state in ('ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW')
                then timestampadd(hour, 16, cast(t.deadline as datetime)) end,
       case when f.submitted_at <= t.from_at then f.submitted_at end,
       f.outside,
       f.extensions,
       f.repeated,
       case when t.next_at is null or f.ended_on is not null and t.state in ('CLOSED', 'FIXED_ON_SITE') then f.first_passed end,
       case when t.next_at is null or t.state = 'CLOSED' then f.on_time_original end,
       case when t.next_at is null or t.state = 'CLOSED' then f.on_time_approved end,
       case when t.next_at is null then f.claimed_in_time end,
       case when t.next_at is null then f.claimed_in_original_time end
from (select l.case_id, l.to_state state, l.happened_at from_at,
             lead(l.happened_at) over (partition by l.case_id order by l.entry_no) next_at,
             coalesce((select max(m.date_after) from case_log m
                       where m.case_id = l.case_id
                         and m.entry_no = (select max(n.entry_no) from case_log n
                                           where n.case_id = l.case_id and n.entry_no <= l.entry_no
                                             and n.date_after is not null
                                             and n.action in ('SIGN_NOTICE', 'APPROVE_EXTENSION', 'RESUME', 'MOVE_DEADLINE',
                                                              'REGISTER_LISTING', 'MOVE_ON_OBJECTION', 'REOPEN',
                                                              'REOPEN_FALSIFIED', 'RETURN_PART', 'SCHOOL_ACTS'))),
                      c.original_deadline) deadline
      from case_log l
      join rectification_case c on c.id = l.case_id) t
join case_fact f on f.id = t.case_id
where t.next_at is null or t.next_at > t.from_at;

create index ix_span_case on case_span (case_id, until_at);
create index ix_span_bureau on case_span (bureau_id, until_at, from_at);

-- What is counted, by the moments from_at (included) and until_at (not included) between which it was so. What was withdrawn,
-- found to be no hazard, or went into another case is counted at no moment after that.
create or replace view case_figures as
select s.case_id id,
       s.from_at,
       s.until_at,
       s.state,
       s.bureau_id,
       s.township_id,
       s.section_id,
       s.school_id,
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
       s.claimed_in_original_time
from case_span s
where s.state not in ('DRAFT', 'WITHDRAWN', 'DISMISSED', 'MERGED')
  and (s.issued_at is not null or s.state = 'COORDINATING');
