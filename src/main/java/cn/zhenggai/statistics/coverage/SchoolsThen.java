package cn.zhenggai.statistics.coverage;

/** What is said of schools at a cut-off, over {@code org_unit u}, with {@code :now} and the days of a period. */
public final class SchoolsThen {

    static final String RECORD =
            "v.school_id = u.id and v.state = 'RECORDED' and v.mode <> 'SELF_CHECK' and v.recorded_at <= :now";
    /** With a record of an inspection in the period. */
    public static final String VISITED =
            "exists (select 1 from visit_card v where " + RECORD + " and v.visited_on between :from and :until)";
    /** A school that was there. */
    public static final String OPEN = "u.kind = 'SCHOOL' and (u.begun_at is null or u.begun_at <= :now)"
            + " and (u.active or u.closed_at > :now)";

    private SchoolsThen() {}
}
