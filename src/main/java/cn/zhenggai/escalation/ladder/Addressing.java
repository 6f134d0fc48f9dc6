package cn.zhenggai.escalation.ladder;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names the people who hear of the steps of a batch, one statement a part whatever the number of steps. Who has several
 * parts is named once, in the first of them. Of a confidential case hears only who may open it. Index {@code
 * ix_escalation_batch}.
 */
@Component
public class Addressing {

    public static final Only EVERYBODY = new Only("1 = 1", Map.of());

    private static final Set<String> IN_CONFIDENCE =
            Set.of("PRINCIPAL", "ASSIGNEE", "SECTION_HEAD", "DEPUTY", "DIRECTOR", "HOLDER");
    private static final String ITEM = "join open_step w on w.id = e.subject ";
    private static final String DESK = "s.kind = w.desk_kind and s.%s = w.desk_id";

    private final JdbcClient jdbc;

    Addressing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A condition over {@code escalation e}: whose addressees are wanted. */
    public record Only(String sql, Map<String, Object> values) {}

    public void tell(long batch, String kind, List<String> parts, Only only) {
        for (String part : parts) {
            for (String seats : seats(part)) {
                name(batch, kind, part, seats, only);
            }
        }
    }

    private void name(long batch, String kind, String part, String seats, Only only) {
        Map<String, Object> values = new HashMap<>(only.values());
        values.put("batch", batch);
        values.put("kind", kind);
        values.put("part", part);
        jdbc.sql("""
                        insert into escalation_addressee (escalation_id, kind, person_id, part, batch)
                        select distinct e.id, :kind, s.person_id, :part, :batch
                        from escalation e join case_place c on c.id = e.case_id %s
                        where e.batch = :batch and %s%s
                          and not exists (select 1 from escalation_addressee a where a.escalation_id = e.id
                                          and a.kind = :kind and a.person_id = s.person_id)""".formatted(seats, only.sql(), discreetly(part)))
                .params(values)
                .update();
    }

    private static List<String> seats(String part) {
        return switch (part) {
            case "ASSIGNEE" -> List.of("join active_person s on s.person_id = c.assignee_id");
            case "PRINCIPAL", "SAFETY_OFFICER" -> List.of(inUnit("c.school_id", part));
            case "TOWNSHIP" -> List.of(inUnit("c.township_id", part));
            case "SECTION_HEAD" -> List.of(inUnit("c.section_id", part));
            case "DEPUTY", "DIRECTOR" ->
                List.of("join bureau_seat s on s.bureau_id = c.bureau_id and s.role = '" + part + "'");
            case "CONTACT_LEADER" -> List.of(guardian(part));
            case "INSPECTOR" -> List.of(guardian(part), "join active_person s on s.person_id = c.opened_by");
            case "LISTING_LEADER" ->
                List.of("join listing_leader l on l.case_id = c.id join active_person s on s.person_id = l.person_id");
            case "HOLDER" -> holders(ITEM);
            default -> throw new IllegalStateException("The ladder addresses an unknown part: " + part);
        };
    }

    /** Who would hear today as this part, by case; as it is told when a step is taken. */
    public Map<Long, Set<Long>> wouldHear(String part, Collection<Long> cases) {
        Map<Long, Set<Long>> people = new HashMap<>();
        for (String seats : seats(part)) {
            read(
                    "select distinct c.id subject, s.person_id from case_card c " + seats + " where c.id in (:subjects)"
                            + discreetly(part),
                    cases,
                    people);
        }
        return people;
    }

    /** Who sits today at the desks of these work items. */
    public Map<Long, Set<Long>> holding(Collection<Long> items) {
        Map<Long, Set<Long>> people = new HashMap<>();
        for (String seats : holders("")) {
            read(
                    "select distinct w.id subject, s.person_id from step_course w " + seats
                            + " where w.id in (:subjects)",
                    items,
                    people);
        }
        return people;
    }

    private void read(String sql, Collection<Long> subjects, Map<Long, Set<Long>> people) {
        if (!subjects.isEmpty()) {
            jdbc.sql(sql).param("subjects", subjects).query(row -> {
                people.computeIfAbsent(row.getLong("subject"), none -> new HashSet<>())
                        .add(row.getLong("person_id"));
            });
        }
    }

    private static String discreetly(String part) {
        return IN_CONFIDENCE.contains(part) ? "" : " and not c.confidential";
    }

    private static String inUnit(String unit, String role) {
        return "join unit_seat s on s.unit_id = " + unit + " and s.role = '" + role + "'";
    }

    private static String guardian(String kind) {
        return "join school_guardian s on s.school_id = c.school_id and s.kind = '" + kind + "'";
    }

    /** Whoever sits at the desk where the late step lies: a person, an office of a unit, or one of the whole bureau. */
    private static List<String> holders(String item) {
        return List.of(
                item + "join active_person s on w.desk_kind = 'PERSON' and s.person_id = w.desk_id",
                item + "join unit_desk s on " + DESK.formatted("unit_id"),
                item + "join bureau_desk s on " + DESK.formatted("bureau_id"));
    }
}
