package cn.zhenggai.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where to go after the login: back to where one was, but never to a foreign place. */
public final class NextPage {

    public static final String HOME = "/";

    /** One slash and then no second one; browsers read a backslash as a slash and drop control characters. */
    private static final Pattern OWN = Pattern.compile("/(?![/])[\\x21-\\x7e&&[^\\\\{}]]{0,1000}");

    private static final Pattern POINTLESS = Pattern.compile("/(login|logout|error|setup)([/?#].*)?");

    private NextPage() {}

    /** The wanted place when it is a path of ours, otherwise the first page. */
    public static String safe(String wanted) {
        boolean own = wanted != null
                && OWN.matcher(wanted).matches()
                && !POINTLESS.matcher(wanted).matches();
        return own ? wanted : HOME;
    }

    /** The path of an address of the same host, as a browser sends it; otherwise the first page. */
    public static String ofAddress(String address, String host) {
        if (address == null || host == null) {
            return HOME;
        }
        try {
            URI uri = new URI(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return host.equalsIgnoreCase(uri.getRawAuthority()) ? safe(uri.getRawPath() + query) : HOME;
        } catch (URISyntaxException unreadable) {
            return HOME;
        }
    }
}
