-- What a school says it cannot mend, and what the section head answered.
create table transfer_request (
    id bigint not null auto_increment,
    case_id bigint not null,
    place int not null,
    reason varchar(1000) not null,
    asked_by bigint not null,
    asked_by_name varchar(64) not null,
    asked_at datetime(3) not null,
    granted boolean,
    note varchar(1000),
    answered_by_name varchar(64),
    answered_at datetime(3),
    constraint pk_transfer_request primary key (id),
    constraint uk_transfer_request unique (case_id, place),
    constraint fk_transfer_request_case foreign key (case_id) references rectification_case (id)
) charset utf8mb4 collate utf8mb4_bin;

-- A letter to another department, with all that came of it. A letter that was sent on is followed by another.
create table coordination_letter (
    id bigint not null auto_increment,
    version int not null,
    case_id bigint not null,
    case_number varchar(16) not null,
    place int not null,
    kind varchar(16) not null,
    state varchar(16) not null,
    unit_id bigint not null,
    unit_name varchar(100) not null,
    designated boolean not null,
    follows int,
    turn int not null,
    subject varchar(100) not null,
    harm varchar(2000) not null,
    request varchar(2000) not null,
    interim varchar(1000),
    sent_by bigint not null,
    sent_by_name varchar(64) not null,
    sent_at datetime(3) not null,
    answer_by date not null,
    reply_by date not null,
    answered_by_name varchar(64),
    answered_at datetime(3),
    objection varchar(1000),
    proposed_unit varchar(100),
    referred_at datetime(3),
    referred_note varchar(1000),
    done_by_name varchar(64),
    done_at datetime(3),
    done_text varchar(2000),
    ended_at datetime(3),
    ending varchar(1000),
    constraint pk_coordination_letter primary key (id),
    constraint uk_coordination_letter unique (case_id, place),
    constraint fk_coordination_letter_case foreign key (case_id) references rectification_case (id),
    constraint fk_coordination_letter_unit foreign key (unit_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_coordination_letter_unit on coordination_letter (unit_id, state, reply_by);
create index ix_coordination_letter_due on coordination_letter (state, reply_by);

-- The photos of the case that went with the letter, and those and the files that came with the reply.
create table coordination_file (
    letter_id bigint not null,
    evidence_id bigint not null,
    of_reply boolean not null,
    constraint pk_coordination_file primary key (letter_id, evidence_id),
    constraint fk_coordination_file_letter foreign key (letter_id) references coordination_letter (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_coordination_file_evidence on coordination_file (evidence_id);

-- What was done about a department that does not reply: each once for each turn of a letter.
create table coordination_step (
    id bigint not null auto_increment,
    letter_id bigint not null,
    turn int not null,
    kind varchar(16) not null,
    taken_at datetime(3) not null,
    confirmed_by_name varchar(64),
    confirmed_at datetime(3),
    note varchar(1000),
    constraint pk_coordination_step primary key (id),
    constraint uk_coordination_step unique (letter_id, turn, kind),
    constraint fk_coordination_step_letter foreign key (letter_id) references coordination_letter (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_coordination_step_kind on coordination_step (kind, taken_at);
