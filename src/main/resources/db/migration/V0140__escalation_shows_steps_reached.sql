-- How far cases have climbed the ladder of their deadline: since when, in which episode, and until when the step counts.
create view ladder_reached as
select e.case_id,
       e.subject episode,
       e.level,
       coalesce(e.decided_at, e.taken_at) reached_at,
       e.annulled_at
from escalation e
where e.clock = 'RECTIFY' and e.state in ('TAKEN', 'CONFIRMED');
