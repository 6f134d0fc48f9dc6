-- What the square on a paper leads to: known to whoever holds the paper. Papers of before have none.
alter table issued_paper add column check_code varchar(32);
create unique index uk_issued_paper_check on issued_paper (check_code);
