package cn.zhenggai.campaign.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The teams of a campaign, and which schools each of them keeps away from. */
@Component
public class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were formed, members by name. */
    public List<Team> of(long campaignId) {
        List<Line> lines =
                jdbc.sql("""
                        select t.id, t.name team_name, t.leader_id, t.joint_with, p.id person_id, p.name, u.name unit_name
                        from campaign_team t
                        join (select id team_id, leader_id person_id from campaign_team
                              union select team_id, person_id from campaign_member) m on m.team_id = t.id
                        join org_person p on p.id = m.person_id join org_unit u on u.id = p.unit_id
                        where t.campaign_id = :campaign order by t.id, p.name, p.id""").param("campaign", campaignId).query(Line::read).list();
        return lines.stream()
                .collect(Collectors.groupingBy(Line::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Teams::team)
                .toList();
    }

    private record Line(long id, String name, String jointWith, long leaderId, Team.Member person) {

        static Line read(ResultSet row, int n) throws SQLException {
            return new Line(
                    row.getLong("id"),
                    row.getString("team_name"),
                    row.getString("joint_with"),
                    row.getLong("leader_id"),
                    new Team.Member(row.getLong("person_id"), row.getString("name"), row.getString("unit_name")));
        }
    }

    private static Team team(List<Line> lines) {
        Line first = lines.get(0);
        Team.Member leader = lines.stream()
                .map(Line::person)
                .filter(person -> person.id() == first.leaderId())
                .findFirst()
                .orElseThrow();
        List<Team.Member> members = lines.stream()
                .map(Line::person)
                .filter(person -> person != leader)
                .toList();
        return new Team(first.id(), first.name(), leader, members, first.jointWith());
    }

    /** The schools, by team, that somebody in it must keep away from (回避). */
    public Map<Long, Set<Long>> barred(long campaignId) {
        return jdbc
                .sql("""
                        select t.id, r.school_id from campaign_team t
                        left join campaign_member m on m.team_id = t.id
                        join recusal r on r.person_id = t.leader_id or r.person_id = m.person_id
                        where t.campaign_id = :campaign""")
                .param("campaign", campaignId)
                .query((row, n) -> Map.entry(row.getLong("id"), row.getLong("school_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
