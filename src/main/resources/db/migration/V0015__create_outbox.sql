-- What leaves the house, apart from what people read in it: one row for each mail, and for each post to a group.
create table delivery (
    id bigint not null auto_increment primary key,
    channel varchar(8) not null,
    recipient_id bigint,
    robot varchar(40),
    kind varchar(8) not null,
    bundle varchar(64) not null,
    digest_day date,
    state varchar(8) not null,
    attempts int not null,
    created_at datetime(3) not null,
    next_attempt_at datetime(3) not null,
    last_error varchar(300),
    leased_by varchar(80),
    leased_until datetime(3),
    sent_at datetime(3),
    failed_at datetime(3),
    retried_at datetime(3),
    retried_by_name varchar(60),
    constraint uk_delivery_person unique (bundle, recipient_id),
    constraint uk_delivery_robot unique (bundle, robot),
    constraint uk_delivery_digest unique (recipient_id, digest_day),
    constraint fk_delivery_recipient foreign key (recipient_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_delivery_due on delivery (channel, state, next_attempt_at, id);
create index ix_delivery_recipient on delivery (recipient_id, state);

-- What a post to a group says, written when it happened; a mail says what its messages say.
create table post_line (
    id bigint not null auto_increment primary key,
    delivery_id bigint not null,
    robot varchar(40) not null,
    escalation_id bigint,
    kind varchar(24) not null,
    case_number varchar(16) not null,
    title varchar(200) not null,
    school_name varchar(120) not null,
    severity varchar(8) not null,
    confidential boolean not null,
    deadline date,
    constraint uk_post_line_once unique (escalation_id, kind, robot),
    constraint fk_post_line_delivery foreign key (delivery_id) references delivery (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_post_line_delivery on post_line (delivery_id, kind, id);
create index ix_post_line_case on post_line (case_number, id);

-- How a person wants his mail; without a row, what can wait comes once a working day. Hours are minutes of the day.
create table mail_choice (
    person_id bigint not null primary key,
    can_wait varchar(8) not null,
    quiet_from int,
    quiet_to int,
    changed_at datetime(3) not null,
    constraint fk_mail_choice_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;

-- Addresses that a mail server refused for good. Another address of the person ends the entry.
create table bad_address (
    person_id bigint not null primary key,
    address varchar(254) not null,
    reason varchar(300) not null,
    since datetime(3) not null,
    next_try_at datetime(3) not null,
    constraint fk_bad_address_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;

-- The working days whose digests are made, each once whatever number of nodes there are.
create table digest_day (
    digest_on date not null primary key,
    built_at datetime(3) not null
) charset utf8mb4 collate utf8mb4_bin;

alter table message modify column kind varchar(24) not null;
alter table message modify column occasion bigint not null;
alter table message add column escalation_id bigint;
alter table message add column deadline date;
alter table message add column note varchar(1000);
alter table message add column bundle varchar(64);
alter table message add column way varchar(8) not null default 'NONE';
alter table message add column delivery_id bigint;

insert into delivery (channel, recipient_id, kind, bundle, state, attempts, created_at, next_attempt_at, sent_at, failed_at)
select 'MAIL', recipient_id, 'AT_ONCE', concat('M', id), mail_state, mail_attempts, created_at,
       coalesce(next_attempt_at, created_at),
       case when mail_state = 'SENT' then created_at end,
       case when mail_state = 'FAILED' then created_at end
from message where mail_state <> 'NONE';
update message set way = 'AT_ONCE', bundle = concat('M', id),
                   delivery_id = (select d.id from delivery d
                                  where d.bundle = concat('M', message.id) and d.recipient_id = message.recipient_id)
where mail_state <> 'NONE';

alter table message drop index ix_message_mail;
alter table message drop column mail_state;
alter table message drop column mail_attempts;
alter table message drop column next_attempt_at;
alter table message add constraint uk_message_step unique (escalation_id, kind, recipient_id);
create index ix_message_bundle on message (bundle, recipient_id);
create index ix_message_way on message (way, delivery_id, recipient_id);
create index ix_message_delivery on message (delivery_id, kind, id);
create index ix_message_kind on message (recipient_id, kind, id);
