package cn.zhenggai.rectification.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a case itself does not tell of who may see it: a short list that stands elsewhere. */
enum LookedUp {
    SIGNING("c.id", "select t.id from rectification_case t where t.signing_desk = :scopeDesk"),
    STOPPED_IN_TOWNSHIP(
            "c.id", "select t.id from rectification_case t where t.township_id = :scopeUnit and t.stops_given > 0"),
    STOPPED_IN_SCHOOL(
            "c.id", "select t.id from rectification_case t where t.school_id = :scopeUnit and t.stops_given > 0"),
    INSPECTED("c.school_id", answers("INSPECTOR")),
    ANSWERED_FOR("c.school_id", answers("CONTACT_LEADER")),
    IN_SIGHT("c.id", "select w.case_id from case_sight w where w.person_id = :scopeMe"),
    VERIFIED("c.id", "select distinct v.case_id from case_verifier v where v.person_id = :scopeMe");

    /** Longer lists are left to the database. */
    private static final int MOST = 1000;

    private final String column;
    private final String select;

    LookedUp(String column, String select) {
        this.column = column;
        this.select = select;
    }

    private static String answers(String kind) {
        return "select s.unit_id from org_responsibility s where s.person_id = :scopeMe and s.kind = '" + kind + "'";
    }

    String sql() {
        return column + " in (" + select + ")";
    }

    private String list() {
        return "scope" + name();
    }

    /** @return the same condition about the same cases, with lists written out that are not long */
    static CaseScope.Condition spell(CaseScope.Condition condition, JdbcClient jdbc) {
        List<LookedUp> asked = Arrays.stream(values())
                .filter(one -> condition.sql().contains(one.sql()))
                .toList();
        if (asked.isEmpty()) {
            return condition;
        }
        Map<LookedUp, List<Long>> found = found(asked, condition.values(), jdbc);
        Map<String, Object> values = new HashMap<>(condition.values());
        List<String> ways = condition.ways();
        for (LookedUp one : asked) {
            List<Long> ids = found.getOrDefault(one, List.of());
            ways = ways.stream()
                    .map(way -> way.replace(one.sql(), one.spelled(ids)))
                    .toList();
            values.put(one.list(), ids);
        }
        return new CaseScope.Condition(condition.own(), ways, values);
    }

    private String spelled(List<Long> ids) {
        if (ids.size() > MOST) {
            return sql();
        }
        return ids.isEmpty() ? "1 = 0" : column + " in (:" + list() + ")";
    }

    private static Map<LookedUp, List<Long>> found(List<LookedUp> asked, Map<String, Object> values, JdbcClient jdbc) {
        Map<LookedUp, List<Long>> found = new EnumMap<>(LookedUp.class);
        jdbc.sql(asked.stream()
                        .map(one ->
                                "select '" + one + "' list, x.* from (" + one.select + " limit " + (MOST + 1) + ") x")
                        .collect(Collectors.joining(" union all ")))
                .params(values)
                .query((RowCallbackHandler)
                        row -> found.computeIfAbsent(valueOf(row.getString(1)), one -> new ArrayList<>())
                                .add(row.getLong(2)));
        found.values().forEach(ids -> ids.sort(null));
        return found;
    }
}
