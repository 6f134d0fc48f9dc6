package cn.zhenggai.coordination;

/**
 * What narrows the list of letters; each part but the view may be null.
 *
 * @param unitId of the department
 * @param text looked for in subject, school and number of the case
 */
public record LetterFilter(View view, Long unitId, String text) {

    public LetterFilter {
        view = view == null ? View.OPEN : view;
    }

    /** What the tabs of the list show. */
    public enum View {
        OPEN,
        OVERDUE,
        OBJECTED,
        AGENDA,
        ALL
    }
}
