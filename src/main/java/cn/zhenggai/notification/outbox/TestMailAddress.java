package cn.zhenggai.notification.outbox;

/** Where a test mail is asked for. */
public final class TestMailAddress {

    public static final String FORM = "/deliveries/test-mail";

    private TestMailAddress() {}
}
