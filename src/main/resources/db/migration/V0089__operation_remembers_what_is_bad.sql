-- Since when something that a feature tells of itself is bad; null while it is well.
alter table background_work add column bad_since datetime(3);
