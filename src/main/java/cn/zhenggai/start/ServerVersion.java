package cn.zhenggai.start;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a database server says of itself, such as {@code 8.0.36-0ubuntu} or {@code 5.5.5-10.11.6-MariaDB}. */
public record ServerVersion(boolean mariaDb, int major, int minor) {

    /** Old MariaDB servers put a false MySQL version in front, which {@link PlainGreeting} makes a better one. */
    private static final Pattern NUMBERS = Pattern.compile("^(?:5\\.(?:5\\.5|7\\.9)-)?(\\d+)\\.(\\d+)");

    public static ServerVersion of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        boolean mariaDb = text.contains("MariaDB");
        return numbers.find()
                ? new ServerVersion(mariaDb, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : new ServerVersion(mariaDb, 0, 0);
    }

    public boolean isTooOld() {
        return mariaDb ? major * 100 + minor < 1011 : major < 8;
    }
}
