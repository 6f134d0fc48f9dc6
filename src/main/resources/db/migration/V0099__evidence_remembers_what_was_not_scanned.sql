-- Files that were let in while the scanner for viruses was away; they are scanned when it is back.
create table unscanned_file (
    evidence_id bigint not null primary key,
    sha256 char(64) not null
) charset utf8mb4 collate utf8mb4_bin;
