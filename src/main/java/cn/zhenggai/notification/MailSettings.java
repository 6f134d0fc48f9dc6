package cn.zhenggai.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the operator says about mail. Without a mail host everything works in the inbox alone. */
@Component
public class MailSettings {

    private final boolean on;
    private final String from;
    private final String baseUrl;

    MailSettings(
            @Value("${spring.mail.host:}") String host,
            @Value("${zhenggai.mail-from:zhenggai@localhost}") String from,
            @Value("${zhenggai.base-url}") String baseUrl) {
        this.on = StringUtils.hasText(host);
        this.from = from;
        this.baseUrl = StringUtils.trimTrailingCharacter(baseUrl.strip(), '/');
    }

    public boolean on() {
        return on;
    }

    public String from() {
        return from;
    }

    /** Links never follow the address of a request, which anybody may forge. */
    public String link(String path) {
        return baseUrl + path;
    }
}
