package cn.zhenggai.start;

import cn.zhenggai.shared.Settings;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the start where the address of the server and the way to it do not go together. */
@Component
class AddressNote {

    private static final Logger LOG = LoggerFactory.getLogger(AddressNote.class);

    private final Settings settings;
    private final Environment environment;

    AddressNote(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        boolean endsHere = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store");
        if (settings.safe() && !endsHere && forwards().equals("none")) {
            LOG.warn(
                    "zhenggai.base-url is {}, so a proxy stands before this server, and server.forward-headers-strategy is"
                            + " none: to the throttle of logins all people are one address. Set it to native",
                    settings.baseUrl());
        }
        if (!settings.safe() && endsHere) {
            LOG.warn(
                    "zhenggai.base-url is {} and TLS ends here: write https, or links and cookies are not safe",
                    settings.baseUrl());
        }
        if (!settings.safe() && !endsHere && !own(settings.baseUrl().getHost())) {
            LOG.warn(
                    "zhenggai.base-url is {}: passwords and photos can be read on the way. Put TLS before it and write https",
                    settings.baseUrl());
        }
    }

    private String forwards() {
        return environment
                .getProperty("server.forward-headers-strategy", "none")
                .toLowerCase(Locale.ROOT);
    }

    /** Nobody but this machine is meant. */
    private static boolean own(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
