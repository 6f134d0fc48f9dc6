-- A sample drawn by lot: what it was drawn from and by which seed, so that anybody can draw it again.
create table look_back_draw (
    id bigint not null auto_increment primary key,
    bureau_id bigint not null,
    from_on date not null,
    until_on date not null,
    seed varchar(64) not null,
    algorithm varchar(40) not null,
    percent int not null,
    listed_count int not null,
    chosen_count int not null,
    drawn_by bigint,
    drawn_by_name varchar(60),
    drawn_at datetime(3) not null
) charset utf8mb4 collate utf8mb4_bin;
create index ix_draw_bureau on look_back_draw (bureau_id, id);

create table look_back_listed (
    draw_id bigint not null,
    case_number varchar(20) not null,
    primary key (draw_id, case_number),
    constraint fk_look_back_listed foreign key (draw_id) references look_back_draw (id)
) charset utf8mb4 collate utf8mb4_bin;

-- The months that the clock has drawn, each once.
create table look_back_month (
    bureau_id bigint not null,
    month_on date not null,
    primary key (bureau_id, month_on)
) charset utf8mb4 collate utf8mb4_bin;

-- One look at a closed case. Of one closure and occasion there is one; those that somebody ordered are counted on.
create table look_back (
    id bigint not null auto_increment primary key,
    case_id bigint not null,
    case_number varchar(20) not null,
    closure_place int not null,
    occasion varchar(16) not null,
    turn int not null,
    draw_id bigint,
    bureau_id bigint not null,
    inspector_id bigint,
    inspector_name varchar(60),
    due_on date not null,
    given_at datetime(3) not null,
    result varchar(12),
    note varchar(1000),
    done_by_name varchar(60),
    done_at datetime(3),
    constraint uk_look_back unique (case_id, closure_place, occasion, turn)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_look_back_inspector on look_back (inspector_id, result, due_on);
create index ix_look_back_bureau on look_back (bureau_id, id);
