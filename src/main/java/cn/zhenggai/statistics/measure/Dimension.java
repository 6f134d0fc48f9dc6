package cn.zhenggai.statistics.measure;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.WrittenDay;
import java.util.Arrays;
import java.util.List;

/** By what cases are told apart: to be counted each by itself, or to be left out. Over a row of {@code case_figures c}. */
public enum Dimension {
    CATEGORY("c.category", Key.TEXT),
    ITEM("c.item_code", Key.TEXT),
    TOWNSHIP("c.township_id", Key.ID),
    SCHOOL("c.school_id", Key.ID),
    /** Of the school, as it was then. */
    KIND("c.school_kind", Key.TEXT),
    SECTION("c.section_id", Key.ID),
    CAMPAIGN("c.campaign_id", Key.ID),
    /** Who found it. */
    INSPECTOR("c.opened_by", Key.ID),
    SOURCE("c.source", Key.TEXT),
    SEVERITY("c.severity", Key.TEXT),
    /** Where at the school it was found, in the words of whoever found it. */
    PLACE("(select p.place from case_card p where p.id = c.id)", Key.TEXT),
    /** The last day that the school has. */
    DEADLINE("c.deadline", Key.DAY),
    /** How far it has climbed the ladder of its deadline; 0 for not at all. */
    LADDER("""
            (select coalesce(max(l.level), 0) from ladder_reached l where l.case_id = c.id and l.episode = c.episode
             and l.reached_at <= :now and (l.annulled_at is null or l.annulled_at > :now))""", Key.ID);

    /** In an address, for cases that belong to none: of no township, of no campaign. */
    public static final String NONE = "none";

    private enum Key {
        ID,
        TEXT,
        DAY
    }

    private static final int LONGEST = 100;
    private static final String NUMBER = "\\d{1,18}";

    private final String column;
    private final Key key;

    Dimension(String column, Key key) {
        this.column = column;
        this.key = key;
    }

    /** Those that an analysis can be cut by. */
    public static List<Dimension> cuts(Actor reader) {
        return Arrays.stream(values()).filter(by -> by.opensTo(reader)).toList();
    }

    public String column() {
        return column;
    }

    /** Its name in addresses. */
    public String word() {
        return name().toLowerCase();
    }

    /** Whether figures can be cut by it for the reader. Auditors see numbers and no people. */
    public boolean opensTo(Actor reader) {
        return switch (this) {
            case PLACE, DEADLINE, LADDER -> false;
            case INSPECTOR -> !reader.is(Role.AUDITOR) || reader.isAny(Role.DIRECTOR, Role.DEPUTY, Role.REGISTRAR);
            default -> true;
        };
    }

    /** Whether it says what a case is about, and not whose it is. */
    boolean general() {
        return switch (this) {
            case CATEGORY, ITEM, KIND, SOURCE, SEVERITY -> true;
            default -> false;
        };
    }

    /** Whether a reader may narrow figures by it. */
    boolean narrows(Actor reader) {
        return this != INSPECTOR || opensTo(reader);
    }

    /** Whether a word can name one of it at all. */
    boolean sound(String word) {
        return NONE.equals(word)
                || switch (key) {
                    case ID -> word.matches(NUMBER);
                    case TEXT -> word.length() <= LONGEST;
                    case DAY -> WrittenDay.day(word).isPresent();
                };
    }

    Object value(String word) {
        return switch (key) {
            case ID -> Long.valueOf(word);
            case TEXT -> word;
            case DAY -> WrittenDay.day(word).orElseThrow();
        };
    }
}
