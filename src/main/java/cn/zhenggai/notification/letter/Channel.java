package cn.zhenggai.notification.letter;

/** A way out of the house. Knows nothing of attempts, leases and rounds. */
public interface Channel {

    /** As in {@code delivery.channel}. */
    String name();

    /** Whether the operator has set it up; without that nothing is tried. */
    boolean configured();

    /** Returns what became of it and never throws on account of the other side. */
    Answer attempt(Delivery delivery, Letters letters);
}
