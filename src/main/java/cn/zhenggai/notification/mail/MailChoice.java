package cn.zhenggai.notification.mail;

import java.time.LocalTime;

/**
 * How a person wants his mail.
 *
 * @param quietFrom from when mails are held, null for never; {@code quietTo} is when they are let go, maybe the next day
 */
public record MailChoice(CanWait canWait, LocalTime quietFrom, LocalTime quietTo) {

    public static final MailChoice USUAL = new MailChoice(CanWait.DIGEST, null, null);

    /** How what can wait is mailed. Orders, decisions to take and major hazards are beyond any choice. */
    public enum CanWait {
        DIGEST,
        AT_ONCE,
        NONE
    }
}
