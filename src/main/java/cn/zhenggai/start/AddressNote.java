package cn.zhenggai.start;

import cn.zhenggai.shared.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start where the address of the server and the way to it do not go together. */
@Component
class AddressNote {

    private static final Logger LOG = LoggerFactory.getLogger(AddressNote.class);

    private final Settings settings;
    private final WayIn way;

    AddressNote(Settings settings, WayIn way) {
        this.settings = settings;
        this.way = way;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        way.trouble().ifPresent(trouble -> LOG.warn(words(trouble), settings.baseUrl()));
    }

    private static String words(WayIn.Trouble trouble) {
        return switch (trouble) {
            case PROXY_UNHEARD ->
                "zhenggai.base-url is {}, so a proxy stands before this server, and"
                        + " server.forward-headers-strategy is none: to the throttle of logins all people are one address. Set"
                        + " it to native";
            case CALLED_OPEN ->
                "zhenggai.base-url is {} and TLS ends here: write https, or links and cookies are not safe";
            case OPEN ->
                "zhenggai.base-url is {}: passwords and photos can be read on the way. Put TLS before it and"
                        + " write https";
        };
    }
}
