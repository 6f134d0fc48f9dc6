-- How far a case has climbed is asked of thousands of cases at once, by the cockpit and by the leaders' desk: answered by the index alone.
create index ix_escalation_reached on escalation (case_id, clock, subject, state, level, decided_at, taken_at, annulled_at);
