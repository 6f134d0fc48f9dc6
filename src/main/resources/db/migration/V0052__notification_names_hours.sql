-- A message says the hour in which a limit of hours ends; null where the whole day is in time.
alter table message add column deadline_at datetime(3);
alter table post_line add column deadline_at datetime(3);
