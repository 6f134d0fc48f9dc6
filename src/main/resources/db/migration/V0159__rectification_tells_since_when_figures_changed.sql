-- And since when it has held: whoever kept figures of a day that is over sees whether anything reached back behind it.
create or replace view figures_change as
select s.id position, s.from_at
from case_span s;
