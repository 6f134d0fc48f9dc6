-- Letters to another department wait at the desk of its contacts.
insert into desk_role (desk, role, within, place) values ('DEPARTMENT', 'EXTERNAL', 'OFFICE', 'UNIT');
