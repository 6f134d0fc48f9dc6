package cn.zhenggai.rectification.desk;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cases a person may see at all, as one SQL condition for lists and single cases alike. A school and its township
 * learn of a case when it is issued, never while it is a draft, unless something was stopped for it.
 */
@Component
public class CaseScope {

    private static final int ASKED_AT_ONCE = 500;

    private static final String ISSUED = "c.issued_at is not null";

    private static final String OPEN_TO_MANY = "not c.confidential";
    private static final String ALL = "1 = 1";

    /** Those who take part in cases themselves: what they opened or re-inspect stays in their sight. */
    private static final Role[] WORKING = {
        Role.INSPECTOR,
        Role.TEAM_LEAD,
        Role.SECTION_HEAD,
        Role.REGISTRAR,
        Role.DEPUTY,
        Role.DIRECTOR,
        Role.DISCIPLINE,
        Role.TOWNSHIP
    };

    /** What the holders of some offices see, of the cases of their bureau. */
    private static final List<Way> IN_BUREAU = List.of(
            new Way(ALL, Role.DIRECTOR, Role.DEPUTY),
            new Way(OPEN_TO_MANY, Role.REGISTRAR),
            new Way(ISSUED + " and " + OPEN_TO_MANY, Role.AUDITOR),
            new Way("c.confidential", Role.DISCIPLINE),
            new Way("c.section_id = :scopeUnit", Role.SECTION_HEAD),
            new Way(LookedUp.SIGNING.sql(), Role.SECTION_HEAD),
            new Way(
                    "c.township_id = :scopeUnit and " + told(LookedUp.STOPPED_IN_TOWNSHIP) + " and " + OPEN_TO_MANY,
                    Role.TOWNSHIP),
            new Way(OPEN_TO_MANY + " and " + LookedUp.INSPECTED.sql(), Role.INSPECTOR, Role.TEAM_LEAD),
            new Way(ISSUED + " and " + OPEN_TO_MANY + " and " + LookedUp.ANSWERED_FOR.sql(), Role.CONTACT_LEADER),
            new Way("c.opened_by = :scopeMe", WORKING),
            new Way(LookedUp.IN_SIGHT.sql(), WORKING),
            new Way(LookedUp.VERIFIED.sql(), WORKING));

    private final JdbcClient jdbc;

    CaseScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A condition over {@code rectification_case c}, or over a view of it that shows as much of a case.
     *
     * @param own whose the case is; stands first and alone, so that indexes lead to it
     * @param ways in which it comes into sight besides; they may overlap, none is as good as false
     * @param values those that it names; the names begin with {@code scope}
     */
    public record Condition(String own, List<String> ways, Map<String, Object> values) {

        public Condition(String sql, Map<String, Object> values) {
            this(sql, List.of(ALL), values);
        }

        public String sql() {
            if (ways.isEmpty()) {
                return "1 = 0";
            }
            return ways.contains(ALL) ? own : "(" + own + " and (" + String.join(" or ", ways) + "))";
        }

        /** The same as several conditions, one for each way: for each another index leads to what there is. */
        public List<String> each() {
            return ways.size() < 2 || ways.contains(ALL)
                    ? List.of(sql())
                    : ways.stream().map(way -> own + " and (" + way + ")").toList();
        }

        /** Whether it asks for nothing but what a row itself tells, so that its answer about a row never changes. */
        public boolean ofRowAlone() {
            return !sql().contains("select");
        }
    }

    /**
     * The same for statements that ask it of very many rows: what it looks up is looked up beforehand, by one statement, as
     * long as it is little.
     */
    public Condition spelled(Actor actor) {
        return LookedUp.spell(of(actor), jdbc);
    }

    public Condition of(Actor actor) {
        List<String> ways = actor.inSchool() ? schoolWays(actor) : bureauWays(actor);
        Map<String, Object> values = new HashMap<>();
        values.put("scopeMe", actor.personId());
        values.put("scopeUnit", actor.unitId());
        values.put("scopeBureau", actor.bureauId());
        values.put("scopeDesk", Desk.of(Desk.Kind.SECTION_HEAD, actor.unitId()).toString());
        String own = actor.inSchool() ? "c.school_id = :scopeUnit" : "c.bureau_id = :scopeBureau";
        return new Condition(own, ways, values);
    }

    /** What is told to everybody in the bureau as totals, of its cases that he may not see one by one: nothing confidential. */
    public Condition common(Actor actor) {
        return new Condition(
                "c.bureau_id = :scopeBureau and " + ISSUED + " and " + OPEN_TO_MANY,
                Map.of("scopeBureau", actor.bureauId()));
    }

    public boolean covers(CaseNumber number, Actor actor) {
        Condition scope = of(actor);
        return !jdbc.sql("select 1 from rectification_case c where c.number = :number and " + scope.sql())
                .param("number", number.value())
                .params(scope.values())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Those of the cases that the person may see; one statement for each five hundred. */
    public Set<String> covered(Collection<String> numbers, Actor actor) {
        Condition scope = of(actor);
        List<String> all = List.copyOf(numbers);
        Set<String> covered = new HashSet<>();
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            covered.addAll(jdbc.sql(
                            "select c.number from rectification_case c where c.number in (:numbers) and " + scope.sql())
                    .param("numbers", all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE)))
                    .params(scope.values())
                    .query(String.class)
                    .list());
        }
        return covered;
    }

    private static List<String> schoolWays(Actor actor) {
        List<String> ways = new ArrayList<>();
        if (actor.isAny(Role.PRINCIPAL)) {
            ways.add(told(LookedUp.STOPPED_IN_SCHOOL));
        } else if (actor.isAny(Role.SAFETY_OFFICER, Role.SIGNATORY)) {
            ways.add(told(LookedUp.STOPPED_IN_SCHOOL) + " and " + OPEN_TO_MANY);
        }
        ways.add("c.assignee_id = :scopeMe and " + ISSUED);
        ways.add("c.inside_school and " + LookedUp.VERIFIED.sql());
        return ways;
    }

    private static List<String> bureauWays(Actor actor) {
        return IN_BUREAU.stream()
                .filter(way -> actor.isAny(way.offices()))
                .map(Way::sql)
                .toList();
    }

    /** What the holder of one of these offices sees. */
    private record Way(String sql, Role... offices) {}

    /** Whom something was stopped for has to read why, although the notice is not signed yet. */
    private static String told(LookedUp stopped) {
        return "(" + ISSUED + " or " + stopped.sql() + ")";
    }
}
