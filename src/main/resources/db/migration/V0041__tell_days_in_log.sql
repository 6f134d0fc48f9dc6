-- Days and other cases that an entry tells of stand beside its note from here on, and its hash holds them too. Entries
-- from before keep the form in which they were hashed.
alter table case_log add column date_before date;
alter table case_log add column date_after date;
alter table case_log add column other_case varchar(16);
alter table case_log add column hash_form smallint not null default 1;
