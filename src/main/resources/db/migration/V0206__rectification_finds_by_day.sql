-- Cases of a bureau that were found within some days.
create index ix_case_bureau_found on rectification_case (bureau_id, found_on, id);
