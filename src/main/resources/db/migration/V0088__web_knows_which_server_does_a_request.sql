-- A server that starts again takes back what it was doing when it was killed.
alter table request_key add column node varchar(200);
