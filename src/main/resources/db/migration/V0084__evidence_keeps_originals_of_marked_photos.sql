-- A photo with marks drawn on it names the one that it was drawn on, which nobody is shown from then on, and the hash of it.
alter table evidence add column marked_of bigint;
alter table evidence add column unmarked_sha256 char(64);
create index ix_evidence_marked on evidence (marked_of);
create index ix_evidence_unmarked on evidence (unmarked_sha256);
alter table evidence add constraint fk_evidence_marked foreign key (marked_of) references evidence (id);
