-- A submission was sent back for missing proof without a visit; the next one is looked at where it is.
alter table rectification_case add column desk_returned boolean not null default false;
