-- The steps that wait now, for whoever asks which of them are late.
create view open_step as
select w.id, w.case_number, w.step, w.desk, w.due_on
from work_item w
where w.state = 'OPEN';
create index ix_work_item_due on work_item (state, due_on, id);

-- Who holds which role in which unit, and which of them speak for the whole bureau: the people of its own units, but
-- not those of its schools.
create view unit_seat as
select p.unit_id, r.role, p.id person_id
from person p
join person_role r on r.person_id = p.id
where p.active;

create view bureau_seat as
select u.bureau_id, r.role, p.id person_id
from person_role r
join person p on p.id = r.person_id
join unit u on u.id = p.unit_id
where p.active and u.kind <> 'SCHOOL';

-- Who answers for a school without working in it.
create view school_guardian as
select s.unit_id school_id, s.kind, p.id person_id
from responsibility s
join person p on p.id = s.person_id
where p.active;

create view active_person as
select p.id person_id from person p where p.active;

create view person_name as
select p.id person_id, p.name from person p;

-- Whose a case is, a draft too, and what is shown of it.
create view case_place as
select c.id,
       c.number,
       c.state,
       c.severity,
       c.category,
       c.title,
       c.round_no,
       c.deadline,
       c.school_id,
       c.school_name,
       c.township_id,
       c.section_id,
       c.bureau_id,
       c.assignee_id,
       c.opened_by,
       c.confidential
from rectification_case c
where c.state in ('DRAFT', 'ISSUED', 'RECEIVED', 'PLANNING', 'RECTIFYING', 'SCHOOL_REVIEW', 'SUBMITTED', 'VERIFYING',
                  'CLOSE_REVIEW', 'PAUSED');

-- One row for each step of the ladder that was taken or drafted: once for each clock, overdue episode and rung.
create table escalation (
    id bigint not null auto_increment primary key,
    batch bigint not null,
    case_id bigint not null,
    case_number varchar(16) not null,
    clock varchar(24) not null,
    subject bigint not null,
    ladder varchar(16) not null,
    rung varchar(8) not null,
    level int not null,
    kind varchar(24) not null,
    side varchar(8) not null,
    manner varchar(12) not null,
    state varchar(12) not null,
    deadline date not null,
    due_at datetime(3) not null,
    taken_at datetime(3) not null,
    rules varchar(80) not null,
    addressees varchar(200) not null,
    decider varchar(32),
    decide_by date,
    decided_by bigint,
    decided_by_name varchar(60),
    decided_at datetime(3),
    note varchar(1000),
    work_ref varchar(64),
    constraint uk_escalation_once unique (case_id, clock, subject, rung)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_escalation_case on escalation (case_number, id);
create index ix_escalation_state on escalation (state, decider, id);
create index ix_escalation_batch on escalation (batch, id);

-- Until when a leader keeps the ladder of a case still, that day included. The latest day counts.
create table escalation_hold (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    case_number varchar(16) not null,
    held_until date not null,
    reason varchar(1000) not null,
    held_by bigint not null,
    held_by_name varchar(60) not null,
    held_at datetime(3) not null
) charset utf8mb4 collate utf8mb4_bin;
create index ix_escalation_hold on escalation_hold (case_id, held_until);
create index ix_escalation_hold_case on escalation_hold (case_number, id);

-- The one row that nodes take turns with, and what they could not do: left aside for a day, or until somebody clears it.
create table watch (
    name varchar(8) not null primary key
) charset utf8mb4 collate utf8mb4_bin;
insert into watch (name) values ('WATCH');

create table watch_trouble (
    case_id bigint not null,
    ladder varchar(16) not null,
    rung varchar(8) not null,
    message varchar(500) not null,
    happened_at datetime(3) not null,
    primary key (case_id, ladder, rung)
) charset utf8mb4 collate utf8mb4_bin;

-- Who is told of a step, and as what. Written with the step, or with the decision about it.
create table escalation_addressee (
    escalation_id bigint not null,
    kind varchar(24) not null,
    person_id bigint not null,
    part varchar(24) not null,
    batch bigint not null,
    primary key (escalation_id, kind, person_id),
    constraint fk_escalation_addressee foreign key (escalation_id) references escalation (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_escalation_addressee_batch on escalation_addressee (batch, person_id);

-- What is to be told to whom, for whoever carries messages.
create view escalation_news as
select a.batch,
       a.escalation_id,
       a.person_id,
       a.kind,
       e.level,
       e.side,
       e.deadline,
       e.note,
       e.case_number,
       c.round_no,
       c.title,
       c.school_name,
       c.severity,
       c.confidential
from escalation_addressee a
join escalation e on e.id = a.escalation_id
join rectification_case c on c.id = e.case_id;
