package cn.zhenggai.escalation;

import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/** What became of the messages about a case's steps; answered by whoever carries them. */
public interface Deliveries {

    List<Delivery> of(CaseNumber number);

    /**
     * @param kind what the person was told of the step, as in {@code escalation_addressee}
     * @param channel INBOX, MAIL or WEBHOOK
     * @param state DUE, SENT, FAILED, or NONE when this channel is not used for the person
     * @param at when it was delivered, null before that
     * @param readAt when the message was opened in the inbox, null before that
     */
    record Delivery(
            long escalationId, String kind, long personId, String channel, String state, Instant at, Instant readAt) {}
}
