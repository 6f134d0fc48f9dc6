package cn.zhenggai.start;

import cn.zhenggai.shared.Settings;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How people come to the server, by its settings: under which address, and who ends TLS. */
@Component
class WayIn {

    private final Settings settings;
    private final Environment environment;

    WayIn(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Where the address and the way do not go together. */
    enum Trouble {
        /** A proxy ends TLS, and what it says of its callers is not read. */
        PROXY_UNHEARD,
        /** TLS ends here, and the address says http. */
        CALLED_OPEN,
        /** No TLS, and not for this machine alone. */
        OPEN
    }

    Optional<Trouble> trouble() {
        if (settings.safe()) {
            return endsHere() || !forwards().equals("none") ? Optional.empty() : Optional.of(Trouble.PROXY_UNHEARD);
        }
        if (endsHere()) {
            return Optional.of(Trouble.CALLED_OPEN);
        }
        return ofThisMachine() ? Optional.empty() : Optional.of(Trouble.OPEN);
    }

    /** Nobody but this machine is meant. */
    boolean ofThisMachine() {
        String host = settings.baseUrl().getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private boolean endsHere() {
        return environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store");
    }

    private String forwards() {
        return environment
                .getProperty("server.forward-headers-strategy", "none")
                .toLowerCase(Locale.ROOT);
    }
}
