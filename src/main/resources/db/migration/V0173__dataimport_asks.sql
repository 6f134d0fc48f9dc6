-- What the rows of an import cannot be judged without, each once however many rows ask it.
create table import_question (
    run_id bigint not null,
    place int not null,
    asked mediumblob not null,
    rows_of int not null,
    primary key (run_id, place),
    constraint fk_import_question foreign key (run_id) references import_run (id)
) charset utf8mb4 collate utf8mb4_bin;

-- What was answered, and what was chosen for the whole file.
create table import_answer (
    run_id bigint not null,
    question varchar(240) not null,
    answer varchar(200) not null,
    primary key (run_id, question),
    constraint fk_import_answer foreign key (run_id) references import_run (id)
) charset utf8mb4 collate utf8mb4_bin;
