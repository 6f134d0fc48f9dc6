create table evidence (
    id bigint not null auto_increment primary key,
    owner varchar(64),
    purpose varchar(32),
    round int,
    pair_of bigint,
    name varchar(120) not null,
    kind varchar(16) not null,
    content_type varchar(100) not null,
    size_bytes bigint not null,
    width int,
    height int,
    sha256 char(64) not null,
    original_sha256 char(64) not null,
    uploaded_by bigint not null,
    uploaded_by_name varchar(60) not null,
    uploaded_at datetime(3) not null,
    constraint fk_evidence_pair foreign key (pair_of) references evidence (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_evidence_owner on evidence (owner, uploaded_at);
create index ix_evidence_sha256 on evidence (sha256);
create index ix_evidence_original on evidence (original_sha256);
