-- Vetoes on a school's year that came of a proposal, for whoever ranks schools.
create view accountability_veto as
select a.id,
       a.case_number,
       a.school_id,
       a.bureau_id,
       a.confidential,
       a.veto_year,
       a.veto_reason,
       a.veto_name,
       a.veto_at
from accountability a
where a.veto_year is not null;
