-- The order that a step climbed for was found not to have been: the step stays in the story and counts no more.
alter table escalation add column annulled_at datetime(3);
