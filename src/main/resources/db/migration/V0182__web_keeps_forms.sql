-- Forms that were refused, or that are asked about once more: each is shown at an address of its own until it is done.
create table kept_form (
    id bigint not null auto_increment primary key,
    token varchar(40) not null,
    person_id bigint not null,
    address varchar(400) not null,
    typed mediumblob not null,
    refusal mediumblob,
    kept_at datetime(3) not null,
    constraint uk_kept_form unique (token)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_kept_form_person on kept_form (person_id, kept_at);
create index ix_kept_form_kept on kept_form (kept_at);
