package cn.zhenggai.notification.outbox;

import cn.zhenggai.notification.hook.HookChannel;
import cn.zhenggai.notification.mail.MailChannel;
import cn.zhenggai.notification.webhook.WebhookChannel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How the outbox stands, for whoever runs the server. Says to whom and why not, and never what about.
 *
 * @param oldestDue since when something waits that should have left, null when nothing does
 * @param stuck that this is longer ago than retries and rounds explain
 */
public record OutboxState(
        boolean mailOn,
        List<RobotLine> robots,
        List<Count> counts,
        Instant oldestDue,
        boolean stuck,
        List<FailingLine> failing,
        List<BadAddressLine> badAddresses) {

    /** @param state DUE, SENT, FAILED, or NONE when the recipient had left before it was sent */
    public record Count(String channel, String state, int count) {}

    /** @param host where it posts to, without the key */
    public record RobotLine(String name, String kind, String host) {}

    /**
     * @param to the person's name, or the robot's
     * @param nextAttempt null when it was given up
     * @param retriedBy who asked for another try last, null when nobody did
     */
    public record FailingLine(
            long id,
            String channel,
            String to,
            String state,
            int attempts,
            String reason,
            LocalDateTime nextAttempt,
            String retriedBy,
            LocalDateTime retriedOn) {

        public boolean givenUp() {
            return state.equals("FAILED");
        }
    }

    public record BadAddressLine(
            long personId, String name, String address, String reason, LocalDateTime since, LocalDateTime nextTry) {}

    public int count(String channel, String state) {
        return counts.stream()
                .filter(count ->
                        count.channel().equals(channel) && count.state().equals(state))
                .mapToInt(Count::count)
                .sum();
    }

    public int failed() {
        return count(MailChannel.NAME, "FAILED")
                + count(WebhookChannel.NAME, "FAILED")
                + count(HookChannel.NAME, "FAILED");
    }

    public boolean ok() {
        return !stuck && failed() == 0;
    }
}
