-- When an item was ticked together with others of its kind; null for one that was ticked for itself.
alter table visit_result add column bulk_at datetime(3);
-- How many items of the list were left out, because a school of its kind has nothing of it.
alter table visit add column items_omitted int not null default 0;
