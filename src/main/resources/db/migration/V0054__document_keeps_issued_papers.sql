-- Papers as they were issued; their bytes lie in the content store, owned by paper:<id>.
create table issued_paper (
    id bigint not null auto_increment primary key,
    kind varchar(30) not null,
    name varchar(30) not null,
    content varchar(20) not null,
    occasion varchar(60) not null,
    number varchar(60) not null,
    series varchar(20),
    issued_year int,
    seq int,
    title varchar(200) not null,
    notice_id bigint,
    visit_id bigint,
    issued_at datetime(3) not null,
    issued_by bigint,
    issued_by_name varchar(60) not null,
    template varchar(60) not null,
    template_hash char(64) not null,
    word_hash char(64) not null,
    pdf_hash char(64) not null,
    data_hash char(64) not null,
    seal char(64) not null,
    constraint uk_issued_paper unique (kind, occasion),
    constraint uk_issued_number unique (series, issued_year, seq)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_paper_notice on issued_paper (notice_id);
create index ix_paper_visit on issued_paper (visit_id);

create table issued_paper_case (
    paper_id bigint not null,
    case_number varchar(16) not null,
    constraint pk_paper_case primary key (paper_id, case_number),
    constraint fk_paper_case foreign key (paper_id) references issued_paper (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_paper_case on issued_paper_case (case_number);

create table paper_counter (
    series varchar(20) not null,
    issued_year int not null,
    last_number int not null,
    constraint pk_paper_counter primary key (series, issued_year)
) charset utf8mb4 collate utf8mb4_bin;
