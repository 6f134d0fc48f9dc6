package cn.zhenggai.statistics.measure;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;

/** By what cases are told apart: to be counted each by itself, or to be left out. Over a row of {@code case_figures c}. */
public enum Dimension {
    CATEGORY("c.category", false),
    ITEM("c.item_code", false),
    TOWNSHIP("c.township_id", true),
    SCHOOL("c.school_id", true),
    /** Of the school, as it was then. */
    KIND("c.school_kind", false),
    SECTION("c.section_id", true),
    CAMPAIGN("c.campaign_id", true),
    /** Who found it. */
    INSPECTOR("c.opened_by", true),
    SOURCE("c.source", false),
    SEVERITY("c.severity", false);

    /** In an address, for cases that belong to none: of no township, of no campaign. */
    public static final String NONE = "none";

    private final String column;
    private final boolean numeric;

    Dimension(String column, boolean numeric) {
        this.column = column;
        this.numeric = numeric;
    }

    public String column() {
        return column;
    }

    /** Its name in addresses. */
    public String word() {
        return name().toLowerCase();
    }

    /** Auditors see numbers and no people. */
    public boolean opensTo(Actor reader) {
        return this != INSPECTOR
                || !reader.is(Role.AUDITOR)
                || reader.isAny(Role.DIRECTOR, Role.DEPUTY, Role.REGISTRAR);
    }

    /** Whether a word can name one of it at all. */
    public boolean sound(String key) {
        return NONE.equals(key) || key.matches(numeric ? "\\d{1,18}" : "\\P{Cntrl}{1,32}");
    }

    public Object value(String key) {
        return numeric ? (Object) Long.valueOf(key) : key;
    }
}
