-- Whether the inspector put right what the device had reckoned.
alter table visit add column times_put_right boolean not null default false;
