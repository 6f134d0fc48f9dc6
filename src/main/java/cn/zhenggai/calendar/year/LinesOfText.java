package cn.zhenggai.calendar.year;

/** In which line of a text something stands that is asked for in its order. */
final class LinesOfText {

    private final String text;
    private int place;
    private int line = 1;

    LinesOfText(String text) {
        this.text = text;
    }

    /** From 1; that of what was asked last when it is not found behind it. */
    int of(String wanted) {
        int found = text.indexOf(wanted, place);
        if (found >= 0) {
            line += (int) text.substring(place, found)
                    .chars()
                    .filter(sign -> sign == '\n')
                    .count();
            place = found;
        }
        return line;
    }
}
