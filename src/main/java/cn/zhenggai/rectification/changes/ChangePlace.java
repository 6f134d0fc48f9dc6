package cn.zhenggai.rectification.changes;

/**
 * A place in the order of changes, behind which a reader goes on. Written so that nobody reckons with it.
 *
 * @param position of the last entry before it, 0 before the first; {@link #END} for wherever the end is
 */
public record ChangePlace(long position) {

    public static final ChangePlace START = new ChangePlace(0);

    private static final long END = Long.MAX_VALUE;
    private static final String LAST = "end";
    private static final String SIGN = "c";
    private static final int DIGITS = 36;

    /** @throws IllegalArgumentException for what no page ever gave */
    public static ChangePlace of(String written) {
        if (LAST.equals(written)) {
            return new ChangePlace(END);
        }
        if (!written.startsWith(SIGN)) {
            throw new IllegalArgumentException("No place in the changes: " + written);
        }
        long position = Long.parseLong(written.substring(SIGN.length()), DIGITS);
        if (position < 0 || position == END) {
            throw new IllegalArgumentException("No place in the changes: " + written);
        }
        return new ChangePlace(position);
    }

    /** Nobody stands behind the end. */
    ChangePlace within(long end) {
        return position > end ? new ChangePlace(end) : this;
    }

    @Override
    public String toString() {
        return SIGN + Long.toString(position, DIGITS);
    }
}
