-- A photo of a report that had been used before, as it was when the report was handed in.
create table case_photo_hint (
    evidence_id bigint not null,
    other_id bigint not null,
    case_id bigint not null,
    round_no int not null,
    kind varchar(16) not null,
    same_picture boolean not null,
    constraint pk_photo_hint primary key (evidence_id, other_id),
    constraint fk_hint_case foreign key (case_id) references rectification_case (id),
    constraint fk_hint_evidence foreign key (evidence_id) references evidence (id),
    constraint fk_hint_other foreign key (other_id) references evidence (id)
) charset utf8mb4 collate utf8mb4_bin;
create index ix_hint_case on case_photo_hint (case_id, round_no);
create index ix_hint_other on case_photo_hint (other_id);
