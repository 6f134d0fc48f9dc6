package cn.zhenggai.demo.story;

import cn.zhenggai.demo.Sheet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Something beside the main path of a case, about the newest of an item in a school.
 *
 * @param by login of the one who does it
 * @param what the verb
 * @param day the day that it sets, null for none
 * @param word what the verb chooses: a unit, a form, a level
 */
public record BesideTold(
        LocalDateTime at,
        String by,
        String what,
        String school,
        String item,
        LocalDate day,
        String word,
        String text,
        String more) {

    static List<BesideTold> all() {
        return Sheet.rows("beside").stream().map(BesideTold::of).toList();
    }

    private static BesideTold of(Map<String, String> row) {
        return new BesideTold(
                LocalDateTime.parse(row.get("at")),
                row.get("by"),
                row.get("what"),
                row.get("school"),
                row.get("item"),
                row.get("day").isBlank() ? null : LocalDate.parse(row.get("day")),
                row.get("word"),
                row.get("text"),
                row.get("more"));
    }

    /** The case, when it is among those that are told. */
    public List<Integer> scriptNumbers(List<CaseTold> cases) {
        return cases.stream()
                .filter(told -> told.school().code().equals(school)
                        && told.seen().item().equals(item))
                .map(CaseTold::no)
                .toList();
    }
}
