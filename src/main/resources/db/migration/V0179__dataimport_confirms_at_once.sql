-- Whether whoever sent it wants it done without another word, if no row is refused.
alter table import_run add column at_once boolean not null default false;
