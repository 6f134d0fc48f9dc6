package cn.zhenggai.talk;

import cn.zhenggai.rectification.PersonName;
import java.time.Instant;

/**
 * One talk about a case, as it is read; what is not so far yet is null.
 *
 * @param number which of the case, from 1
 * @param reason what the leader wrote who decided on it
 */
public record TalkView(
        int number,
        TalkState state,
        String reason,
        PersonName decidedByName,
        Instant decidedAt,
        Instant heldAt,
        String venue,
        PersonName talkers,
        PersonName attendees,
        String said,
        String promise,
        PersonName recordedByName,
        Instant recordedAt) {}
