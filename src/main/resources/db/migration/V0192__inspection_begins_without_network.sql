-- The name that a device gave a visit which it began where there was no network; under it there is one visit.
alter table visit add column begun_key varchar(64);
create unique index uk_visit_begun_key on visit (begun_key);
