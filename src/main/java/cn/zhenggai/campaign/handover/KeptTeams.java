package cn.zhenggai.campaign.handover;

import cn.zhenggai.campaign.CampaignAddress;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.KeptWork;
import cn.zhenggai.organisation.handover.Leaver;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Successors;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places in the teams of campaigns. An unannounced campaign keeps its name to those who go along. */
@Component
@Order(5)
class KeptTeams implements KeptWork {

    private final JdbcClient jdbc;
    private final Successors successors;

    KeptTeams(JdbcClient jdbc, Successors successors) {
        this.jdbc = jdbc;
        this.successors = successors;
    }

    @Override
    public String kind() {
        return "TEAM";
    }

    @Override
    public List<Piece> leftIn(long bureauId, int limit) {
        return left("k.bureau_id = :id", bureauId, limit);
    }

    @Override
    public List<Piece> leftBy(Leaver leaver) {
        return left("k.person_id = :id", leaver.person().id(), Integer.MAX_VALUE);
    }

    private List<Piece> left(String where, long id, int limit) {
        return jdbc.sql("select k.* from team_place_left k where " + where
                        + " order by k.ends_on, k.team_id, k.person_id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> piece(row))
                .list();
    }

    private Piece piece(ResultSet row) throws SQLException {
        boolean secret = row.getString("mode").equals("UNANNOUNCED");
        return new Piece(
                kind(),
                row.getString("team_id"),
                row.getInt("leads"),
                CampaignAddress.page(row.getLong("campaign_id")),
                row.getString("team_name"),
                secret ? Actor.NOBODY : row.getString("name"),
                null,
                Desk.person(row.getLong("person_id")),
                BureauTime.day(row, "ends_on"));
    }

    /** Who is in no team of the campaigns yet, and keeps away from none of the teams' schools. */
    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        Set<Long> barred = barred(pieces);
        List<PersonCard> people = successors.holders(
                leaver, Role.INSPECTOR, Role.TEAM_LEAD, Role.SECTION_HEAD, Role.REGISTRAR, Role.TOWNSHIP, Role.DEPUTY);
        return Taker.ofAll(pieces, people.stream().filter(person -> !barred.contains(person.id())));
    }

    private Set<Long> barred(List<Piece> pieces) {
        List<Long> teams =
                pieces.stream().map(Piece::reference).map(Long::valueOf).toList();
        return new HashSet<>(
                jdbc.sql("""
                        select o.leader_id from campaign_team t join campaign_team o on o.campaign_id = t.campaign_id
                        where t.id in (:teams)
                        union select m.person_id from campaign_team t join campaign_team o on o.campaign_id = t.campaign_id
                        join campaign_member m on m.team_id = o.id where t.id in (:teams)
                        union select r.person_id from campaign_school s join recusal r on r.school_id = s.school_id
                        where s.team_id in (:teams)""").param("teams", teams).query(Long.class).list());
    }

    @Override
    public void passOn(List<Piece> pieces, Passing passing) {
        for (Piece piece : pieces) {
            String sql = piece.position() == 1
                    ? "update campaign_team set leader_id = :next where id = :team and leader_id = :former"
                    : "update campaign_member set person_id = :next where team_id = :team and person_id = :former";
            jdbc.sql(sql)
                    .param("next", passing.to().id())
                    .param("team", Long.valueOf(piece.reference()))
                    .param("former", passing.from().id())
                    .update();
        }
    }
}
