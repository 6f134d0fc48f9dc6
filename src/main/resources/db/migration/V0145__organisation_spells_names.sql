-- Names as they are searched, and what they sound like; null until the next start spells what was entered before.
alter table unit add column folded_name varchar(240);
alter table unit add column initials varchar(400);
alter table unit add column spelling varchar(800);

create index ix_person_name on person (name, id);
