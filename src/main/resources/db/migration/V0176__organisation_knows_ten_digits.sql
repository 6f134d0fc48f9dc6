-- 学校标识码: the ten digits by which a school is known to every education authority.
alter table unit add column national_code varchar(10);
alter table unit add constraint uk_unit_national_code unique (national_code);
