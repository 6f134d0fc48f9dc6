-- People as they are searched, and what they sound like; null until the next start spells who was entered before.
alter table person add column folded_name varchar(240);
alter table person add column initials varchar(400);
alter table person add column spelling varchar(800);
