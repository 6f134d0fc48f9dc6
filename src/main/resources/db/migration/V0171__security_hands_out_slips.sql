-- Who may log in, as the feature that lets people in asks for it.
create view org_account as
select p.id,
       p.login,
       p.name,
       p.unit_id,
       p.active,
       p.program
from person p;

-- One round of first-login slips that an administrator handed out.
create table slip_issue (
    id bigint not null auto_increment primary key,
    bureau_id bigint not null,
    issued_by bigint not null,
    issued_by_name varchar(60) not null,
    issued_at datetime(3) not null,
    ends_at datetime(3) not null,
    people int not null,
    resets int not null,
    constraint fk_slip_issue_person foreign key (issued_by) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_slip_issue_bureau on slip_issue (bureau_id, id);

-- The latest slip of a person: a newer one takes its row, so that there is never more than one that opens.
create table login_slip (
    person_id bigint not null primary key,
    issue_id bigint not null,
    hash char(64) not null,
    used_at datetime(3),
    constraint fk_login_slip_person foreign key (person_id) references person (id),
    constraint fk_login_slip_issue foreign key (issue_id) references slip_issue (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_login_slip_issue on login_slip (issue_id, used_at);
