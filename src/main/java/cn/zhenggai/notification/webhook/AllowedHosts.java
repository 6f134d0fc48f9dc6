package cn.zhenggai.notification.webhook;

import cn.zhenggai.notification.WebhookSettings;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where posts may go. A name is looked up once for each post, and the address found is the one that is connected to, so
 * that nobody can answer twice.
 */
@Component
public class AllowedHosts {

    private final WebhookSettings settings;
    private final Names names;

    public AllowedHosts(WebhookSettings settings, Optional<Names> names) {
        this.settings = settings;
        this.names = names.orElse(InetAddress::getAllByName);
    }

    /** The book of names; another one in tests. */
    public interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** Not to be posted to; the message says why and never the whole address, which holds a key. */
    public static class Refused extends Exception {
        Refused(String reason) {
            super(reason);
        }
    }

    public InetAddress addressOf(URI url) throws Refused, UnknownHostException {
        String host = mustBeListed(url);
        InetAddress address = names.addresses(host)[0];
        if (inward(address) && !lists(settings.inwardHosts(), host)) {
            throw new Refused("Host " + host + " lies in the own network and not in zhenggai.webhook.inward-hosts");
        }
        return address;
    }

    /** @return its host, which the operator has named; nothing is looked up */
    public String mustBeListed(URI url) throws Refused {
        String host = url.getHost();
        if (host == null || url.getUserInfo() != null || !lists(settings.allowedHosts(), host)) {
            throw new Refused("Host " + host + " is not in zhenggai.webhook.allowed-hosts");
        }
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        boolean plain = "http".equalsIgnoreCase(url.getScheme()) && lists(settings.plainHosts(), host);
        if (!secure && !plain) {
            throw new Refused("Host " + host + " may be posted to over https only");
        }
        return host;
    }

    private static boolean lists(Collection<String> hosts, String host) {
        return hosts.stream()
                .anyMatch(allowed -> allowed.strip().toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT)));
    }

    public static boolean inward(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || address instanceof Inet4Address && reserved(address.getAddress())
                || address instanceof Inet6Address && reserved6(address.getAddress());
    }

    /** This network, carriers' own, benchmarks' and the reserved rest (RFC 6890). */
    private static boolean reserved(byte[] b) {
        int first = b[0] & 255;
        int second = b[1] & 255;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }

    /** Unique local addresses, and whatever only wraps an address of version 4: tunnels and translations. */
    private static boolean reserved6(byte[] b) {
        boolean unique = (b[0] & 0xfe) == 0xfc;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 255) == 0xff && (b[3] & 255) == 0x9b;
        boolean compatible = true;
        for (int i = 0; i < 10; i++) {
            compatible &= b[i] == 0;
        }
        return unique || sixToFour || teredo || translated || compatible;
    }
}
