package cn.zhenggai.calendar;

import cn.zhenggai.shared.Outcome;
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
    private final ThreadLocal<CalendarChanged> seen = new ThreadLocal<>();

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
        CalendarChanged changed = seen.get();
        return changed == null ? new Foreseen(List.of(), 0) : new Foreseen(changed.told(), changed.steps());
    }

    @EventListener
    void changed(CalendarChanged change) {
        seen.set(change);
    }
}
