package cn.zhenggai.evidence.scanner;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the scanner listens: {@code host:port}, or {@code unix:/path/of/the/socket}. */
record ScannerAddress(String written) {

    private static final String UNIX = "unix:";
    private static final Pattern TCP = Pattern.compile("(?:tcp:(?://)?)?(?:\\[([^\\]]+)\\]|([^:/\\s]+)):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    ScannerAddress {
        if (!written.isEmpty()
                && !written.startsWith(UNIX + "/")
                && !tcp(written).matches()) {
            throw new ScannerRefused("zhenggai.virus-scanner is \"" + written
                    + "\". Write host:port, or unix: and the path of its socket.");
        }
    }

    boolean none() {
        return written.isEmpty();
    }

    private static Matcher tcp(String written) {
        return TCP.matcher(written);
    }

    /** Not yet connected, so that somebody can close it who has waited long enough. */
    SocketChannel open() throws IOException {
        return SocketChannel.open(written.startsWith(UNIX) ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET);
    }

    SocketAddress address() {
        if (written.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(written.substring(UNIX.length()));
        }
        Matcher parts = tcp(written);
        parts.matches();
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new InetSocketAddress(host, Math.min(HIGHEST_PORT, Integer.parseInt(parts.group(3))));
    }
}
