package cn.zhenggai.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days between the two, both included, may count otherwise than before; published in the transaction of the change.
 * Whoever counts anew tells what comes of it, for the one who wants to know before.
 */
public final class CalendarChanged {

    private final LocalDate from;
    private final LocalDate to;
    private final List<Consequence> told = new ArrayList<>();
    private int steps;

    public CalendarChanged(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A date that moves, or would. It tells no more than whoever keeps the calendar may know: he reads no cases.
     *
     * @param school null where even that is confidential
     * @param asked whether somebody has to decide first, because the date was served
     */
    public record Consequence(@Nullable String school, LocalDate before, LocalDate after, boolean asked) {}

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    /** One whose day stays as it was is none. */
    public void tell(Consequence consequence) {
        if (!consequence.before().equals(consequence.after())) {
            told.add(consequence);
        }
    }

    /** A step that was counted anew. */
    public void step(boolean moved) {
        steps += moved ? 1 : 0;
    }

    /** In the order in which they were counted. */
    public List<Consequence> told() {
        return List.copyOf(told);
    }

    /** How many steps beside the dates of cases end on another day. */
    public int steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalendarChanged that && from.equals(that.from) && to.equals(that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to);
    }

    @Override
    public String toString() {
        return "CalendarChanged[" + from + ", " + to + "]";
    }
}
