package cn.zhenggai.notification;

import cn.zhenggai.shared.Severity;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The robots of group chats, as the operator lists them.
 *
 * @param allowedHosts names that may be posted to, over https and outside the own network
 * @param plainHosts those of them that may also be posted to over http
 * @param inwardHosts those of them that may lie in the own network
 */
@ConfigurationProperties("zhenggai.webhook")
public record WebhookSettings(
        List<String> allowedHosts, List<String> plainHosts, List<String> inwardHosts, List<Robot> robots) {

    public WebhookSettings {
        allowedHosts = allowedHosts == null ? List.of() : List.copyOf(allowedHosts);
        plainHosts = plainHosts == null ? List.of() : List.copyOf(plainHosts);
        inwardHosts = inwardHosts == null ? List.of() : List.copyOf(inwardHosts);
        robots = robots == null ? List.of() : List.copyOf(robots);
        if (robots.stream().map(Robot::name).distinct().count() != robots.size()) {
            throw new IllegalArgumentException("Two robots in zhenggai.webhook.robots have one name");
        }
    }

    /** Whose form of post it is. */
    public enum Product {
        WECOM,
        DINGTALK,
        FEISHU
    }

    /**
     * @param name how the outbox knows it; a robot renamed is another one
     * @param url with the key that the group gave; never shown
     * @param secret of a robot that wants its posts signed, else null
     * @param news what it hears; orders and what is above them when nothing is said
     * @param unit code of the school, township, section or bureau whose cases it hears; null for all
     * @param severity null for both
     */
    public record Robot(
            String name,
            Product kind,
            URI url,
            String secret,
            Set<News> news,
            String unit,
            Severity severity,
            String language) {

        public Robot {
            if (name == null || !name.matches("[^\\p{Cntrl}]{1,40}") || kind == null || url == null) {
                throw new IllegalArgumentException(
                        "A robot in zhenggai.webhook.robots needs a name of up to 40 characters, a kind and a url");
            }
            news = news == null || news.isEmpty() ? News.orders() : Set.copyOf(news);
        }

        public List<String> kinds() {
            return news.stream().map(Enum::name).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
