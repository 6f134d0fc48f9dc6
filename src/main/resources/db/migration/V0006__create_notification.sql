create table message (
    id bigint not null auto_increment primary key,
    recipient_id bigint not null,
    kind varchar(16) not null,
    case_number varchar(16) not null,
    round_no int not null,
    occasion int not null,
    title varchar(200) not null,
    school_name varchar(120) not null,
    severity varchar(8) not null,
    confidential boolean not null,
    created_at datetime(3) not null,
    read_at datetime(3),
    mail_state varchar(8) not null,
    mail_attempts int not null,
    next_attempt_at datetime(3),
    constraint uk_message_once unique (case_number, kind, round_no, recipient_id, occasion),
    constraint fk_message_recipient foreign key (recipient_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_message_recipient on message (recipient_id, id);
create index ix_message_unread on message (recipient_id, read_at);
create index ix_message_mail on message (mail_state, next_attempt_at, id);
