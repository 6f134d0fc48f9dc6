-- Long work that a program asked for and does not wait for. running_of is the person while it runs, so that he has one at a time.
create table background_job (
    id varchar(36) not null primary key,
    person_id bigint not null,
    running_of bigint,
    name varchar(120) not null,
    state varchar(8) not null,
    done_rows int not null,
    evidence_id bigint,
    reason varchar(60),
    node varchar(200) not null,
    created_at datetime(3) not null,
    ended_at datetime(3),
    constraint uk_background_job_running unique (running_of)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_background_job_person on background_job (person_id, created_at);
