-- What it told of has moved on to somebody else: it is read no more, and leads to where its reader still has business.
alter table message add column settled_at datetime(3);
