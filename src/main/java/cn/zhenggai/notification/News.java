package cn.zhenggai.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people are told, the most pressing first; digests and posts keep this order. The words are messages
 * {@code inbox.kind.<name>} and {@code inbox.told.<name>}.
 */
public enum News {
    /** For those who run the server. */
    SERVER(Topic.PROGRESS, Pace.AT_ONCE, "heart-broken"),
    TO_DECIDE(Topic.DECIDE, Pace.AT_ONCE, "gavel"),
    STOP_TO_CONFIRM(Topic.DECIDE, Pace.AT_ONCE, "alert-octagon"),
    TO_SIGN(Topic.DECIDE, Pace.AT_ONCE, "signature"),
    LETTER_OBJECTED(Topic.DECIDE, Pace.AT_ONCE, "mail-x"),
    EXTENSION_ASKED(Topic.DECIDE, Pace.CAN_WAIT, "calendar-plus"),
    STOP_ORDERED(Topic.ORDERS, Pace.ORDER, "hand-stop"),
    ACCOUNTABILITY(Topic.ORDERS, Pace.ORDER, "scale"),
    LISTING(Topic.ORDERS, Pace.ORDER, "pinned"),
    CIRCULAR(Topic.ORDERS, Pace.ORDER, "speakerphone"),
    TALK(Topic.ORDERS, Pace.ORDER, "messages"),
    ORDER(Topic.ORDERS, Pace.ORDER, "file-alert"),
    LETTER_SUPERVISED(Topic.ORDERS, Pace.AT_ONCE, "mail-exclamation"),
    URGED(Topic.ORDERS, Pace.AT_ONCE, "bell-ringing"),
    OVERDUE(Topic.LATE, Pace.CAN_WAIT, "alarm"),
    LETTER_LATE(Topic.LATE, Pace.AT_ONCE, "mail-exclamation"),
    LETTER_LISTED(Topic.LATE, Pace.CAN_WAIT, "messages"),
    STEP_LATE(Topic.LATE, Pace.CAN_WAIT, "hourglass-empty"),
    BUREAU_LATE(Topic.LATE, Pace.CAN_WAIT, "building-bank"),
    REMINDER(Topic.SOON, Pace.CAN_WAIT, "clock-hour-4"),
    RISING(Topic.SOON, Pace.CAN_WAIT, "trending-up"),
    REJECTED(Topic.PROGRESS, Pace.AT_ONCE, "arrow-back-up"),
    STOP_REVOKED(Topic.PROGRESS, Pace.AT_ONCE, "hand-off"),
    LIFTING_ASKED(Topic.PROGRESS, Pace.AT_ONCE, "lock-open"),
    LIFTING_REFUSED(Topic.PROGRESS, Pace.AT_ONCE, "lock-x"),
    STOP_LIFTED(Topic.PROGRESS, Pace.AT_ONCE, "lock-check"),
    WITHDRAWN(Topic.PROGRESS, Pace.AT_ONCE, "file-x"),
    CAMPAIGN_STARTED(Topic.PROGRESS, Pace.CAN_WAIT, "flag"),
    TEAM_LATE(Topic.SOON, Pace.AT_ONCE, "flag-exclamation"),
    MERGED(Topic.PROGRESS, Pace.CAN_WAIT, "arrows-join"),
    UNIT_CHANGED(Topic.PROGRESS, Pace.CAN_WAIT, "building-community"),
    TERMINATED(Topic.PROGRESS, Pace.CAN_WAIT, "building-off"),
    OBJECTED(Topic.DECIDE, Pace.CAN_WAIT, "message-report"),
    OBJECTION_WITHDRAWN(Topic.PROGRESS, Pace.CAN_WAIT, "message-off"),
    OBJECTION_KEPT(Topic.PROGRESS, Pace.CAN_WAIT, "message-x"),
    OBJECTION_CHANGED(Topic.PROGRESS, Pace.AT_ONCE, "message-check"),
    DISMISSED(Topic.PROGRESS, Pace.AT_ONCE, "eraser"),
    /** At once, because the school has one working day to receive it. */
    ISSUED(Topic.PROGRESS, Pace.AT_ONCE, "file-text"),
    LETTER_SENT(Topic.PROGRESS, Pace.AT_ONCE, "mail"),
    LETTER_REPLIED(Topic.PROGRESS, Pace.AT_ONCE, "mail-opened"),
    LETTER_ENDED(Topic.PROGRESS, Pace.AT_ONCE, "mail-off"),
    RECEIPT_REFUSED(Topic.PROGRESS, Pace.AT_ONCE, "file-alert"),
    WORK_LEFT(Topic.DECIDE, Pace.CAN_WAIT, "armchair-off"),
    YEAR_WANTED(Topic.DECIDE, Pace.CAN_WAIT, "calendar-plus"),
    HANDED_OVER(Topic.PROGRESS, Pace.AT_ONCE, "arrows-exchange"),
    STAND_IN(Topic.PROGRESS, Pace.AT_ONCE, "user-share"),
    /** About his own account, whoever did it. */
    ACCOUNT(Topic.PROGRESS, Pace.AT_ONCE, "shield-lock"),
    MOVED(Topic.PROGRESS, Pace.CAN_WAIT, "arrow-forward-up"),
    ASSIGNED(Topic.PROGRESS, Pace.CAN_WAIT, "user-check"),
    DEADLINE_MOVED(Topic.PROGRESS, Pace.CAN_WAIT, "calendar-event"),
    EXTENSION_APPROVED(Topic.PROGRESS, Pace.CAN_WAIT, "calendar-check"),
    EXTENSION_REFUSED(Topic.PROGRESS, Pace.CAN_WAIT, "calendar-x"),
    PAUSED(Topic.PROGRESS, Pace.CAN_WAIT, "player-pause"),
    RESUMED(Topic.PROGRESS, Pace.CAN_WAIT, "player-play"),
    FUNDS_ALLOTTED(Topic.PROGRESS, Pace.CAN_WAIT, "coins"),
    FUNDS_TAKEN_BACK(Topic.PROGRESS, Pace.CAN_WAIT, "coin-off"),
    CLOSED(Topic.PROGRESS, Pace.CAN_WAIT, "circle-check"),
    /** At once, because nobody may choose that it is not mailed: it is mailed to lie somewhere else. */
    LOG_CLOSED(Topic.PROGRESS, Pace.AT_ONCE, "timeline-event"),
    /** Told by a part of the product that is newer than these words. */
    OTHER(Topic.PROGRESS, Pace.CAN_WAIT, "bell");

