-- One school, one day, one checklist: planned, then written on the way, then recorded for good.
create table visit (
    id bigint not null auto_increment primary key,
    bureau_id bigint not null,
    school_id bigint not null,
    school_name varchar(100) not null,
    township_id bigint,
    planned_on date not null,
    mode varchar(16) not null,
    checklist_id bigint,
    campaign_id bigint,
    team_id bigint,
    plan_id bigint,
    subject varchar(200),
    joint_with varchar(200),
    state varchar(16) not null,
    leader_id bigint not null,
    planned_by bigint not null,
    planned_by_name varchar(60) not null,
    planned_at datetime(3) not null,
    started_by bigint,
    started_by_name varchar(60),
    started_at datetime(3),
    cancelled_by_name varchar(60),
    cancelled_at datetime(3),
    cancel_reason varchar(500),
    recorded_by bigint,
    recorded_by_name varchar(60),
    recorded_at datetime(3),
    -- The name that the device gave the record before it had a network, and the hash of what came under it.
    record_key varchar(64),
    record_hash char(64),
    visited_on date,
    arrived_at datetime(3),
    left_at datetime(3),
    methods varchar(200),
    companions varchar(300),
    opinion varchar(2000),
    signer_name varchar(60),
    signer_post varchar(60),
    signature_id bigint,
    refusal_reason varchar(500),
    refusal_witness varchar(60),
    items_ok int not null default 0,
    items_bad int not null default 0,
    items_na int not null default 0,
    items_unchecked int not null default 0,
    findings int not null default 0,
    major_findings int not null default 0,
    fixed_findings int not null default 0,
    photos int not null default 0,
    -- The visit that this record adds to: two inspectors had written one each.
    supplements bigint,
    constraint fk_visit_supplements foreign key (supplements) references visit (id)
) charset utf8mb4 collate utf8mb4_bin;
create unique index uk_visit_record_key on visit (record_key);
create index ix_visit_bureau on visit (bureau_id, state, planned_on);
create index ix_visit_school on visit (school_id, state, planned_on);
create index ix_visit_township on visit (township_id, state, planned_on);
create index ix_visit_campaign on visit (campaign_id, state, school_id);
create index ix_visit_team on visit (team_id, planned_on);
create index ix_visit_plan on visit (plan_id, planned_on);
create index ix_visit_leader on visit (leader_id, state, planned_on);

-- Who goes, the leader first; names as on the day they were put down.
create table visit_member (
    visit_id bigint not null,
    person_id bigint not null,
    place int not null,
    name varchar(60) not null,
    unit_name varchar(100) not null,
    primary key (visit_id, person_id),
    constraint fk_visit_member foreign key (visit_id) references visit (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_visit_member_person on visit_member (person_id, visit_id);

create table visit_result (
    visit_id bigint not null,
    place int not null,
    item_code varchar(16) not null,
    result varchar(16) not null,
    note varchar(500),
    primary key (visit_id, item_code),
    constraint fk_visit_result foreign key (visit_id) references visit (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_visit_result_item on visit_result (item_code, result);

-- What was not in order, in the order found, and what became of it.
create table visit_finding (
    id bigint not null auto_increment primary key,
    visit_id bigint not null,
    place_no int not null,
    -- The device's own name for it.
    ref varchar(64) not null,
    item_code varchar(16) not null,
    severity varchar(16) not null,
    because varchar(200),
    place varchar(100) not null,
    description varchar(2000) not null,
    basis varchar(300),
    requirement varchar(500),
    fixed_on_the_spot boolean not null default false,
    witness varchar(60),
    confidential boolean not null default false,
    -- CASE, MERGED into a case that was open already, or WAITING to be reported up by the school.
    outcome varchar(16) not null,
    case_number varchar(16),
    repeat_of varchar(16),
    report_until datetime(3),
    reported_at datetime(3),
    reported_by_name varchar(60),
    assignee_id bigint,
    -- Ids of evidence, separated by commas.
    before_photos varchar(300),
    after_photos varchar(300),
    constraint fk_visit_finding foreign key (visit_id) references visit (id)
) charset utf8mb4 collate utf8mb4_bin;
create unique index uk_visit_finding_no on visit_finding (visit_id, place_no);
create index ix_visit_finding_case on visit_finding (case_number);
create index ix_visit_finding_waiting on visit_finding (outcome, report_until);

-- What others may read of a visit: where it belongs, where it stands and how much it found.
create view visit_card as
select v.id,
       v.bureau_id,
       v.school_id,
       v.township_id,
       v.planned_on,
       v.mode,
       v.checklist_id,
       v.campaign_id,
       v.team_id,
       v.plan_id,
       v.leader_id,
       v.state,
       v.recorded_at,
       v.visited_on,
       v.findings,
       v.major_findings
from visit v;
