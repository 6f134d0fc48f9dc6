package cn.zhenggai.rectification.reading;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the list of cases; each part but the view may be null.
 *
 * @param text looked for in number, title, description and school
 * @param mine only what the reader opened himself
 * @param objecting only what an objection waits about
 * @param year in which it ended; only of one school, whose cases are few
 */
public record CaseFilter(
        View view,
        String text,
        CaseState state,
        Severity severity,
        String category,
        Long schoolId,
        Long townshipId,
        boolean mine,
        boolean objecting,
        @Nullable Integer year) {

    private static final int FIRST = 1970;
    private static final int LAST = 2999;

    public CaseFilter {
        year = schoolId == null || year == null || year < FIRST || year > LAST ? null : year;
    }

    public CaseFilter(
            View view,
            String text,
            CaseState state,
            Severity severity,
            String category,
            Long schoolId,
            Long townshipId,
            boolean mine,
            boolean objecting) {
        this(view, text, state, severity, category, schoolId, townshipId, mine, objecting, null);
    }

    public CaseFilter(
            View view,
            String text,
            CaseState state,
            Severity severity,
            String category,
            Long schoolId,
            Long townshipId,
            boolean mine) {
        this(view, text, state, severity, category, schoolId, townshipId, mine, false);
    }

    /**
     * Open ones come soonest due first, ended ones last ended first, all of them newest first. Two are what figures count: orders that were
     * served and are open, and cases of this year that are rectified. In the last something is stopped now.
     */
    public enum View {
        OPEN,
        OVERDUE,
        CLAIMED,
        ENDED,
        ALL,
        SERVED,
        CLOSED_THIS_YEAR,
        STOPPED,
        /** In time, and due by Sunday. */
        DUE_THIS_WEEK
    }

    public static CaseFilter of(View view) {
        return new CaseFilter(view, null, null, null, null, null, null, false, false);
    }

    public static CaseFilter startedByReader() {
        return new CaseFilter(View.ALL, null, null, null, null, null, null, true, false);
    }

    /** Whether words are looked for. */
    boolean typed() {
        return text != null && !text.isBlank();
    }
}
