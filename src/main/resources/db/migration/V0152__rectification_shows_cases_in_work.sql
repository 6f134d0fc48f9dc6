-- What a case was at each moment, before it was signed too: for whoever asks where it waited. What was withdrawn, dismissed or
-- merged is counted nowhere.
create view case_stage as
select s.case_id id,
       s.is_open,
       s.from_at,
       s.until_at,
       s.state,
       s.bureau_id,
       s.township_id,
       s.section_id,
       s.school_id,
       s.school_kind,
       s.campaign_id,
       s.assignee_id,
       s.opened_by,
       s.category,
       s.item_code,
       s.source,
       s.severity,
       s.confidential,
       s.inside_school,
       s.issued_at,
       s.deadline,
       s.episode
from case_span s
where s.state not in ('WITHDRAWN', 'DISMISSED', 'MERGED');
