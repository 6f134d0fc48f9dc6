-- What the nightly recount of figures found: one row a day, begun by the server that was first.
create table figures_recount (
    counted_on date not null primary key,
    begun_at datetime(3) not null,
    finished_at datetime(3),
    cases int not null default 0,
    astray int not null default 0,
    -- The first of those astray, with commas.
    numbers varchar(400)
) charset utf8mb4 collate utf8mb4_bin;
