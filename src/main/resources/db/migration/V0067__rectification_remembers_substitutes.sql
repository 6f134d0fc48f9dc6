-- Who really reported and signed when he stood in for another: separation is asked of both.
alter table case_round add column reported_stand_in bigint;
alter table case_round add column signed_stand_in bigint;
