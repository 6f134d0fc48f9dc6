package cn.zhenggai.start;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Obeys whoever ends a server that is still starting. The framework would start to the end first, which a supervisor does
 * not wait for. A migration under way is finished, because no database takes half of one back; another is not begun.
 */
@Component
public class StoppedWhileStarting implements Callback {

    /** What a process that was told to end says at its end: 128 and the number of the signal. */
    private static final int TERMINATED = 143;

    private static volatile boolean stopping;
    private static volatile boolean migrating;

    /** From now on until the server has started or failed to; for a process of its own. */
    public static ApplicationListener<SpringApplicationEvent> armed() {
        Thread hook = new Thread(StoppedWhileStarting::told, "stopped-while-starting");
        Runtime.getRuntime().addShutdownHook(hook);
        return event -> {
            if (event instanceof ApplicationStartedEvent || event instanceof ApplicationFailedEvent) {
                disarm(hook);
            }
        };
    }

    private static void disarm(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // Then the hook has the last word.
        }
    }

    private static void told() {
        stopping = true;
        if (!migrating) {
            Runtime.getRuntime().halt(TERMINATED);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return switch (event) {
            case BEFORE_MIGRATE, BEFORE_EACH_MIGRATE, AFTER_MIGRATE, AFTER_MIGRATE_ERROR -> true;
            default -> false;
        };
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        migrating = event == Event.BEFORE_MIGRATE || event == Event.BEFORE_EACH_MIGRATE;
        if (stopping) {
            Runtime.getRuntime().halt(TERMINATED);
        }
    }

    @Override
    public String getCallbackName() {
        return "stopped while starting";
    }
}
