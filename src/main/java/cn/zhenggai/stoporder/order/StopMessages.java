package cn.zhenggai.stoporder.order;

/** What the process of an order hears beside its steps, by the names of the model. */
public final class StopMessages {

    public static final String LIFTING_ASKED = "liftingAsked";
    static final String REVOKED = "stopRevoked";

    private StopMessages() {}
}
