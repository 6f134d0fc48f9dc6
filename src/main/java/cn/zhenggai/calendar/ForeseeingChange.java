package cn.zhenggai.calendar;

import cn.zhenggai.shared.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a change of the calendar would do to the dates that hang on it: it is made as it will be, looked at and taken
 * back, so that no second rule foresees it.
 */
@Component
public class ForeseeingChange {

    private final TransactionTemplate transaction;
    /** Looked into only while a change is tried; a change that is really made leaves nothing on its thread. */
    private final ThreadLocal<List<CalendarChanged>> seen = new ThreadLocal<>();

    ForeseeingChange(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        // The request itself may stand in a transaction, which goes on.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param steps how many steps beside the dates of cases end on another day
     * @param moved drafts first counted anew; served dates only when somebody decides so
     */
    public record Foreseen(List<CalendarChanged.Consequence> moved, int steps) {

        /** Those that somebody has to decide about come first. */
        public List<CalendarChanged.Consequence> first(int most) {
            return Stream.concat(asked().stream(), following().stream())
                    .limit(most)
                    .toList();
        }

        public boolean nothing() {
            return moved.isEmpty() && steps == 0;
        }

        public List<CalendarChanged.Consequence> asked() {
            return moved.stream().filter(CalendarChanged.Consequence::asked).toList();
        }

        public List<CalendarChanged.Consequence> following() {
            return moved.stream().filter(one -> !one.asked()).toList();
        }
    }

    /** @return the refusal of the change itself, if it would be refused */
    public Outcome<Foreseen> foresee(Supplier<? extends Outcome<?>> change) {
        seen.set(new ArrayList<>());
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                return change.get().map(made -> foreseen());
            });
        } finally {
            seen.remove();
        }
    }

    private Foreseen foreseen() {
        return new Foreseen(
                seen.get().stream().flatMap(change -> change.told().stream()).toList(),
                seen.get().stream().mapToInt(CalendarChanged::steps).sum());
    }

    @EventListener
    void changed(CalendarChanged change) {
        if (seen.get() != null) {
            seen.get().add(change);
        }
    }
}
