-- What came in as a table: the file, how its columns were understood, and what became of each row.
create table import_run (
    id bigint not null auto_increment primary key,
    kind varchar(32) not null,
    bureau_id bigint not null,
    file_name varchar(200) not null,
    pasted boolean not null,
    sha256 char(64) not null,
    layout char(64) not null,
    -- JSON: the tables and columns that were found.
    looked mediumblob,
    -- JSON: why it could not be read to its end.
    failure mediumblob,
    state varchar(16) not null,
    begun_by bigint not null,
    begun_by_name varchar(60) not null,
    begun_at datetime(3) not null,
    confirmed_by bigint,
    confirmed_by_name varchar(60),
    confirmed_at datetime(3),
    taken_back_by bigint,
    taken_back_by_name varchar(60),
    taken_back_at datetime(3),
    ended_at datetime(3),
    leased_until datetime(3)
) charset utf8mb4 collate utf8mb4_bin;

create index ix_import_run_bureau on import_run (bureau_id, id);
create index ix_import_run_state on import_run (state, id);

-- The file, in pieces that go over every line to a database.
create table import_piece (
    run_id bigint not null,
    place int not null,
    content mediumblob not null,
    primary key (run_id, place)
);

create table import_row (
    id bigint not null auto_increment primary key,
    run_id bigint not null,
    place int not null,
    sheet varchar(120) not null,
    line int not null,
    row_key varchar(200) not null,
    verdict varchar(16) not null,
    state varchar(16) not null,
    -- JSON: what the row says, by field.
    said mediumblob not null,
    differences mediumblob not null,
    reasons mediumblob not null,
    notes mediumblob not null,
    -- JSON: what it became, and what stood there before.
    became mediumblob,
    constraint uk_import_row unique (run_id, place)
) charset utf8mb4 collate utf8mb4_bin;

create index ix_import_row_verdict on import_row (run_id, verdict, state, place);
create index ix_import_row_state on import_row (run_id, state, place);

-- How a layout of columns was understood the last time that somebody said so.
create table import_mapping (
    kind varchar(32) not null,
    layout char(64) not null,
    mapping mediumblob not null,
    said_by bigint not null,
    said_at datetime(3) not null,
    primary key (kind, layout)
) charset utf8mb4 collate utf8mb4_bin;
