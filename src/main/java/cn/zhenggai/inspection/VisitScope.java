package cn.zhenggai.inspection;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which visits a person may know of, as one SQL condition. An unannounced one is nobody's outside the bureau and its
 * own members until its record is there; one of a campaign is known to those who may know it from the campaign and to
 * nobody else, as {@link SecretVisits} says. Lists, counts and single pages all ask here.
 */
@Component
public class VisitScope {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private static final String NO_SECRET = "(v.mode <> 'UNANNOUNCED' or v.state = 'RECORDED')";
    private static final String AS_MEMBER = "v.planned_by = :scopeMe or exists (select 1 from visit_member m"
            + " where m.visit_id = v.id and m.person_id = :scopeMe)";

    /** Whoever cares for the school, whatever else he is in the bureau. */
    private static final String NO_SURPRISE_SPOILED = "(" + NO_SECRET + " or not " + answers("CONTACT_LEADER") + ")";

    private static final List<Way> BY_OFFICE = List.of(
            new Way("v.bureau_id = :scopeBureau", Role.REGISTRAR, Role.DEPUTY, Role.DIRECTOR),
            new Way("v.township_id = :scopeUnit and " + NO_SECRET, Role.TOWNSHIP),
            new Way("v.state = 'RECORDED' and " + answers("INSPECTOR"), Role.INSPECTOR, Role.TEAM_LEAD),
            new Way(answers("CONTACT_LEADER"), Role.CONTACT_LEADER),
            new Way("v.bureau_id = :scopeBureau and v.state = 'RECORDED'", Role.AUDITOR));

    private final JdbcClient jdbc;
    private final SecretVisits secrets;

    VisitScope(JdbcClient jdbc, SecretVisits secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /**
     * A condition over {@code visit v}.
     *
     * @param values those that it names; the names begin with {@code scope}
     */
    public record Condition(String sql, Map<String, Object> values) {}

    public Condition of(Actor actor) {
        List<String> ways = actor.inSchool() ? schoolWays(actor) : bureauWays(actor);
        Map<String, Object> values = new HashMap<>();
        values.put("scopeMe", actor.personId());
        values.put("scopeUnit", actor.unitId());
        values.put("scopeBureau", actor.bureauId());
        String byOffice = ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
        String kept = AS_MEMBER + " or " + secrets.keptBy(actor);
        return new Condition("(" + kept + " or " + byOffice + " and " + NO_SURPRISE_SPOILED + ")", values);
    }

    public boolean covers(long visitId, Actor actor) {
        Condition scope = of(actor);
        return !jdbc.sql("select 1 from visit v where v.id = :visit and " + scope.sql())
                .param("visit", visitId)
                .params(scope.values())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** @throws VisitNotFound and notes the attempt */
    public void mustSee(long visitId, Actor actor) {
        if (!covers(visitId, actor)) {
            SECURITY.warn("denied: {} asked for visit {}", actor.login(), visitId);
            throw new VisitNotFound(visitId);
        }
    }

    private static List<String> schoolWays(Actor actor) {
        return actor.isAny(Role.PRINCIPAL, Role.SAFETY_OFFICER, Role.SIGNATORY)
                ? List.of("v.school_id = :scopeUnit and " + NO_SECRET)
                : List.of();
    }

    private List<String> bureauWays(Actor actor) {
        List<String> ways = new ArrayList<>();
        BY_OFFICE.stream()
                .filter(way -> actor.isAny(way.offices()))
                .map(Way::sql)
                .forEach(ways::add);
        if (actor.is(Role.SECTION_HEAD)) {
            ways.add("v.bureau_id = :scopeBureau and (" + NO_SECRET + " or v.campaign_id is null or "
                    + secrets.ledBy(actor) + ")");
        }
        return ways;
    }

    /** What somebody knows of by an office that he holds in the bureau. */
    private record Way(String sql, Role... offices) {}

    private static String answers(String kind) {
        return "exists (select 1 from org_responsibility s where s.unit_id = v.school_id and s.person_id = :scopeMe"
                + " and s.kind = '" + kind + "')";
    }
}
