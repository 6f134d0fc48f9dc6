alter table rectification_case drop column deadline_desks;
