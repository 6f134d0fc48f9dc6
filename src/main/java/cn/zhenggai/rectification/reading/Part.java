package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;

/** By what a list of cases is narrowed, beside its words; several hold together. */
public enum Part {
    STATE(CaseState.class, "c.state = :%s"),
    SEVERITY(Severity.class, "c.severity = :%s"),
    CATEGORY(String.class, "c.category = :%s"),
    SCHOOL(Long.class, "c.school_id = :%s"),
    TOWNSHIP(Long.class, "c.township_id = :%s"),
    SECTION(Long.class, "c.section_id = :%s"),
    SOURCE(Source.class, "c.source = :%s"),
    /** Whose visits found it. Index {@code ix_case_visit}. */
    CAMPAIGN(Long.class, "c.visit_id in (select v.id from visit_card v where v.campaign_id = :%s)"),
    /** Who found it; for nobody who reads without persons. */
    INSPECTOR(Long.class, "c.opened_by = :%s"),
    /** How far it has climbed the ladder of its deadline, 1 to 6. */
    LEVEL(Long.class, """
            (select max(l.level) from ladder_reached l
             where l.case_id = c.id and l.episode = c.episode and l.annulled_at is null) = :%s"""),
    /** What the reader opened himself. */
    MINE(Boolean.class, "c.opened_by = :me"),
    /** What an objection waits about. */
    OBJECTING(Boolean.class, "c.objecting = true"),
    /** Which of its days the two that follow are about; the day on which it was found where nothing else is said. */
    ON(Days.class, ""),
    FROM(LocalDate.class, ""),
    /** Included. */
    UNTIL(LocalDate.class, "");

    /** Days of a case that a period can be about. */
    public enum Days {
        FOUND,
        DUE,
        ENDED
    }

    private final Class<?> kind;
    private final String condition;

    Part(Class<?> kind, String condition) {
        this.kind = kind;
        this.condition = condition;
    }

    public Class<?> kind() {
        return kind;
    }

    /** Its name in addresses. */
    public String word() {
        return name().toLowerCase();
    }

    /** Over {@code rectification_case c}; blank for what says nothing alone. */
    String condition() {
        return condition.formatted(word());
    }

    Object of(Object value) {
        return kind.cast(value);
    }
}
