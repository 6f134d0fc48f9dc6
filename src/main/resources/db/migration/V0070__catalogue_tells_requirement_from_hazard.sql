-- What an inspector ticks is a requirement; the words of the hazard are the draft of a finding. Items of before had one
-- text for both: it stays in both places, so that records of before read as they did.
alter table hazard_item add column requirement varchar(300) not null default '';
alter table hazard_item add column usual_order varchar(500) not null default '';
alter table hazard_item add column example varchar(300) not null default '';
alter table hazard_item add column applies_to varchar(200) not null default 'ALL';
alter table hazard_item add column basis_checked boolean not null default false;
update hazard_item set requirement = wording;
-- A basis that the bureau wrote itself is one that it knows.
update hazard_item set basis_checked = true where changed_by is not null and basis <> '';

-- Which of the catalogues that come with the program the installation has taken over; 0 for none yet.
alter table catalogue_revision add column edition int not null default 0;
update catalogue_revision set edition = 1 where revision > 0;
