-- One row for each step of the ladder that was taken or drafted: once for each clock, overdue episode and rung.
create table escalation (
    id bigint not null auto_increment primary key,
    batch bigint not null,
    case_id bigint not null,
    case_number varchar(16) not null,
    clock varchar(24) not null,
    subject bigint not null,
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
