package cn.zhenggai.notification.webhook;

import cn.zhenggai.notification.WebhookSettings.Product;
import cn.zhenggai.notification.WebhookSettings.Robot;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The forms in which the robots of WeCom, DingTalk and Feishu groups take a post, and how they want it signed. */
public record RobotForm(URI url, Map<String, Object> body) {

    /** @param markdown with nothing in it that somebody typed and that would be more than text */
    static RobotForm of(Robot robot, String title, String markdown, Instant now) {
        return switch (robot.kind()) {
            case WECOM ->
                new RobotForm(
                        robot.url(),
                        Map.of("msgtype", "markdown", "markdown", Map.of("content", heading(title) + markdown)));
            case DINGTALK ->
                new RobotForm(
                        signed(robot, now),
                        Map.of(
                                "msgtype",
                                "markdown",
                                "markdown",
                                Map.of("title", title, "text", heading(title) + markdown)));
            case FEISHU -> new RobotForm(robot.url(), feishu(robot, title, markdown, now));
        };
    }

    /** The longest post that the product takes, in bytes of UTF-8, less some for the form around it. */
    static int most(Product product) {
        return product == Product.WECOM ? 4_000 : 18_000;
    }

    private static String heading(String title) {
        return "### " + title + "\n";
    }

    /** The moment in milliseconds and its seal go into the address. */
    private static URI signed(Robot robot, Instant now) {
        if (robot.secret() == null || robot.secret().isBlank()) {
            return robot.url();
        }
        String moment = String.valueOf(now.toEpochMilli());
        String sign = seal(robot.secret(), moment + "\n" + robot.secret());
        String separator = robot.url().getRawQuery() == null ? "?" : "&";
        return URI.create(robot.url() + separator + "timestamp=" + moment + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    /** The moment is in seconds, and together with the secret it is the key of an empty text. */
    private static Map<String, Object> feishu(Robot robot, String title, String markdown, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (robot.secret() != null && !robot.secret().isBlank()) {
            String moment = String.valueOf(now.getEpochSecond());
            body.put("timestamp", moment);
            body.put("sign", seal(moment + "\n" + robot.secret(), ""));
        }
        body.put("msg_type", "interactive");
        body.put(
                "card",
                Map.of(
                        "header", Map.of("title", Map.of("tag", "plain_text", "content", title)),
                        "elements", List.of(Map.of("tag", "markdown", "content", markdown))));
        return body;
    }

    public static String seal(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unknownToThisJava) {
            throw new IllegalStateException(unknownToThisJava);
        }
    }
}
