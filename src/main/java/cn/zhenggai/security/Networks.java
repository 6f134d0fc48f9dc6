package cn.zhenggai.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names the network a request came from: an IPv4 address, or the half of an IPv6 address that a provider hands out. */
public final class Networks {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final String HERE = "127.0.0.1";

    private Networks() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        try {
            InetAddress whole = InetAddress.getByName(address);
            if (whole.isLoopbackAddress()) {
                return HERE;
            }
            byte[] bytes = whole.getAddress();
            return HexFormat.ofDelimiter(":")
                    .formatHex(Arrays.copyOf(bytes, Math.min(IPV6_NETWORK_BYTES, bytes.length)));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
