package cn.zhenggai.notification;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether devices are told at once, which goes through services of those who make browsers.
 *
 * @param on false unless the operator says so; the hosts of the services have to be allowed as those of webhooks
 * @param contact whom a service asks when something is wrong: a {@code mailto:} or {@code https:} address; null for that
 *     of this server
 */
@ConfigurationProperties("zhenggai.push")
public record PushSettings(boolean on, @Nullable URI contact) {}
