-- Steps of the beginning that an administrator said are not for this bureau, and who took that back.
create table first_step_aside (
    id bigint not null auto_increment primary key,
    step_key varchar(40) not null,
    aside_at datetime(3) not null,
    aside_by bigint not null,
    aside_by_name varchar(60) not null,
    -- 0 while it stands, its id once it was taken back: one that stands a step.
    back_key bigint not null default 0,
    back_at datetime(3),
    back_by bigint,
    back_by_name varchar(60),
    constraint uk_first_step_aside unique (step_key, back_key)
) charset utf8mb4 collate utf8mb4_bin;
