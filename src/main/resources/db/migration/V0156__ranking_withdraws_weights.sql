-- Weights that were published for a day to come can be withdrawn before it, and others published for the same day.
alter table ranking_edition add column withdrawn_key bigint not null default 0;
alter table ranking_edition add column withdrawn_at datetime(3);
alter table ranking_edition add column withdrawn_by bigint;
alter table ranking_edition add column withdrawn_name varchar(60);
alter table ranking_edition add column withdrawn_reason varchar(1000);
-- 0 while it stands, its id once it was withdrawn: one that stands a day.
create unique index uk_ranking_edition_day on ranking_edition (bureau_id, from_day, withdrawn_key);
alter table ranking_edition drop index uk_ranking_edition;
