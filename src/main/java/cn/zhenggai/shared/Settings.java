package cn.zhenggai.shared;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator decides about this server itself. Checked before the start, so a reader need not doubt it.
 *
 * @param baseUrl where people reach the server; mails link to it
 * @param files the folder of photos and papers; several nodes share one
 */
@ConfigurationProperties("zhenggai")
public record Settings(URI baseUrl, Path files) {

    /** People reach the server over TLS, whoever ends it: then cookies and answers say so always. */
    public boolean safe() {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    /** The name of a cookie for this host alone: over TLS browsers see to it that nobody else sets one, and its path is /. */
    public String cookie(String name) {
        return safe() ? "__Host-" + name : name;
    }
}
