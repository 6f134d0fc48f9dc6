package cn.zhenggai.escalation.watch;

/** Looks by himself, every minute of the machine's clock, for what is due. */
public interface Watchman {

    /** Looks no more until told to, through restarts too. What he would find now is not yet so. */
    void rest();

    /** Looks again, at once first if he missed a minute. */
    void watch();
}
