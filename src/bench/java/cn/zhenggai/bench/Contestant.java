package cn.zhenggai.bench;

/** One of two ways to get the same work done. Only {@link #run} is measured. */
interface Contestant {

    /** As it stands in the table. */
    String name();

    /** Lays out the work; what an earlier round did is undone. */
    void prepare();

    /** Returns when the last piece is done and committed. */
    void run();

    /** @throws IllegalStateException when something was left out or done twice */
    void check();
}
