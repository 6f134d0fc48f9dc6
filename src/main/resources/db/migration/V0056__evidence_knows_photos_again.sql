-- What is kept of a photo to know it again: a hash in four parts, by each of which it is found, and its middle made tiny.
-- Without a hash it was looked at, and shows nothing by which it could be known.
create table photo_print (
    evidence_id bigint not null primary key,
    hash bigint,
    band_0 int,
    band_1 int,
    band_2 int,
    band_3 int,
    tiny varbinary(256),
    -- Pictures that stand for many are like no other.
    left_out boolean default false not null,
    constraint fk_print_evidence foreign key (evidence_id) references evidence (id) on delete cascade
) charset utf8mb4 collate utf8mb4_bin;
create index ix_print_band_0 on photo_print (band_0, hash);
create index ix_print_band_1 on photo_print (band_1, hash);
create index ix_print_band_2 on photo_print (band_2, hash);
create index ix_print_band_3 on photo_print (band_3, hash);
