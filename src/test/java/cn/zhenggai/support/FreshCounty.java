package cn.zhenggai.support;

import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Every class finds the county as the start of the server left it, whichever classes used the same context before: what
 * they wrote is taken out and what they changed is put back. A context costs seconds, this some hundredths.
 */
public class FreshCounty implements TestExecutionListener {

    private static final Map<ApplicationContext, KeptRows> KEPT = new WeakHashMap<>();

    private boolean settled;

    /** Not before the class, because a context may need what the class starts, such as a mail server. */
    @Override
    public void prepareTestInstance(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        DataSource database = context.getBeanProvider(DataSource.class).getIfAvailable();
        if (settled || database == null) {
            return;
        }
        settled = true;
        KeptRows kept = KEPT.get(context);
        if (kept == null) {
            KEPT.put(context, KeptRows.of(database));
            return;
        }
        kept.putBack(database);
        learn(context, "books");
        learn(context, "almanacs");
        context.getBeanProvider(MovableClock.class).ifAvailable(MovableClock::putBack);
    }

    /** Does at once what the server does every three seconds. */
    private static void learn(ApplicationContext context, String known) {
        if (context.containsBean(known)) {
            ReflectionTestUtils.invokeMethod(context.getBean(known), "look");
        }
    }
}
