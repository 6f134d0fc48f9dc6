-- A step that was put off comes back as itself when the hold is over: a row of its own, with the turn it is.
alter table escalation add column turn int not null default 1;
create unique index uk_escalation_turn on escalation (case_id, clock, subject, rung, turn);
alter table escalation drop index uk_escalation_once;
