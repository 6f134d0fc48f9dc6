package cn.zhenggai.security;

import java.util.Optional;
import java.util.stream.Stream;

/** Names a device so that its owner knows it again; what a browser says about itself proves nothing. */
final class DeviceName {

    /** What browsers say of themselves, and what it is called; the first that fits counts. */
    private static final String[][] SYSTEMS = {
        {"HarmonyOS", "HarmonyOS"},
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Macintosh", "Mac"},
        {"Linux", "Linux"}
    };

    private static final String[][] BROWSERS = {
        {"MicroMessenger", "WeChat"},
        {"DingTalk", "DingTalk"},
        {"Edg/", "Edge"},
        {"Firefox/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };

    private DeviceName() {}

    /** Such as {@code Android · Chrome}; empty when nothing is known of it. */
    static String of(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return Stream.of(SYSTEMS, BROWSERS)
                .map(names -> first(said, names))
                .flatMap(Optional::stream)
                .reduce((system, browser) -> system + " · " + browser)
                .orElse("");
    }

    private static Optional<String> first(String said, String[][] names) {
        return Stream.of(names)
                .filter(name -> said.contains(name[0]))
                .map(name -> name[1])
                .findFirst();
    }
}
