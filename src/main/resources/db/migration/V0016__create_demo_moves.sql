-- When the demo's clock was moved on, by whom, and what that set off.
create table demo_move (
    id bigint not null auto_increment primary key,
    how varchar(12) not null,
    moved_by bigint not null,
    moved_by_name varchar(60) not null,
    from_at datetime(3) not null,
    to_at datetime(3) not null,
    messages int not null,
    digests int not null
) charset utf8mb4 collate utf8mb4_bin;

create table demo_move_step (
    move_id bigint not null,
    position int not null,
    kind varchar(24) not null,
    step_kind varchar(24),
    level int not null,
    case_number varchar(16) not null,
    title varchar(200) not null,
    school_name varchar(120) not null,
    told int not null,
    primary key (move_id, position),
    constraint fk_demo_move_step foreign key (move_id) references demo_move (id)
) charset utf8mb4 collate utf8mb4_bin;
