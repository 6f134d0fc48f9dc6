-- Places in teams whose people have gone, while the campaign goes on, and plans for which nobody answers any more.
create view team_place_left as
select t.id team_id, t.name team_name, c.id campaign_id, c.code, c.name, c.mode, c.bureau_id, c.ends_on, m.person_id, m.leads
from campaign c
join campaign_team t on t.campaign_id = c.id
join (select l.id team_id, l.leader_id person_id, 1 leads from campaign_team l
      union all
      select o.team_id, o.person_id, 0 leads from campaign_member o) m on m.team_id = t.id
where c.state <> 'ENDED'
  and not exists (select 1 from person p join unit u on u.id = p.unit_id
                  where p.id = m.person_id and p.active and (u.kind <> 'SCHOOL' or c.mode = 'PEER'));

create view plan_left as
select n.id, n.name, n.bureau_id, n.unit_id, n.responsible_id person_id, n.until
from inspection_plan n
where n.ended_at is null
  and n.responsible_id is not null
  and not exists (select 1 from person p where p.id = n.responsible_id and p.active);
