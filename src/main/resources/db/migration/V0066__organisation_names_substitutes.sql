-- Who stands in for whom, from a day to a day, both included; ended before its time when ended_at is set.
create table substitution (
    id bigint not null auto_increment primary key,
    absent_id bigint not null,
    substitute_id bigint not null,
    from_on date not null,
    until_on date not null,
    reason varchar(200) not null,
    named_by bigint not null,
    named_by_name varchar(60) not null,
    named_at datetime(3) not null,
    ended_at datetime(3),
    constraint fk_substitution_absent foreign key (absent_id) references person (id),
    constraint fk_substitution_substitute foreign key (substitute_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_substitution_absent on substitution (absent_id, until_on);
create index ix_substitution_substitute on substitution (substitute_id, until_on);
