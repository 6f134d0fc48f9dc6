-- What a school has beside its classrooms, names with commas between them; null while nobody has said.
alter table unit add column facilities varchar(120);
