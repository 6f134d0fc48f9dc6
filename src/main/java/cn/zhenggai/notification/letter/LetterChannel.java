package cn.zhenggai.notification.letter;

/** A way by which letters go to people. */
public interface LetterChannel extends Channel {

    Answer deliver(Letter letter);

    /** What has nothing to say any more is not wanted. */
    @Override
    default Answer attempt(Delivery delivery, Letters letters) {
        return letters.of(delivery).map(this::deliver).orElseGet(Answer::unwanted);
    }
}
