package cn.zhenggai.escalation.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of a list starts: severity, day, id and step of the row before it. */
record DeskCursor(String severity, LocalDate day, long id, String step) {

    private static final Pattern SHAPE =
            Pattern.compile("(GENERAL|MAJOR)_(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,18})_([A-Z_-]{1,24})");

    /** Null for nonsense, which starts at the top. */
    static DeskCursor parse(String text) {
        Matcher found = text == null ? null : SHAPE.matcher(text);
        try {
            return found == null || !found.matches()
                    ? null
                    : new DeskCursor(
                            found.group(1),
                            LocalDate.parse(found.group(2)),
                            Long.parseLong(found.group(3)),
                            found.group(4));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String after(DeskList list, DeskLine line) {
        boolean ofSteps = list == DeskList.WAITING || list == DeskList.BUREAU;
        LocalDate day = ofSteps ? line.hands().dueOn() : line.dates().deadline();
        long id = ofSteps ? line.hands().item() : line.id();
        return line.severity() + "_" + day + "_" + id + "_"
                + (ofSteps ? line.hands().step() : "-");
    }

    /** The rest of the list in its own order. */
    String condition(DeskList list, Map<String, Object> values) {
        values.put("fromDay", day);
        values.put("fromId", id);
        switch (list) {
            case OVERDUE -> {
                values.put("fromSeverity", severity);
                return " and (c.severity < :fromSeverity or c.severity = :fromSeverity"
                        + " and (c.deadline > :fromDay or c.deadline = :fromDay and c.id > :fromId))";
            }
            case SOON -> {
                return " and (c.deadline > :fromDay or c.deadline = :fromDay and c.id > :fromId)";
            }
            default -> {
                values.put("fromStep", step);
                return " and (w.due_on > :fromDay or w.due_on = :fromDay"
                        + " and (w.id > :fromId or w.id = :fromId and w.step > :fromStep))";
            }
        }
    }
}
