package cn.zhenggai.campaign;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which schools of which campaigns a person may see, as one SQL condition over {@code campaign c}, its schools
 * {@code s} and the visits {@code v} that count. Of an unannounced campaign the school, its township and its contact
 * leader learn when the record is there and not before (暗访); who goes along is no exception beyond his own team.
 */
final class CampaignScope {

    private static final String OPEN = "(c.mode <> 'UNANNOUNCED' or v.state = 'RECORDED')";
    private static final String STARTED = "c.state <> 'PREPARED' and ";
    private static final String HIS_SCHOOL = "exists (select 1 from org_responsibility r where r.unit_id = s.school_id"
            + " and r.person_id = :scopeMe and r.kind = '%s')";
    private static final String MEMBER = "exists (select 1 from campaign_team t where t.campaign_id = c.id"
            + " and (c.mode <> 'UNANNOUNCED' or t.id = s.team_id) and (t.leader_id = :scopeMe or exists"
            + " (select 1 from campaign_member m where m.team_id = t.id and m.person_id = :scopeMe)))";

    /** Over {@code campaign c} alone: what a section leads. */
    static final String LED = "c.lead_section_id = :scopeUnit";

    /** Whoever cares for a school learns of nothing secret at it, whatever else he is in the bureau. */
    private static final String NOT_HIS = "(" + OPEN + " or not " + HIS_SCHOOL.formatted("CONTACT_LEADER") + ")";

    private static final List<Way> BY_OFFICE = List.of(
            new Way(NOT_HIS, Role.REGISTRAR, Role.DEPUTY, Role.DIRECTOR),
            new Way(OPEN, Role.AUDITOR),
            new Way(OPEN + " or " + LED + " and " + NOT_HIS, Role.SECTION_HEAD),
            new Way(STARTED + OPEN + " and " + HIS_SCHOOL.formatted("INSPECTOR"), Role.INSPECTOR, Role.TEAM_LEAD));

    private CampaignScope() {}

    /** What somebody sees by an office that he holds in the bureau. */
    private record Way(String sql, Role... offices) {}

    /** Over {@code campaign c} alone: what somebody prepared himself, and what his township runs. */
    static String keptBy(Actor actor) {
        List<String> ways = new ArrayList<>();
        if (CampaignRights.mayPrepare(actor)) {
            ways.add("c.created_by = :scopeMe");
        }
        if (CampaignRights.ofTownship(actor)) {
            ways.add("c.unit_id = :scopeUnit");
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }

    record Condition(String sql, Map<String, Object> values) {}

    static Condition of(Actor actor) {
        Map<String, Object> values = new HashMap<>();
        values.put("scopeMe", actor.personId());
        values.put("scopeUnit", actor.unitId());
        values.put("scopeBureau", actor.bureauId());
        List<String> ways = actor.inSchool() ? schoolWays(actor) : officeWays(actor);
        ways.add(STARTED + MEMBER);
        return new Condition("c.bureau_id = :scopeBureau and (" + String.join(" or ", ways) + ")", values);
    }

    private static List<String> schoolWays(Actor actor) {
        List<String> ways = new ArrayList<>();
        if (actor.isAny(Role.PRINCIPAL, Role.SAFETY_OFFICER, Role.SIGNATORY)) {
            ways.add(STARTED + "s.school_id = :scopeUnit and " + OPEN);
        }
        return ways;
    }

    private static List<String> officeWays(Actor actor) {
        List<String> ways = new ArrayList<>();
        ways.add(keptBy(actor));
        BY_OFFICE.stream()
                .filter(way -> actor.isAny(way.offices()))
                .map(Way::sql)
                .forEach(ways::add);
        if (CampaignRights.ofTownship(actor)) {
            ways.add(STARTED + "s.township_id = :scopeUnit and " + OPEN);
        }
        ways.add(STARTED + OPEN + " and " + HIS_SCHOOL.formatted("CONTACT_LEADER"));
        return ways;
    }
}