    /** What a reader may ask his inbox for. */
    public enum Topic {
        DECIDE,
        ORDERS,
        LATE,
        SOON,
        PROGRESS
    }

    /** When it is mailed: orders at any hour, others at once but not in quiet hours, the rest once a working day. */
    enum Pace {
        ORDER,
        AT_ONCE,
        CAN_WAIT
    }

    private final Topic topic;
    private final Pace pace;
    private final String icon;

    News(Topic topic, Pace pace, String icon) {
        this.topic = topic;
        this.pace = pace;
        this.icon = icon;
    }

    /** Never fails: what nobody knows is {@link #OTHER}. */
    public static News of(String kind) {
        return Arrays.stream(values())
                .filter(news -> news.name().equals(kind))
                .findFirst()
                .orElse(OTHER);
    }

    public Topic topic() {
        return topic;
    }

    public String icon() {
        return icon;
    }

    public static List<String> about(Topic topic) {
        return names(Arrays.stream(values()).filter(news -> news.topic == topic));
    }

    static Set<News> orders() {
        Set<News> orders = EnumSet.noneOf(News.class);
        Arrays.stream(values()).filter(news -> news.pace == Pace.ORDER).forEach(orders::add);
        return orders;
    }

    /** Those that no quiet hours hold. */
    public static List<String> atAnyHour() {
        return names(orders().stream());
    }

    public static List<String> atOnce() {
        return names(Arrays.stream(values()).filter(news -> news.pace != Pace.CAN_WAIT));
    }

    private static List<String> names(Stream<News> news) {
        return news.map(Enum::name).toList();
    }
}
