package cn.zhenggai.notification.letter;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What became of an attempt.
 *
 * @param reason one line for the operator, null when there is nothing to tell
 * @param until for {@link Kind#NOT_NOW}: when it may be tried again
 * @param endsRound whether others should wait for the next round, because the other side is in trouble
 */
public record Answer(Kind kind, String reason, Instant until, boolean endsRound) {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final int LONGEST = 300;

    public enum Kind {
        DELIVERED,
        /** The recipient has left or has no address any more. */
        UNWANTED,
        /** Refused for now. */
        LATER,
        /** Not tried, and not to be tried before the moment given. */
        NOT_NOW,
        /** Refused for good. */
        NEVER,
        /** Nobody there to take anything: no fault of this one, and no attempt. */
        AWAY
    }

    public static Answer delivered() {
        return new Answer(Kind.DELIVERED, null, null, false);
    }

    public static Answer unwanted() {
        return new Answer(Kind.UNWANTED, null, null, false);
    }

    public static Answer later(String reason) {
        return new Answer(Kind.LATER, oneLine(reason), null, false);
    }

    /** The line broke or nobody spoke: whether it arrived is not known. */
    public static Answer unanswered(String reason) {
        return new Answer(Kind.LATER, oneLine(reason), null, true);
    }

    public static Answer notBefore(Instant until, String reason) {
        return new Answer(Kind.NOT_NOW, oneLine(reason), until, false);
    }

    public static Answer never(String reason) {
        return new Answer(Kind.NEVER, oneLine(reason), null, false);
    }

    public static Answer away(String reason) {
        return new Answer(Kind.AWAY, oneLine(reason), null, true);
    }

    /** What people typed never becomes a header of its own, nor what a server answered a line of the log. */
    public static String oneLine(String said) {
        String line = BREAK.matcher(String.valueOf(said)).replaceAll(" ").strip();
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
