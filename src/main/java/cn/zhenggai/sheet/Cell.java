package cn.zhenggai.sheet;

import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.value.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a row: what was written, what it was taken as, or why it was not.
 *
 * @param value null for a cell that is blank or at fault
 * @param note what should be known, mostly that it was taken as something else than was written
 * @param fault its field is the key of the field
 */
public record Cell(
        String written, @Nullable Object value, @Nullable Note note, Refusal.@Nullable Reason fault) {

    static final Cell BLANK = new Cell("", null, null, null);

    /** What was taken, as a text; empty when there is nothing. */
    public String text() {
        return value == null ? "" : value.toString();
    }

    public Optional<LocalDate> day() {
        return as(LocalDate.class);
    }

    public Optional<BigDecimal> number() {
        return as(BigDecimal.class);
    }

    public Optional<Boolean> yes() {
        return as(Boolean.class);
    }

    /** The value, if it is of that type. */
    public <T> Optional<T> as(Class<T> type) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }
}
