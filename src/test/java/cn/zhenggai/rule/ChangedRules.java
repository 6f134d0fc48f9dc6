package cn.zhenggai.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables of the program with one cell changed. */
public final class ChangedRules {

    private ChangedRules() {}

    /** Major fire hazards have so many days. */
    public static byte[] fireWithin(int days) {
        return changed("deadline", "<text>30</text>", "<text>" + days + "</text>");
    }

    /** A general case is told late so many working days after its deadline. */
    public static byte[] toldLateAfter(int workdays) {
        return changed(
                "escalation-ladder",
                "(outputEntry_escalationLadder_03_4\">\\s*<text>)1</text>",
                "$1" + workdays + "</text>");
    }

    public static byte[] changed(String table, String right, String wrong) {
        try {
            return Files.readString(Path.of("processes/" + table + ".dmn"))
                    .replaceFirst(right, wrong)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] unchanged(String table) {
        return changed(table, "\"A\"", "\"A\"");
    }
}
