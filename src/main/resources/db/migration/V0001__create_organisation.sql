create table unit (
    id bigint not null auto_increment primary key,
    code varchar(32) not null,
    kind varchar(16) not null,
    name varchar(120) not null,
    parent_id bigint,
    bureau_id bigint,
    township_id bigint,
    path varchar(255) not null,
    school_kind varchar(32),
    ownership varchar(16),
    pupils int,
    active boolean not null,
    version int not null,
    constraint uk_unit_code unique (code),
    constraint fk_unit_parent foreign key (parent_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_unit_path on unit (path);
create index ix_unit_kind_name on unit (kind, name);

create table person (
    id bigint not null auto_increment primary key,
    login varchar(64) not null,
    login_key varchar(64) not null,
    name varchar(60) not null,
    post varchar(60),
    phone varchar(32),
    email varchar(254),
    unit_id bigint not null,
    language varchar(8) not null,
    active boolean not null,
    created_at datetime(3) not null,
    version int not null,
    constraint uk_person_login unique (login_key),
    constraint fk_person_unit foreign key (unit_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_person_unit on person (unit_id, active);

create table person_role (
    person_id bigint not null,
    role varchar(24) not null,
    primary key (person_id, role),
    constraint fk_person_role_person foreign key (person_id) references person (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_person_role_role on person_role (role, person_id);

create table responsibility (
    person_id bigint not null,
    unit_id bigint not null,
    kind varchar(16) not null,
    primary key (person_id, unit_id, kind),
    constraint fk_responsibility_person foreign key (person_id) references person (id),
    constraint fk_responsibility_unit foreign key (unit_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_responsibility_unit on responsibility (unit_id, kind);

create table conflict_of_interest (
    person_id bigint not null,
    unit_id bigint not null,
    reason varchar(200),
    primary key (person_id, unit_id),
    constraint fk_conflict_person foreign key (person_id) references person (id),
    constraint fk_conflict_unit foreign key (unit_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;

create table section_category (
    category varchar(4) not null,
    section_id bigint not null,
    primary key (section_id, category),
    constraint fk_section_category_unit foreign key (section_id) references unit (id)
) charset utf8mb4 collate utf8mb4_bin;
