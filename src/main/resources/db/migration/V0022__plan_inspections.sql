-- Campaigns (专项行动): a fixed list of schools, and none of them left out.
create table campaign (
    id bigint not null auto_increment primary key,
    bureau_id bigint not null,
    -- Whose campaign it is: the bureau, or the township office that runs its own.
    unit_id bigint not null,
    code varchar(16) not null,
    name varchar(120) not null,
    -- As it is printed on the records and notices of its visits.
    subject varchar(120) not null,
    level varchar(16) not null,
    mode varchar(16) not null,
    checklist_id bigint,
    lead_section_id bigint,
    starts_on date not null,
    ends_on date not null,
    state varchar(16) not null,
    created_by bigint not null,
    created_by_name varchar(60) not null,
    created_at datetime(3) not null,
    started_by_name varchar(60),
    started_at datetime(3),
    ended_by_name varchar(60),
    ended_at datetime(3),
    summary varchar(2000),
    -- What was counted when it ended, and is never counted again.
    closing_total int,
    closing_seen int,
    closing_exempt int,
    closing_general int,
    closing_major int,
    closing_cases varchar(400),
    -- Of a random draw: with the pool in its order this gives the same schools again.
    draw_seed bigint,
    draw_pool int,
    constraint uk_campaign_code unique (bureau_id, code)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_campaign_state on campaign (bureau_id, state, ends_on);

create table campaign_team (
    id bigint not null auto_increment primary key,
    campaign_id bigint not null,
    name varchar(60) not null,
    leader_id bigint not null,
    -- Departments without people of their own in the system, as they are printed: 县消防救援大队.
    joint_with varchar(200),
    reminded_on date,
    constraint fk_campaign_team foreign key (campaign_id) references campaign (id),
    constraint fk_campaign_team_leader foreign key (leader_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_campaign_team_leader on campaign_team (leader_id, campaign_id);

create table campaign_member (
    team_id bigint not null,
    person_id bigint not null,
    primary key (team_id, person_id),
    constraint fk_campaign_member_team foreign key (team_id) references campaign_team (id),
    constraint fk_campaign_member_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_campaign_member_person on campaign_member (person_id, team_id);

create table campaign_school (
    id bigint not null auto_increment primary key,
    campaign_id bigint not null,
    school_id bigint not null,
    school_name varchar(120) not null,
    township_id bigint,
    team_id bigint,
    planned_on date,
    -- The visit that counts: the one planned, or the record that was made or credited instead.
    visit_id bigint,
    added_at datetime(3) not null,
    added_by_name varchar(60) not null,
    added_why varchar(300),
    removed_at datetime(3),
    exempt_reason varchar(16),
    exempt_note varchar(300),
    exempt_file_id bigint,
    exempt_by_name varchar(60),
    exempt_at datetime(3),
    constraint uk_campaign_school unique (campaign_id, school_id),
    constraint fk_campaign_school_campaign foreign key (campaign_id) references campaign (id),
    constraint fk_campaign_school_unit foreign key (school_id) references unit (id),
    constraint fk_campaign_school_team foreign key (team_id) references campaign_team (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_campaign_school_school on campaign_school (school_id, campaign_id);
create index ix_campaign_school_visit on campaign_school (visit_id);
create index ix_campaign_school_team on campaign_school (team_id);

-- What was done to a campaign, by whom and why; lines are only added.
create table campaign_log (
    id bigint not null auto_increment primary key,
    campaign_id bigint not null,
    at_time datetime(3) not null,
    by_name varchar(60) not null,
    kind varchar(16) not null,
    school_name varchar(120),
    note varchar(400),
    constraint fk_campaign_log foreign key (campaign_id) references campaign (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_campaign_log on campaign_log (campaign_id, id);

-- The pool of a random draw in the order of the school codes, and what fell to whom.
create table campaign_draw (
    campaign_id bigint not null,
    place int not null,
    school_id bigint not null,
    drawn int,
    primary key (campaign_id, place),
    constraint fk_campaign_draw foreign key (campaign_id) references campaign (id)
) charset utf8mb4 collate utf8mb4_bin;

-- Recurring inspections: 县上每季度、乡镇每月、学校每周.
create table inspection_plan (
    id bigint not null auto_increment primary key,
    bureau_id bigint not null,
    -- Every school below this unit: the bureau, a township, or one school.
    unit_id bigint not null,
    name varchar(120) not null,
    subject varchar(120) not null,
    level varchar(16) not null,
    rhythm varchar(16) not null,
    checklist_id bigint,
    -- Who answers for it; without one, the office of each school's own level.
    responsible_id bigint,
    in_term_only boolean not null,
    since date not null,
    until date,
    closed_through date,
    created_by_name varchar(60) not null,
    created_at datetime(3) not null,
    ended_by_name varchar(60),
    ended_at datetime(3),
    constraint fk_inspection_plan_unit foreign key (unit_id) references unit (id),
    constraint fk_inspection_plan_person foreign key (responsible_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_inspection_plan_bureau on inspection_plan (bureau_id, until);

-- A round that is over, as it stood when its book was closed; later changes of schools or calendar leave it alone.
create table plan_round (
    id bigint not null auto_increment primary key,
    plan_id bigint not null,
    starts_on date not null,
    ends_on date not null,
    -- No school day in it: nothing was due.
    holiday boolean not null,
    due int not null,
    seen int not null,
    closed_at datetime(3) not null,
    constraint uk_plan_round unique (plan_id, starts_on),
    constraint fk_plan_round_plan foreign key (plan_id) references inspection_plan (id)
) charset utf8mb4 collate utf8mb4_bin;

create table plan_miss (
    round_id bigint not null,
    school_id bigint not null,
    school_name varchar(120) not null,
    township_id bigint,
    responsible varchar(200) not null,
    primary key (round_id, school_id),
    constraint fk_plan_miss_round foreign key (round_id) references plan_round (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_plan_miss_school on plan_miss (school_id, round_id);

-- Of rectification: the cases that a visit opened, as a campaign counts them.
create view case_of_visit as
select c.visit_id, c.number, c.state, c.severity from rectification_case c where c.visit_id is not null;

-- Of the organisation: which schools a person keeps away from, by a declared conflict or because he works there.
create view recusal as
select k.person_id, k.unit_id school_id from conflict_of_interest k
union
select p.id, p.unit_id from person p;

-- A message may be about something else than a case; then this is where that stands, and its code is in case_number.
alter table message add column page varchar(120);
create index ix_message_page on message (page, kind, recipient_id);

-- Of inspection: the code of a campaign, for those who tell of it.
create view campaign_name as
select c.id campaign_id, c.code, c.name from campaign c;
