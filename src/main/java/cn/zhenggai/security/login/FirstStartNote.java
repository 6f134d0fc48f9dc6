package cn.zhenggai.security.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server, and nobody else, where to create the first administrator. */
@Component
@Profile("!demo")
class FirstStartNote {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStartNote.class);

    private final FirstStart firstStart;
    private final String baseUrl;

    FirstStartNote(FirstStart firstStart, @Value("${zhenggai.base-url:http://localhost:8080}") String baseUrl) {
        this.firstStart = firstStart;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        firstStart
                .offer()
                .ifPresent(token -> LOG.info(
                        "No administrator yet. Open {}/setup?token={} (valid once, until the next start)",
                        baseUrl,
                        token));
    }
}
